/** How strong a boss the host wants. */
export const GENTLE = 1;
export const FAIR = 2;
export const FIERCE = 3;

/** The part of all answers that has to be right. Bots know 62 of 100: how often that beats it is in docs/BALANCE.md. */
const SHARE: Readonly<Record<number, number>> = { [GENTLE]: 0.53, [FAIR]: 0.6, [FIERCE]: 0.66 };

/** MB2: so many right answers a boss takes, of so many people in so many questions; at least one. */
export function healthOf(people: number, questions: number, strength: number): number {
  return Math.max(1, Math.round((SHARE[strength] ?? 0) * people * questions));
}
