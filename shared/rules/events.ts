import type { Input } from './input.ts';
import type { Stage } from './phase.ts';
import type { Refusal } from './refusals.ts';

/** What changed: facts of the rules, for the journal, the projection and the notices. */
export type MatchEvent =
  | { readonly type: 'joined'; readonly seat: number }
  | { readonly type: 'returned'; readonly seat: number }
  | { readonly type: 'dropped'; readonly seat: number }
  | { readonly type: 'left'; readonly seat: number; readonly why: 'own' | 'removed' | 'grace' }
  | { readonly type: 'renamed'; readonly seat: number }
  | { readonly type: 'host-changed'; readonly seat: number | null }
  | { readonly type: 'cohost-changed'; readonly seat: number | null }
  | { readonly type: 'bots-changed' }
  | { readonly type: 'lock-changed' }
  | { readonly type: 'phones-changed' }
  | { readonly type: 'watchable-changed' }
  /** Somebody leads without playing, or plays again. */
  | { readonly type: 'led'; readonly seat: number }
  | { readonly type: 'phase-changed'; readonly phase: string; readonly stage: Stage }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  /** Of a show: the phase has so much more time, ms. */
  | { readonly type: 'extended'; readonly ms: number }
  /** Of a show: scores or places are others, for everybody. */
  | { readonly type: 'rescored' }
  /** Of a show: its director has given an order. */
  | { readonly type: 'ordered'; readonly seq: number }
  | { readonly type: 'answered'; readonly seat: number; readonly round: number; readonly ms: number }
  | { readonly type: 'voted'; readonly seat: number; readonly round: number }
  | { readonly type: 'revealed'; readonly round: number }
  | { readonly type: 'ready'; readonly seat: number }
  | { readonly type: 'again-asked'; readonly seat: number }
  /** These people play another match, now. */
  | { readonly type: 'again-agreed' }
  /* What rules did, by their ids. */
  | { readonly type: 'did'; readonly rule: string; readonly name: string; readonly seat: number }
  /** A rule acted by itself. */
  | { readonly type: 'acted'; readonly rule: string }
  | {
      readonly type: 'awarded';
      readonly rule: string;
      readonly seat: number;
      readonly points: number;
      readonly why: string;
    }
  | {
      readonly type: 'rewarded';
      readonly rule: string;
      readonly seat: number;
      readonly xp: number;
      readonly why: string;
    }
  /** Out, the best first. */
  | { readonly type: 'retired'; readonly rule: string; readonly seats: readonly number[] }
  | { readonly type: 'benched'; readonly rule: string; readonly seat: number }
  | { readonly type: 'teamed'; readonly rule: string; readonly seat: number; readonly team: number }
  /** One sentence for everybody, or for one seat. */
  | { readonly type: 'said'; readonly rule: string; readonly sentence: string; readonly to: number | null }
  /** One call of a rule took so long that the room should switch it off: it says so only where it is measured (`watch.ts`). */
  | { readonly type: 'slow'; readonly rule: string; readonly what: string; readonly ms: number }
  /** A rule threw and is off for this match; `what` was asked of it. */
  | { readonly type: 'blamed'; readonly rule: string; readonly what: string; readonly error: unknown };

/** What an input did: the events, in order, or a refusal that changed nothing. */
export type Step = { readonly ok: true; readonly events: readonly MatchEvent[] } | Refusal;

/**
 * Whether an input that was taken has changed nothing, as when somebody says again what they have said: it is not
 * logged, and nobody is shown anything. Whatever a wish changes it says in an event.
 */
export function isWithoutEffect({ type }: Input, { events }: Extract<Step, { ok: true }>): boolean {
  return events.length === 0 && (type === 'intent' || type === 'drop' || type === 'leave');
}
