import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from './art.tsx';
import { Sheet } from './sheet.tsx';
import { SheetKey } from './sheet-key.tsx';

/** Where the right option stands, so that it is not always the first. */
const RIGHT_PLACES = [1, 3, 0, 2, 1] as const;

/** While people come in: a question that counts for nothing, asked and judged on this page alone. */
export function PracticeSheet({ onClose }: { onClose: () => void }) {
  const { questions } = t.waitingPlay;
  const [index, setIndex] = useState(0);
  const [picked, setPicked] = useState<string | null>(null);
  const question = questions[index % questions.length];
  if (!question) return null;
  const options: string[] = [...question.wrong];
  options.splice(RIGHT_PLACES[index % RIGHT_PLACES.length] ?? 0, 0, question.right);
  return (
    <Sheet title={t.waitingPlay.practice} onClose={onClose}>
      <p class="title">{question.ask}</p>
      <fieldset class="practice-options" aria-label={t.match.answers}>
        {options.map((option) => (
          <button
            key={option}
            type="button"
            class="button wide practice-option"
            aria-pressed={picked === option}
            aria-disabled={picked !== null}
            data-state={picked === null ? 'idle' : option === question.right ? 'right' : 'other'}
            onClick={() => setPicked((before) => before ?? option)}
          >
            {picked !== null && (option === question.right || option === picked) && (
              <Icon name={option === question.right ? 'check' : 'x'} size="small" />
            )}
            {option}
          </button>
        ))}
      </fieldset>
      <p class="label second-voice" role="status">
        {picked !== null &&
          `${picked === question.right ? t.waitingPlay.right : t.waitingPlay.wrong(`${question.right}.`)} `}
        {t.waitingPlay.nothing}
      </p>
      {picked !== null && (
        <button
          type="button"
          class="button wide"
          onClick={() => {
            setIndex(index + 1);
            setPicked(null);
          }}
        >
          {t.waitingPlay.next}
        </button>
      )}
      <SheetKey words={t.settings.close} onClose={onClose} />
    </Sheet>
  );
}
