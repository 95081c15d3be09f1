/** How strong a boss the host wants: of 100 rooms of bots so many beat it, about (docs/BALANCE.md). */
export const GENTLE = 1;
export const FAIR = 2;
export const FIERCE = 3;

/** The share of all answers that has to be right, in a room without end. */
const SHARE: Readonly<Record<number, number>> = { [GENTLE]: 0.55, [FAIR]: 0.62, [FIERCE]: 0.7 };
/** A small room has better and worse days: so much less is asked of it, in roots of the answers. */
const SWING = 0.3;

/** MB2: so many right answers a boss takes, of so many people in so many questions; at least one. */
export function healthOf(people: number, questions: number, strength: number): number {
  const answers = people * questions;
  return Math.max(1, Math.round((SHARE[strength] ?? 0) * answers - SWING * Math.sqrt(answers)));
}
