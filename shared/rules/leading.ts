import type { Match } from './match.ts';
import type { Seat } from './seat.ts';
import { countAwaited, isAwaited } from './seating.ts';

/** H14: this seat leads the room without playing, or plays again. Before the start only: who leads has no past to lose. */
export function setLeads(match: Match, seat: Seat, leads: boolean): void {
  if (seat.leads === leads) return;
  const wasAwaited = isAwaited(seat);
  seat.leads = leads;
  seat.plays = !leads;
  seat.team = 0;
  countAwaited(match, seat, Number(isAwaited(seat)) - Number(wasAwaited));
}

/** How many are here to play, bots too. */
export function playersHere({ seats }: Match): number {
  return seats.reduce((sum, { plays, presence }) => sum + Number(plays && presence === 'here'), 0);
}
