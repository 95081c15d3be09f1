/** Numbers are written so wide that their order as text is their order. */
const DIGITS = 8;

/** The id of a match's input: all of a match's lie side by side, in order. */
export function inputId(matchId: string, number: number): string {
  return `${matchId}/${String(number).padStart(DIGITS, '0')}`;
}

/** The number of an input. */
export function inputNumber(id: string): number {
  return Number(id.slice(-DIGITS));
}

/** All inputs of a match ("0" comes after "/"). */
export function inputsOf(matchId: string): { _id: { $gte: string; $lt: string } } {
  return { _id: { $gte: `${matchId}/`, $lt: `${matchId}0` } };
}
