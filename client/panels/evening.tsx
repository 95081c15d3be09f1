import type { RuleCard } from '#shared/protocol/rule-card.ts';
import { t } from '../i18n/t.ts';
import type { IconName } from '../theme/icons.ts';
import { Icon } from './art.tsx';
import { Choices } from './choices.tsx';

/** How a room's modifiers are chosen: three ways, so that a newcomer need not know a single one. */
export type EveningKind = 'usual' | 'surprise' | 'own';

const ICONS: Readonly<Record<EveningKind, IconName>> = { usual: 'play', surprise: 'dice', own: 'gear' };

/** The three ways, and what each of them would bring. */
export function Evening({
  kind,
  usual,
  drawn,
  count,
  onKind,
  onAgain,
}: {
  kind: EveningKind;
  /** What the mode comes with. */
  usual: readonly RuleCard[];
  /** What was drawn. */
  drawn: readonly RuleCard[];
  /** How many there are to pick from. */
  count: number;
  onKind: (kind: EveningKind) => void;
  onAgain: () => void;
}) {
  const notes: Readonly<Record<EveningKind, string>> = {
    usual: t.create.usualNote(titlesOf(usual)),
    surprise: t.create.surpriseNote,
    own: t.create.ownNote(count),
  };
  return (
    <>
      <Choices
        legend={t.create.evening}
        className="evening-cards"
        chosen={kind}
        onChoose={onKind}
        list={(['usual', 'surprise', 'own'] as const).map((value) => ({
          value,
          className: 'mode-card evening-card',
          content: (
            <>
              <Icon name={ICONS[value]} />
              <b class="head">{t.create[value]}</b>
              <span class="label second-voice">{notes[value]}</span>
              {value === kind && <Icon name="check" />}
            </>
          ),
        }))}
      />
      {kind === 'surprise' && (
        <div class="evening-drawn">
          <p class="unseen" role="status">
            {t.create.drawn(titlesOf(drawn))}
          </p>
          <ul class="chips">
            {drawn.map(({ id, icon, title }) => (
              <li key={id} class="chip tinted">
                <Icon name={icon as IconName} size="small" />
                {title}
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={onAgain}>
            <Icon name="dice" />
            {t.create.again}
          </button>
        </div>
      )}
    </>
  );
}

function titlesOf(cards: readonly RuleCard[]): string {
  return cards.map(({ title }) => title).join(', ');
}
