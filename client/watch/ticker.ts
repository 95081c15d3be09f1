import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { storiesOf, winnersOf } from './stories.ts';
import { words } from './words.ts';

/** What the ticker says in turn; in a question only which one it is. `isTold`: the ceremony has named the winner. */
export function tickerOf(room: RoomSnapshot, isTold: boolean): string[] {
  if (room.pausedAt !== 0) return [words.paused];
  if (room.stage === 'lobby')
    return room.taken === 0 ? [] : [`${room.taken.toLocaleString('en')} ${words.areIn(room.taken)}`];
  if (room.stage === 'told' || room.stage === 'between') return storiesOf(room);
  if (room.stage === 'over') return isTold ? [winnersOf(room)] : [];
  return room.round >= 0 ? [words.question(room.round + 1, room.rounds)] : [];
}
