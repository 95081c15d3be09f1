/** Alive at or below this many, places no longer decide: sudden death does. */
export const SUDDEN_DEATH_PLAYERS = 3;
/** The value of the option `leave` that stands for the steepening curve. */
export const STEEPENING = 0;

/**
 * How many of `alive` leave at a cut; at least one, and never all.
 *
 * @param alive who plays before the cut, 2 or more
 * @param leavePercent the share that leaves, 1 to 90; `STEEPENING`: 20 above 1,000 alive, 30 above 100, 50 at and below
 */
export function howManyLeave(alive: number, leavePercent: number): number {
  if (alive < 2) return 0;
  const share = leavePercent === STEEPENING ? steepening(alive) : leavePercent;
  return Math.min(alive - 1, Math.max(1, Math.floor((alive * share) / 100)));
}

/** A show of thousands thins slowly enough to be a show; a small field does not drag. */
function steepening(alive: number): number {
  if (alive > 1000) return 20;
  return alive > 100 ? 30 : 50;
}

/** The number alive after each cut, down to sudden death: `[10, 5, 2]`. The first is `seats` itself. */
export function fieldAfterCuts(seats: number, leavePercent: number): number[] {
  const field = [seats];
  for (let alive = seats; alive > SUDDEN_DEATH_PLAYERS; field.push(alive)) alive -= howManyLeave(alive, leavePercent);
  return field;
}

/** How many questions a royale of `seats` takes until sudden death begins. */
export function questionsUntilSuddenDeath(seats: number, leavePercent: number, every: number): number {
  return Math.max(1, fieldAfterCuts(seats, leavePercent).length - 1) * every;
}
