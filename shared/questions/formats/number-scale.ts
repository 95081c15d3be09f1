/** Steps on a scale beyond which a hand can hit none of them. */
const MOST_STEPS = 20_000;

/** Where a number is answered: formats that name none but the right one have no scale of their own. */
export interface NumberScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/**
 * A scale for a right number: from zero, with room beyond it, in steps as fine as the number itself; coarser where
 * these would be too many and the tolerance allows it. Null: no scale can be answered on exactly.
 */
export function scaleOf(right: number, tolerance: number): NumberScale | null {
  if (Math.abs(right) > 1e11 || tolerance > 1e11) return null;
  const places = Math.max(decimals(right), decimals(tolerance));
  if (places > 9) return null;
  const span = Math.max(10, Math.abs(right) * 2, tolerance * 20);
  let step = 10 ** -places;
  while ((Math.abs(right) + span) / step > MOST_STEPS && isOn(right, step * 10, tolerance)) step *= 10;
  step = exact(step);
  const fixed = (n: number): number => exact(Math.ceil(exact(n / step)) * step);
  const scale =
    right >= 0 ? { min: 0, max: fixed(right + span), step } : { min: -fixed(Math.abs(right) + span), max: 0, step };
  // As an answer is read: a number of too many digits is never met.
  const nearest = exact(scale.min + Math.round((right - scale.min) / step) * step);
  return Math.abs(nearest - right) <= tolerance ? scale : null;
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
