import { isOff } from './blame.ts';
import { mayNotSay } from './doing.ts';
import type { Match } from './match.ts';
import { checkJson } from './memory.ts';
import { isPlainJson } from './plain-json.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { RuleSignal } from './rule.ts';
import type { OnFault } from './rule-views.ts';
import type { Ruleset } from './ruleset.ts';
import type { Seat } from './seat.ts';
import { CALL_BUDGET_MS, TooSlow } from './watch.ts';

const SECOND_MS = 1000;
/** What one signal shows, letters of JSON. */
const SHOWN_LETTERS = 4000;

interface Tally {
  readonly rule: string;
  readonly name: string;
  readonly signal: RuleSignal;
  value: unknown;
  /** Of each seat: when its current second began, and how many came in it. */
  readonly pace: Map<number, { since: number; count: number }>;
}

/**
 * What players show each other and nothing depends on: counted from one phase to the next, never logged. It stands
 * beside the match, not in it; a restart forgets it.
 */
export class SignalTally {
  private readonly tallies = new Map<string, Tally>();
  private readonly rules: Ruleset;
  private readonly onFault: OnFault;

  constructor(rules: Ruleset, onFault: OnFault) {
    this.rules = rules;
    this.onFault = onFault;
  }

  /** Whether the rules of this match have any signals. */
  get isUsed(): boolean {
    return this.rules.rules.some((rule) => rule.signals && Object.keys(rule.signals).length > 0);
  }

  /** A phase begins: everything counts from nothing. */
  begin(): void {
    this.tallies.clear();
  }

  /** Counts one, drops it because the seat sends too many, or says why it is none. */
  take(
    match: Match,
    seat: Seat,
    said: { readonly rule: string; readonly name: string; readonly payload: unknown },
    now: number,
  ): 'counted' | 'dropped' | Refusal {
    const place = this.rules.placeOf(said.rule);
    const signals = place === undefined ? undefined : this.rules.rules[place]?.signals;
    const signal = signals && Object.hasOwn(signals, said.name) ? signals[said.name] : undefined;
    if (place === undefined || !signal || isOff(match, place)) return refuse('rule/unknown');
    const refusal = mayNotSay(match, seat, signal);
    if (refusal) return refusal;
    if (!isPlainJson(said.payload)) return refuse('intent/malformed');
    const clock = this.rules.watched[place] ? this.rules.watch?.now : undefined;
    const began = clock?.() ?? 0;
    try {
      const read = signal.schema.safeParse(said.payload);
      if (!read.success) return refuse('intent/malformed');
      const tally = this.tallyOf(said.rule, said.name, signal);
      if (isTooFast(tally, seat.seat, now)) return 'dropped';
      signal.tally(tally.value, seat.seat, read.data);
      return 'counted';
    } catch (error) {
      this.onFault(said.rule, error);
      return 'dropped';
    } finally {
      const ms = (clock?.() ?? 0) - began;
      if (ms >= CALL_BUDGET_MS) this.onFault(said.rule, new TooSlow(`signal "${said.name}"`, ms));
    }
  }

  /** What everybody may see, by rule and name; what nobody has sent since the phase began is not named. */
  shows(): Record<string, Record<string, unknown>> {
    const shown: Record<string, Record<string, unknown>> = {};
    for (const { rule, name, signal, value } of this.tallies.values()) {
      try {
        const view = signal.shows(value);
        checkJson(`what signal "${name}" shows`, view, SHOWN_LETTERS);
        shown[rule] = { ...shown[rule], [name]: view };
      } catch (error) {
        this.onFault(rule, error);
      }
    }
    return shown;
  }

  private tallyOf(rule: string, name: string, signal: RuleSignal): Tally {
    const key = `${rule}/${name}`;
    let tally = this.tallies.get(key);
    if (!tally) {
      tally = { rule, name, signal, value: signal.start(), pace: new Map() };
      this.tallies.set(key, tally);
    }
    return tally;
  }
}

function isTooFast({ pace, signal }: Tally, seat: number, now: number): boolean {
  const mine = pace.get(seat);
  if (!mine || now - mine.since >= SECOND_MS) {
    pace.set(seat, { since: now, count: 1 });
    return false;
  }
  mine.count++;
  return mine.count > signal.perSecond;
}
