import type { FairPlay } from '../fair-play/fair-play.ts';
import type { Stage } from '../rules/phase.ts';

/** How one arena is, as its host sees it. */
export interface ArenaStatus {
  readonly arena: number;
  /** Null: it has said nothing yet. */
  readonly roomId: string | null;
  /** Seats that are taken, people who are connected, and who plays. */
  readonly taken: number;
  readonly here: number;
  readonly playing: number;
  readonly maxSeats: number;
  /** Answers to the open question. */
  readonly answered: number;
  /** The last order it has taken. */
  readonly seq: number;
  /** How long messages take to it, with the skew of its clock, ms. */
  readonly lagMs: number;
  /** Since it was last heard of, ms; null: never. */
  readonly silentMs: number | null;
  readonly isSilent: boolean;
}

/** What anybody may know of a show. */
export interface ShowCard {
  readonly code: string;
  readonly title: string;
  readonly mode: string;
  readonly topic: string;
  /** When its host means to begin, server ms. */
  readonly startsAt: number;
  readonly seats: number;
  readonly taken: number;
  readonly here: number;
  readonly doors: 'closed' | 'open';
  readonly locked: boolean;
  /** Whether people may watch without a seat (SP4). */
  readonly watchable: boolean;
  readonly isPublic: boolean;
  readonly stage: Stage;
}

/** What its host sees. */
export interface ShowStatus extends ShowCard {
  /** Server ms, by which `endsAt` is read. */
  readonly now: number;
  readonly phase: string;
  /** Server ms; null: it does not end by itself. */
  readonly endsAt: number | null;
  readonly isPaused: boolean;
  /** 0-based; -1 before the first question. `rounds` 0: nobody knows how many. */
  readonly round: number;
  readonly rounds: number;
  readonly stem: string;
  readonly playing: number;
  /** Waiting for all arenas to count, or to name the line of a cut. */
  readonly awaits: 'count' | 'line' | null;
  /** The question that can be taken back, by its round; null: there is none. */
  readonly voids: number | null;
  readonly mayRestore: boolean;
  /** How many the last cut took; 0: there was none that could be taken back. */
  readonly fallen: number;
  /** The last order that was given. */
  readonly seq: number;
  readonly best: readonly { readonly name: string; readonly arena: number; readonly score: number }[];
  readonly arenas: readonly ArenaStatus[];
  /** What is told of its people; null: nothing yet. */
  readonly fairPlay: FairPlay | null;
}
