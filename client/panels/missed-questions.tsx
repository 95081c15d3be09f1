import { useId, useState } from 'preact/hooks';
import type { MissedQuestion } from '#shared/protocol/profile.ts';
import { yearOrFigure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Icon } from './art.tsx';
import { guest, sayError } from './store.ts';

/** A key of a match in one's history: opens the questions one missed in it, with their answers. */
export function MissedQuestions({ matchId, title }: { matchId: string; title: string }) {
  const [list, setList] = useState<readonly MissedQuestion[] | null>(null);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const press = async (): Promise<void> => {
    setOpen(!isOpen);
    if (isOpen || list) return;
    try {
      setList((await api.profile.missed(guest.value?.pass ?? '', matchId)).questions);
    } catch (error) {
      setOpen(false);
      sayError(error);
    }
  };
  return (
    <div class="missed">
      <button
        type="button"
        class="chip"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t.profile.missed(title)}
        onClick={() => void press()}
      >
        {t.profile.missedKey}
        <Icon name={isOpen ? 'up' : 'down'} size="small" />
      </button>
      <ul id={id} hidden={!isOpen || !list}>
        {list?.length === 0 && <li class="second-voice">{t.profile.noneMissed}</li>}
        {list?.map(({ id: question, lang, stem, right, unit, explanation }) => (
          <li key={question} lang={lang}>
            <p>{stem}</p>
            {right.length > 0 && (
              <p class="in-right">
                <span class="second-voice" lang={document.documentElement.lang}>
                  {t.profile.rightWas}
                </span>{' '}
                {right.map((one) => (typeof one === 'number' ? yearOrFigure(one) : one)).join(' · ')} {unit}
              </p>
            )}
            {explanation && <p class="label second-voice">{explanation}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
