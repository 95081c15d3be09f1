import type { QueueAnswer } from '#shared/protocol/shows.ts';
import { TURN_HELD_MS } from '#shared/shows/turn-held.ts';
import { ApiError } from './api-error.ts';

/** Doors that let nobody in just yet, and when to knock again where they do not say when, ms. */
const KNOCK_AGAIN_MS: Readonly<Record<string, number>> = {
  'show/queue': 2000,
  'show/away': 2000,
  'show/doors-closed': 10_000,
};

/** What a door says to whoever has no seat behind it, and would say again. */
const FINAL_NOS: readonly string[] = ['match/locked', 'match/over', 'show/full'];

/** So long a door may take to say that it is not somebody's turn yet: what it holds a question, and the way there and back, ms. */
export const TURN_WITHIN_MS = TURN_HELD_MS + 4000;

/** Somebody stands before a door that will open by itself. */
export interface DoorWait extends Pick<QueueAnswer, 'position'> {
  /** Why, for the player. */
  readonly sentence: string;
  /** The doors are not open yet: nobody is let in, and nobody stands in a queue. */
  readonly isShut: boolean;
  readonly knockInMs: number;
}

/** What a "no" of a door asks to be waited for; null: it is no such "no". `luck`: 0 to 1, so that not all knock at one moment. */
export function doorWaitOf(error: unknown, luck: number): DoorWait | null {
  if (!(error instanceof ApiError)) return null;
  const usualMs = KNOCK_AGAIN_MS[error.code];
  if (usualMs === undefined) return null;
  const { position = 0, retryInMs = usualMs } = error.queue ?? {};
  const isShut = error.code === 'show/doors-closed';
  return { position, isShut, sentence: error.message, knockInMs: retryInMs * (1 + luck / 2) };
}

/** A door has said a "no" that asking again does not change. */
export function isFinalNo(error: unknown): error is ApiError {
  return error instanceof ApiError && FINAL_NOS.includes(error.code);
}
