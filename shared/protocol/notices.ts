import type { Progress } from '../people/profile.ts';
import type { Vote } from '../questions/vote.ts';
import type { OwnView } from '../rules/own-view.ts';
import type { RefusalCode } from '../rules/refusals.ts';
import type { ChatNotice, EmotesNotice } from './chat.ts';
import type { CloseName } from './close-codes.ts';

/** What the server says to one client: what just happened, or what is that client's alone. */
export interface Notices {
  /** After every join and return, and whenever what is this seat's alone has changed by more than an answer: all of it. */
  you: OwnNotice;
  /** In the place of `you` where nothing of it has changed but where one stands: each of a show hears it after every question. */
  place: { readonly rank: number; readonly lastRank: number; readonly behind: number };
  /** The answer is in and journalled: it counts, whatever happens to the connection now. */
  locked: { readonly round: number; readonly ms: number };
  /** What this player said of a question is journalled; `none`: taken back. */
  voted: { readonly round: number; readonly vote: Vote | 'none' };
  /** What the match was worth to this player, at the podium as soon as it is kept. */
  progress: Omit<Progress, 'playerId'>;
  /** One sentence of a rule of this match, said once. */
  said: { readonly rule: string; readonly sentence: string };
  /** Lines of the chat, and what became of earlier ones. */
  chat: ChatNotice;
  /** Faces that people sent. */
  emotes: EmotesNotice;
  /** Faces in the waiting room that somebody tapped, by seat: they bounce. */
  pokes: { readonly seats: readonly number[] };
  /** The host's and the co-host's: who is slow just now, the slowest first (H13). */
  slow: { readonly people: readonly SlowPerson[] };
  /** The same people's, of a public match: seats of whom a few come from one network (FP1). */
  alike: { readonly groups: readonly (readonly number[])[] };
  /** The same people's, of a public match: whose answers were too fast for a human, the most first (FP3). */
  tooFast: { readonly people: readonly TooFastPerson[] };
  /** A report of this player is kept. */
  reported: { readonly line: number };
  /** A wish was refused; nothing changed. `intent` names it, `round` is the round of a refused answer. */
  refused: { readonly code: RefusalCode; readonly sentence: string; readonly intent: string; readonly round?: number };
  /** The server's clock, ms, beside the client's own time of asking. */
  clock: { readonly sent: number; readonly now: number };
  /** This connection is about to be closed for good. */
  closing: { readonly name: CloseName; readonly sentence: string };
}

/** Somebody for whom the room may be waiting. */
export interface SlowPerson {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  /** How many of the last questions in a row went by without an answer of theirs. */
  readonly missed: number;
  /** How long their line takes there and back, ms; 0: it is quick, or nobody knows. */
  readonly tripMs: number;
}

/** Somebody of whom answers came faster than a human sees a question (Q12). */
export interface TooFastPerson {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly answers: number;
}

/**
 * Who one is (`name`, `avatar`, `matchId`) comes with a join, a return, a rename and a rematch; the same notice at a
 * reveal leaves it out, as it does `returnWithinMs`, and what was said before still holds. What is at rest (`OWN_AT_REST`) is left out of each.
 */
export type OwnNotice = Omit<OwnView, 'name' | 'avatar' | keyof OwnAtRest> &
  Partial<Pick<OwnView, 'name' | 'avatar'>> &
  Partial<OwnAtRest> & {
    readonly matchId?: string;
    /** In a crowd: over so long people spread who lose their line all at once, ms (return-spread.ts). Said when it is news. */
    readonly returnWithinMs?: number;
  };

interface OwnAtRest extends Pick<OwnView, 'outPlace' | 'team' | 'vote' | 'stats'> {
  /** In a crowd: what rules show this seat alone, by their ids. Null: it is in the state (`SeatState.own`). */
  readonly secrets: Readonly<Record<string, unknown>> | null;
  /** The host's: what rules show on the console, by their ids. */
  readonly console: Readonly<Record<string, unknown>> | null;
}

/** What most people's are most of the time: a field of `you` that is not there is this. */
export const OWN_AT_REST: OwnAtRest = {
  outPlace: 0,
  team: 0,
  vote: null,
  stats: null,
  secrets: null,
  console: null,
};

export type NoticeName = keyof Notices;
export const NOTICE_NAMES = [
  'you',
  'place',
  'locked',
  'voted',
  'progress',
  'said',
  'chat',
  'emotes',
  'pokes',
  'slow',
  'alike',
  'tooFast',
  'reported',
  'refused',
  'clock',
  'closing',
] as const satisfies readonly NoticeName[];
