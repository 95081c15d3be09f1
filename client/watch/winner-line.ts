import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { words } from './words.ts';

/** "Kenji wins"; who shares the first place is named together, up to three of them. */
export function winnerLine(room: RoomSnapshot): string {
  const first = room.seats.filter(({ rank }) => rank === 1);
  if (first.length === 0 || (first[0]?.score ?? 0) <= 0) return words.over;
  if (first.length === 1) return words.wins(first[0]?.name ?? '');
  if (first.length > 3) return words.over;
  return words.shareWin(words.and(first.map(({ name }) => name)));
}
