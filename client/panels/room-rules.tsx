import type { Tempo } from '#shared/rules/tempo.ts';
import { t } from '../i18n/t.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { linesOf } from '../model/rule-choice.ts';
import type { IconName } from '../theme/icons.ts';
import { Icon } from './art.tsx';
import { cardsOf, catalogue } from './store.ts';

/** What this room plays, and how, in three lines: read before the first question. */
export function RoomRules({ room, where }: { room: RoomSnapshot; where: 'waiting' | 'intro' }) {
  const { cards, lines } = rulesOf(room);
  const [mode, ...twists] = cards;
  if (!mode) return null;
  const pace = t.pace.chips[room.tempo as Tempo] ?? '';
  return (
    <section class={`room-rules room-rules-${where}`} aria-label={mode.title}>
      <p class="chips">
        <span class="chip tinted">
          <Icon name={mode.icon as IconName} size="small" />
          {mode.title}
        </span>
        {twists.map(({ id, title }) => (
          <span key={id} class="chip">
            {title}
          </span>
        ))}
        {pace && <span class="chip">{pace}</span>}
      </p>
      <ul class="room-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** The cards of the rules of a room, the mode first, and its three lines. */
export function rulesOf({ plays }: Pick<RoomSnapshot, 'plays'>) {
  const all = cardsOf(catalogue.value);
  const cards = plays.flatMap((id) => all.find((card) => card.id === id) ?? []);
  return {
    cards,
    lines: linesOf(
      cards,
      catalogue.value?.modes.find(({ id }) => id === plays[0]),
    ),
  };
}
