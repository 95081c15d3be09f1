import { signal } from '@preact/signals';
import { api } from '../net/api.ts';
import { ApiError } from '../net/api-error.ts';
import { lastMatch } from './last-match.ts';

/** The match that was left, or that a closed tab was in, while its room is open. */
export const wayBack = signal<{ readonly code: string; readonly topic: string } | null>(null);

let turn = 0;

/** Asks whether there is one. Of several answers the one asked for last counts. */
export async function lookForWayBack(): Promise<void> {
  const own = ++turn;
  const code = lastMatch.read();
  wayBack.value = null;
  if (!code) return;
  try {
    const room = await api.room(code);
    if (own === turn) wayBack.value = room;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // A courtesy: where the server is away there is nothing to offer, and the page says so elsewhere.
    if (error.code === 'room/unknown') lastMatch.forget(code);
  }
}
