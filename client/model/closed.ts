import type { CloseName } from '#shared/protocol/close-codes.ts';

/**
 * Why this page is out of a room for good, as far as that decides what one may do about it. `stale`: only a page loaded
 * anew goes on, as the sentence says; `elsewhere`: another page of the same person has the seat; `unreachable`: nothing live gets through, so
 * that nothing could be watched either; `refused`: the room takes nobody, or not this person; `barred`: this server does
 * not; `over`: there is no coming back.
 */
export type ClosedWhy = 'stale' | 'elsewhere' | 'unreachable' | 'refused' | 'barred' | 'over';

/** The end of a connection: the name it was closed with, where there is one, and what a player reads. */
export interface Closed {
  readonly name: CloseName | null;
  readonly why: ClosedWhy;
  readonly sentence: string;
}

const WHY: Partial<Record<CloseName, ClosedWhy>> = {
  'client-too-old': 'stale',
  'bad-identity': 'stale',
  forgotten: 'stale',
  'played-elsewhere': 'elsewhere',
};

/** What a close code comes to. */
export function whyOfClose(name: CloseName): ClosedWhy {
  return WHY[name] ?? 'over';
}
