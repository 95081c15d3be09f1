import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { storiesOf, winnersOf } from './stories.ts';

/** What the ticker says in turn; in a question only which one it is. `isTold`: the ceremony has named the winner. */
export function tickerOf(room: RoomSnapshot, isTold: boolean): string[] {
  if (room.pausedAt !== 0) return [t.stage.paused];
  if (room.stage === 'lobby') return room.taken === 0 ? [] : [`${figure(room.taken)} ${t.watch.areIn(room.taken)}`];
  if (room.stage === 'told' || room.stage === 'between') return storiesOf(room);
  if (room.stage === 'over') return isTold ? [winnersOf(room)] : [];
  return room.round >= 0 ? [t.stage.questionOf(room.round + 1, room.rounds)] : [];
}
