import { signal } from '@preact/signals';
import type { HistoryAnswer, MeAnswer, TopAnswer } from '#shared/protocol/http.ts';
import { api } from '../net/api.ts';
import { guest } from './store.ts';

/** Own progress and today's best: a courtesy of the server, so that a failure keeps what was there before. */

export const me = signal<MeAnswer | null>(null);
export const best = signal<TopAnswer | null>(null);
/** The list of today's best was asked for in vain, and there is no older one. */
export const isBestAway = signal(false);

let meTurn = 0;
let bestTurn = 0;

/** Asks how far this person has come. Of several answers the one asked for last counts. */
export async function refreshMe(): Promise<void> {
  const turn = ++meTurn;
  const pass = guest.value?.pass;
  if (pass === undefined) return;
  const answer = await api.me(pass).catch(() => null);
  if (answer && turn === meTurn) me.value = answer;
}

export async function refreshBest(): Promise<void> {
  const turn = ++bestTurn;
  const pass = guest.value?.pass;
  if (pass === undefined) return;
  const answer = await api.top(pass).catch(() => null);
  if (turn !== bestTurn) return;
  if (answer) best.value = answer;
  isBestAway.value = best.value === null;
}

export type PastMatch = HistoryAnswer['matches'][number];

export interface History {
  /** The newest first. */
  readonly matches: readonly PastMatch[];
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it failed, for the player. */
  readonly sentence: string;
  readonly hasMore: boolean;
}

/** A person's matches, page by page; nothing is asked for before the first `more`. */
export function createHistory(load: (before?: number) => Promise<HistoryAnswer>) {
  const state = signal<History>({ matches: [], status: 'ready', sentence: '', hasMore: true });
  let next: number | null | undefined;
  return {
    state,
    /** The next page, or once more the one that failed. One at a time. */
    async more(): Promise<void> {
      const before = state.value;
      if (before.status === 'loading' || !before.hasMore) return;
      state.value = { ...before, status: 'loading', sentence: '' };
      try {
        const page = await load(next ?? undefined);
        next = page.next;
        state.value = {
          matches: [...before.matches, ...page.matches],
          ...{ status: 'ready', sentence: '', hasMore: page.next !== null },
        };
      } catch (error) {
        state.value = { ...before, status: 'failed', sentence: (error as Error).message };
      }
    },
  };
}
