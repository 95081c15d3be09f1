import { en } from '../i18n/en.ts';
import { figure } from '../i18n/figures.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { words } from '../views/words.ts';
import { storiesOf, winnersOf } from './stories.ts';

/** What the ticker says in turn; in a question only which one it is. `isTold`: the ceremony has named the winner. */
export function tickerOf(room: RoomSnapshot, isTold: boolean): string[] {
  if (room.pausedAt !== 0) return [words.paused];
  if (room.stage === 'lobby') return room.taken === 0 ? [] : [`${figure(room.taken)} ${en.watch.areIn(room.taken)}`];
  if (room.stage === 'told' || room.stage === 'between') return storiesOf(room);
  if (room.stage === 'over') return isTold ? [winnersOf(room)] : [];
  return room.round >= 0 ? [words.questionOf(room.round + 1, room.rounds)] : [];
}
