import type { SurvivorView } from '#shared/modifiers/survivor-badge/survivor-view.ts';
import { notes, pitch } from '../../audio/note.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { defineView } from '../define-view.ts';

/** The id of the rule that this folder shows. */
const RULE = 'survivor-badge';

const EARNED = notes([
  { hz: pitch(3), from: 0, lasts: 0.12, type: 'triangle', gain: 0.25 },
  { hz: pitch(10), from: 0.1, lasts: 0.25, type: 'triangle', gain: 0.25 },
]);

/** A shield beside whoever stayed when others quit, and how many times. */
export const view = defineView({
  rule: RULE,
  mark: ({ seat }, model) => {
    const count = badgesOf(model.rules[RULE], seat);
    return count > 0 ? { icon: 'shield', text: count > 1 ? String(count) : '' } : null;
  },
  cues: ({ name, before, after }, { you }: Pick<MatchModel, 'you'>) =>
    name === 'changed' && badgesOf(after, you?.seat ?? -1) > badgesOf(before, you?.seat ?? -1) ? ['earned'] : [],
  sounds: { earned: EARNED },
});

function badgesOf(slot: unknown, seat: number): number {
  return (slot as SurvivorView | null | undefined)?.badges.find((one) => one.seat === seat)?.count ?? 0;
}
