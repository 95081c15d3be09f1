import { signal } from '@preact/signals';
import type { ShowsAnswer } from '#shared/protocol/shows.ts';
import { ApiError } from '../net/api-error.ts';
import { showApi } from '../net/show-api.ts';

/** The shows that are to come or under way, and when they were told, ms of the page; null: not yet. */
export const showsOnWall = signal<{ readonly answer: ShowsAnswer; readonly at: number } | null>(null);

/** Asks for them. Where the server is away the wall shows what it knew. */
export async function refreshShows(): Promise<void> {
  try {
    const answer = await showApi.all();
    showsOnWall.value = { answer, at: performance.now() };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error; // the wall says what is wrong with the line
  }
}
