import { sizeClassOf } from '#client/theme/size-class.ts';
import type { RoomSnapshot } from './room-snapshot.ts';

/** A window this low is that of a phone on its side, px. */
const LOW_PX = 480;

type Left = Pick<RoomSnapshot, 'answersOnly' | 'screens'>;

/** Whether the question is left to the screen in the hall: as long as one watches (W5). */
export function isLeftToScreen({ answersOnly, screens }: Left): boolean {
  return answersOnly && screens > 0;
}

/** Whether this window shows answers and nothing else of an open question. */
export function showsAnswersOnly(room: Left | null, { width, height }: { width: number; height: number }): boolean {
  return room !== null && isLeftToScreen(room) && (height < LOW_PX || sizeClassOf(width, height) === 'phone');
}
