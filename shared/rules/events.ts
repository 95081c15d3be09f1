import type { PhaseName } from './phase.ts';

/** What changed: facts of the rules, for the journal, the projection and the notices. */
export type MatchEvent =
  | { readonly type: 'joined'; readonly seat: number }
  | { readonly type: 'returned'; readonly seat: number }
  | { readonly type: 'dropped'; readonly seat: number }
  | { readonly type: 'left'; readonly seat: number; readonly why: 'own' | 'removed' | 'grace' }
  | { readonly type: 'renamed'; readonly seat: number }
  | { readonly type: 'host-changed'; readonly seat: number | null }
  | { readonly type: 'bots-changed' }
  | { readonly type: 'lock-changed' }
  | { readonly type: 'phase-changed'; readonly phase: PhaseName }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'answered'; readonly seat: number; readonly round: number; readonly ms: number }
  | { readonly type: 'voted'; readonly seat: number; readonly round: number }
  | { readonly type: 'revealed'; readonly round: number }
  | { readonly type: 'again-asked'; readonly seat: number };

/** What an input did: the events, in order, or a refusal that changed nothing. */
export type Step = { readonly ok: true; readonly events: readonly MatchEvent[] } | import('./refusals.ts').Refusal;
