import type { ChatLine } from '#shared/protocol/chat.ts';
import type { Vote } from '#shared/questions/vote.ts';
import type { Stage } from '#shared/rules/phase.ts';
import type { Outcome } from './standings.ts';

/** What just changed, as far as eyes and ears care: derived from states and notices, never sent. */
export type Cue =
  /** A first state, or the one after a lost connection: draw the end state, replay nothing. */
  | { readonly kind: 'snap' }
  /** Another phase, or the same one of another round. `from` and `to` are stages; `phase` is the new phase's own name. */
  | { readonly kind: 'phase'; readonly from: Stage; readonly to: Stage; readonly phase: string }
  /** Another match of the same people began. */
  | { readonly kind: 'match' }
  | { readonly kind: 'joined'; readonly seat: number }
  /** More than six at once. */
  | { readonly kind: 'arrivals'; readonly count: number }
  | { readonly kind: 'left'; readonly seat: number }
  | { readonly kind: 'away'; readonly seat: number; readonly away: boolean }
  | { readonly kind: 'host'; readonly seat: number }
  /** The room is set up otherwise: a switch of its host, a name or a face, who leads it, who watches. */
  | { readonly kind: 'settings' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'resumed' }
  /** I pressed an answer; nothing is acknowledged yet. */
  | { readonly kind: 'pressed'; readonly optionId: string }
  | { readonly kind: 'locked'; readonly ms: number }
  /** An answer of mine did not reach the server while it could count. */
  | { readonly kind: 'unreceived'; readonly round: number }
  /** I voted on the question; `isAcknowledged`: the server has it. */
  | { readonly kind: 'voted'; readonly vote: Vote | 'none'; readonly isAcknowledged: boolean }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string; readonly intent: string }
  | { readonly kind: 'verdict'; readonly outcome: Outcome; readonly points: number }
  /** Places moved on the ladder; positive: that many places up. */
  | { readonly kind: 'rail'; readonly moves: ReadonlyMap<number, number> }
  | { readonly kind: 'tallies' }
  | { readonly kind: 'connection'; readonly to: Connection }
  /** What is in the way of the connection is another thing, or known by now. */
  | { readonly kind: 'trouble' }
  | { readonly kind: 'you' }
  /** As host: others are slow now. */
  | { readonly kind: 'slow' }
  /** As host: who of the others may sit at one device. */
  | { readonly kind: 'alike' }
  /** As host: whose answers were too fast for a human. */
  | { readonly kind: 'too-fast' }
  /** What the match was worth to me is known. */
  | { readonly kind: 'progress' }
  /** People talk: lines of others that are new to me, or now have their words; none where something else has changed. */
  | { readonly kind: 'chat'; readonly fresh: readonly ChatLine[] }
  /** Faces that people sent, by their number; `mood`: what most people here feel. */
  | { readonly kind: 'emotes'; readonly counts: readonly number[]; readonly mood?: number }
  /** In the waiting room: these seats were tapped. */
  | { readonly kind: 'poked'; readonly seats: readonly number[] }
  /** A line that I reported is kept. */
  | { readonly kind: 'reported' }
  | RuleCue;

/**
 * Something of one rule. The model knows three names: `changed`, its public slot is another, `own`, my own slot is, and `said`.
 * What that means, the rule's view says with names of its own; nobody else knows them.
 */
export interface RuleCue {
  readonly kind: 'rule';
  readonly rule: string;
  readonly name: string;
  /** The slot, before and after; undefined: there was none. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Of `said`: one sentence of the rule, said once. */
  readonly sentence?: string;
}

/** `lost`: trying to come back. `closed`: for good, with a reason. */
export type Connection = 'joining' | 'live' | 'lost' | 'closed';

/** I have just flagged the question: the press itself, not its arrival. */
export function isFlagging(cue: Cue): boolean {
  return cue.kind === 'voted' && cue.vote === 'flag' && !cue.isAcknowledged;
}

/** I have just praised it. */
export function isPraise(cue: Cue): boolean {
  return cue.kind === 'voted' && cue.vote === 'up' && !cue.isAcknowledged;
}
