import type { MatchEvent } from './events.ts';
import type { Context } from './make-context.ts';
import type { Looking } from './make-look.ts';
import type { Match } from './match.ts';
import type { Given } from './round.ts';
import type { Hooks, Modifier } from './rule.ts';
import type { Ruleset } from './ruleset.ts';
import type { Seat } from './seat.ts';
import { CALL_BUDGET_MS } from './watch.ts';

/** A moment of a match: by which rules, when, and where what happens is told. */
export interface Moment {
  readonly rules: Ruleset;
  readonly match: Match;
  /** Server ms. */
  readonly at: number;
  readonly events: MatchEvent[];
  /** `c` of the rule at this place, when it may act and when it is only asked. */
  readonly contextOf: (moment: Moment, place: number) => Context;
  readonly lookOf: (moment: Moment, place: number) => Looking;
}

/** In the place of a phase's name: whatever follows when the time of the current one is up (`c.goOn`). */
export const ONWARD = '';

/** A phase that a rule asked for with `c.go` or `c.goOn`, and whose wish it was. */
export interface Wanted {
  readonly phase: string;
  readonly place: number;
}

/**
 * Lets one rule do something; with `ask` the only way any rule's code is run inside a match. A rule that is off gives
 * the fallback. One that throws is blamed: off for this match, told once, and what it had begun stays as it is, so that
 * a replay, where it throws again, is the same match.
 */
export function letAct<T>(
  moment: Moment,
  place: number,
  what: string,
  fallback: T,
  act: (rule: Modifier, c: Context) => T,
): T {
  return run(moment, place, what, fallback, 'contextOf', act);
}

/** Asks one rule something: in the same way, but it can only look. */
export function ask<T>(
  moment: Moment,
  place: number,
  what: string,
  fallback: T,
  question: (rule: Modifier, c: Looking) => T,
): T {
  return run(moment, place, what, fallback, 'lookOf', question);
}

/** `door`: what the rule is handed. It is called for most answers, so it makes no closure. */
function run<T, Door extends 'contextOf' | 'lookOf'>(
  moment: Moment,
  place: number,
  what: string,
  fallback: T,
  door: Door,
  work: (rule: Modifier, c: ReturnType<Moment[Door]>) => T,
): T {
  const { rules, match, events } = moment;
  const rule = rules.rules[place];
  if (!rule || isOff(match, place)) return fallback;
  const clock = rules.watched[place] ? rules.watch?.now : undefined;
  const began = clock?.() ?? 0;
  try {
    return atOnce(work(rule, moment[door](moment, place) as ReturnType<Moment[Door]>));
  } catch (error) {
    switchOff(match, place, { what, error }, events);
    return fallback;
  } finally {
    // Only told: a replay has no clock, so whoever hears of it puts `{ type: 'off' }` into the log.
    const ms = (clock?.() ?? 0) - began;
    if (ms >= CALL_BUDGET_MS) events.push({ type: 'slow', rule: rule.id, what, ms });
  }
}

/**
 * Runs a hook of every rule that is on and has it, in the order of the header. The first phase that one of them wants
 * comes back. `about`: the seat or the answer that the hook is told.
 */
export function runHooks(moment: Moment, name: keyof Hooks, about?: Seat | Given): Wanted | null {
  let wanted: Wanted | null = null;
  for (const place of moment.rules.hears[name]) {
    letAct<unknown>(moment, place, HOOKS[name], undefined, ({ on }, c) => {
      // Each hook is given what its name says; TypeScript cannot see that for a name it does not know.
      const nothing: unknown = on && (on[name] as Hook | undefined)?.call(on, c, about && c.seen(about));
      if (c.wanted !== null) wanted ??= { phase: c.wanted, place };
      return nothing;
    });
  }
  return wanted;
}

/** Each hook in the words of a fault. */
const HOOKS: Readonly<Record<keyof Hooks, string>> = {
  phase: 'on.phase',
  roundBegan: 'on.roundBegan',
  answered: 'on.answered',
  closed: 'on.closed',
  judged: 'on.judged',
  joined: 'on.joined',
  left: 'on.left',
};

type Hook = (this: Hooks, c: Context, about?: Seat | Given) => unknown;

/** What a rule does it does at once: a promise comes after the moment is over, and differently in a replay. */
export function atOnce<T>(value: T): T {
  if (!(value instanceof Promise)) return value;
  value.catch(() => {}); // it is blamed already
  throw new TypeError('a rule answers at once, not with a promise');
}

/** Whether the rule at this place takes no part in this match any more. Mostly all do, which one number tells. */
export function isOff(match: Match, place: number): boolean {
  return match.offCount > 0 && (match.rules[place]?.isOff ?? false);
}

/** Takes the rule at this place out of this match for good. */
export function switchOff(
  match: Match,
  place: number,
  fault: { readonly what: string; readonly error: unknown },
  events: MatchEvent[],
): void {
  const rule = match.rules[place];
  if (!rule || rule.isOff) return;
  rule.isOff = true;
  match.offCount++;
  events.push({ type: 'blamed', rule: rule.id, ...fault });
}
