import type { Moment } from './blame.ts';
import type { MatchEvent } from './events.ts';
import { Context } from './make-context.ts';
import { Looking } from './make-look.ts';
import type { Match } from './match.ts';
import type { Ruleset } from './ruleset.ts';

/** A moment of a match, server ms. */
export function momentOf(rules: Ruleset, match: Match, at: number, events: MatchEvent[] = []): Moment {
  return { rules, match, at, events, contextOf, lookOf };
}

function contextOf(moment: Moment, place: number): Context {
  return new Context(moment, place);
}

function lookOf(moment: Moment, place: number): Looking {
  return new Looking(moment, place);
}
