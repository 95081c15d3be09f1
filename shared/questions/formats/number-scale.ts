/** Steps on a scale beyond which a hand can hit none of them. */
const MOST_STEPS = 20_000;

/** Where a number is answered: formats that name none but the right one have no scale of their own. */
export interface NumberScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** How far a scale reaches: 10, 20, 50, 100 ... */
const ROUND = [1, 2, 5];
/** So much further than the right number at least, so that it is at no end. */
const ROOM_FACTOR = 1.25;

/**
 * A scale for a right number: from zero, as far as a round number beyond it, so that nobody works the right one out from
 * where the scale ends (V1); in steps as fine as the number itself, coarser where these would be too many and the
 * tolerance allows it. Null: no scale can be answered on exactly.
 */
export function scaleOf(right: number, tolerance: number): NumberScale | null {
  if (Math.abs(right) > 1e11 || tolerance > 1e11) return null;
  const places = Math.max(decimals(right), decimals(tolerance));
  if (places > 9) return null;
  const far = roundUp(Math.max(10, Math.abs(right) * ROOM_FACTOR, tolerance * 20));
  let step = 10 ** -places;
  while (far / step > MOST_STEPS && isOn(right, step * 10, tolerance)) step *= 10;
  step = exact(step);
  const scale = right >= 0 ? { min: 0, max: far, step } : { min: -far, max: 0, step };
  // As an answer is read: a number of too many digits is never met.
  const nearest = exact(scale.min + Math.round((right - scale.min) / step) * step);
  return Math.abs(nearest - right) <= tolerance ? scale : null;
}

function roundUp(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return (ROUND.find((times) => times * power >= least) ?? 10) * power;
}

/** Without what floating point adds, as the answers of players are read. */
export function exact(n: number): number {
  return Number(n.toPrecision(12));
}

/** Whether one of the steps from zero is near enough to the right number. */
function isOn(right: number, step: number, tolerance: number): boolean {
  return Math.abs(exact(Math.round(right / step) * step) - right) <= tolerance;
}

function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
