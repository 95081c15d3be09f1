import type { MatchModel } from './match-model.ts';
import type { SeatSnapshot } from './room-snapshot.ts';

/** People in the room, not bots, besides oneself. */
export function othersOf({ room, you }: Pick<MatchModel, 'room' | 'you'>): SeatSnapshot[] {
  return (room?.seats ?? []).filter(({ seat, bot }) => !bot && seat !== you?.seat);
}
