import type { ModelView } from './selectors.ts';
import { ringOf } from './selectors.ts';

/** The last three seconds of a question, and the moment in which everybody is in, as the stage shows them. Pure. */

export interface Breath {
  /** How much of the accent lies over the stage, 0 to 1. */
  readonly level: number;
  /** How far what can still be pressed leans to one side, -1 to 1. */
  readonly lean: number;
}

/** Nothing moves. */
export const NO_BREATH: Breath = { level: 0, lean: 0 };
const SECOND_MS = 1000;
const LAST_SECONDS = 3;

/** One breath a second, deeper with each; held where everybody is in. `now` in server ms. */
export function breathOf(model: ModelView, now: number): Breath {
  const { room } = model;
  if (!room) return NO_BREATH;
  if (room.stage === 'closed' && isEveryoneIn(model)) return { level: 1, lean: 0 };
  const ring = ringOf(model, now);
  if (ring.mode !== 'last' || ring.segments === 0) return NO_BREATH;
  const leftMs = (ring.lit / ring.segments) * room.windowMs;
  const depth = (LAST_SECONDS + 1 - Math.ceil(leftMs / SECOND_MS)) / LAST_SECONDS;
  const beat = 1 - (leftMs % SECOND_MS) / SECOND_MS;
  return { level: depth * Math.sin(Math.PI * beat), lean: depth * Math.sin(2 * Math.PI * beat) };
}

/** The bell rang because nobody was missing any more. */
export function isEveryoneIn({ room }: Pick<ModelView, 'room'>): boolean {
  if (room?.stage !== 'closed' && room?.stage !== 'told') return false;
  // Of a crowd only the best are named; then whoever is here is waited for.
  const isAll = room.seats.length >= room.taken;
  const awaited = isAll ? room.seats.filter(({ plays, away }) => plays && !away).length : room.here;
  return awaited > 1 && room.answered >= awaited;
}
