/** The parts of the purse that have a key of their own. */
export const PARTS = [0, 0.25, 0.5, 1] as const;
/** What a round number is a multiple of. */
export const STEP_POINTS = 50;

/** A part of the purse in round numbers; all of it to the last point. */
export function partOf(purse: number, part: number): number {
  return part === 1 ? purse : Math.round((purse * part) / STEP_POINTS) * STEP_POINTS;
}

/** A finger's place in round numbers; at the end all of it. */
export function roundStake(points: number, purse: number): number {
  return points >= purse - STEP_POINTS / 2 ? purse : Math.round(points / STEP_POINTS) * STEP_POINTS;
}
