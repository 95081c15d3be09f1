import type { ModelView } from '../../model/selectors.ts';

/** The rule's id, and the name of what people signal with pointer and focus. */
export const RULE = 'crowd-meter';
export const LEAN = 'lean';

/** The crowd meter; null: it is not shown. `tooFew`: fewer than five voices. */
export function meterOf({ room }: ModelView): { readonly shares: readonly number[]; readonly tooFew: boolean } | null {
  const leans = room?.question?.asks === 'choice' || room?.question?.asks === 'multi';
  if (!room?.question || !leans || (room.stage !== 'open' && room.stage !== 'closed' && room.stage !== 'read'))
    return null;
  const shares = mixed(room.leans, room.answered, leaningOf(room), room.question.options.length);
  return { shares, tooFew: shares.length === 0 };
}

/** How many point at each option just now; empty: too few to tell. */
function leaningOf(room: NonNullable<ModelView['room']>): readonly number[] {
  const lean = room.signals[RULE]?.[LEAN] as { readonly counts?: readonly number[] } | undefined;
  return room.stage === 'open' ? (lean?.counts ?? []) : [];
}

/** Answers and those who still think, together, as whole per cent that add up to 100; each voice weighs the same. */
export function mixed(
  shares: readonly number[],
  answered: number,
  leaning: readonly number[],
  options: number,
): readonly number[] {
  const thinking = leaning.slice(0, options).reduce((sum, count) => sum + count, 0);
  if (thinking === 0) return shares;
  const voices = Array.from(
    { length: options },
    (_, i) => ((shares[i] ?? 0) * (shares.length > 0 ? answered : 0)) / 100 + (leaning[i] ?? 0),
  );
  return wholePercent(voices);
}

/** By the largest remainders, so that they add up. */
function wholePercent(voices: readonly number[]): number[] {
  const all = voices.reduce((sum, one) => sum + one, 0);
  if (all <= 0) return [];
  const exact = voices.map((one) => (100 * one) / all);
  const whole = exact.map(Math.floor);
  let left = 100 - whole.reduce((sum, one) => sum + one, 0);
  for (const i of exact
    .map((_, place) => place)
    .sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b)) {
    if (left-- <= 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
  }
  return whole;
}
