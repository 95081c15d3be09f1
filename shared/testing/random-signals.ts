import assert from 'node:assert/strict';
import type { MatchEvent } from '../rules/events.ts';
import type { Match } from '../rules/match.ts';
import { isPlainJson } from '../rules/plain-json.ts';
import { type Luck, luck } from '../rules/random.ts';
import { REFUSALS } from '../rules/refusals.ts';
import type { RuleSignal } from '../rules/rule.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { SignalTally } from '../rules/signals.ts';
import { assertMaySay } from './assert-had-right.ts';
import { randomPayload } from './random-payload.ts';

const NAMES_NOBODY_HAS = ['__proto__', 'constructor', 'toString', ''];

/** What people show each other in a random evening, sensible and silly: none of it may change the match. */
export class RandomSignals {
  private readonly rules: Ruleset;
  private readonly tally: SignalTally;
  private readonly dice: Luck;
  private readonly known: readonly { readonly rule: string; readonly name: string; readonly signal: RuleSignal }[];

  constructor(rules: Ruleset, seed: string) {
    this.rules = rules;
    this.dice = luck(seed, 'signals');
    this.tally = new SignalTally(rules, (rule, error) =>
      assert.fail(`seed ${seed}: signals of ${rule} throw: ${error instanceof Error ? error.stack : String(error)}`),
    );
    this.known = rules.rules.flatMap(({ id, signals = {} }) =>
      Object.entries(signals).map(([name, signal]) => ({ rule: id, name, signal })),
    );
  }

  /** What happened in the match since the last call. */
  hear(events: readonly MatchEvent[]): void {
    if (events.some(({ type }) => type === 'phase-changed')) this.tally.begin();
  }

  /** Somebody signals something; nobody, where no rule has a signal. */
  send(match: Match, where: string): void {
    const { dice, known } = this;
    if (known.length === 0 || match.seats.length === 0) return;
    const { rule, name: right, signal } = dice.pick(known);
    const name = dice.chance(0.05) ? dice.pick(NAMES_NOBODY_HAS) : right;
    const said = {
      rule: dice.chance(0.05) ? dice.pick([...NAMES_NOBODY_HAS, 'chess']) : rule,
      name,
      payload: randomPayload(signal.schema, dice),
    };
    const seat = dice.pick(match.seats);
    const before = JSON.stringify(match);
    const shownBefore = JSON.stringify(this.tally.shows());
    const at = `${where}, and then the signal ${JSON.stringify(said)} of seat ${seat.seat}`;
    const taken = this.tally.take(match, seat, said, match.now);
    assert.equal(JSON.stringify(match), before, `${at}: it has changed the match`);
    const shown = this.tally.shows();
    assert.ok(isPlainJson(shown), `${at}: what is shown is no plain JSON`);
    if (taken === 'counted') {
      const heard = this.rules.rules.find(({ id }) => id === said.rule)?.signals ?? {};
      assert.ok(Object.hasOwn(heard, name), `${at}: nobody knows that`);
      return assertMaySay(match, seat, said, heard[name], at);
    }
    assert.equal(JSON.stringify(shown), shownBefore, `${at}: it was not counted, and something else is shown`);
    if (taken !== 'dropped') assert.equal(REFUSALS[taken.code], taken.sentence, at);
  }
}
