import type { Cut } from '#shared/modes/last-brain-standing/memory.ts';
import type { RoomSnapshot } from '../../model/room-snapshot.ts';

export type Face = Pick<RoomSnapshot['seats'][number], 'seat' | 'avatar' | 'bot'>;

/** Who stays at a cut and who falls at it, both best first. Who fell earlier, or came too late, is neither; who left has no face any more. */
export function facesOf(
  { seats }: Pick<RoomSnapshot, 'seats'>,
  { from, to }: Pick<Cut, 'from' | 'to'>,
): { readonly staying: readonly Face[]; readonly falling: readonly Face[] } {
  return {
    staying: seats.filter(({ plays }) => plays),
    falling: seats.filter(({ plays, outPlace }) => !plays && outPlace > to && outPlace <= from),
  };
}
