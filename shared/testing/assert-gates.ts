import assert from 'node:assert/strict';
import type { Input } from '../rules/input.ts';
import type { Match } from '../rules/match.ts';
import type { Luck } from '../rules/random.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import { SignalTally } from '../rules/signals.ts';
import { applyInput, tick } from '../rules/step.ts';
import { assertHadRight, assertMaySay } from './assert-had-right.ts';
import { randomPayload } from './random-payload.ts';

/** So many seats try everything at each moment, and one that nobody has. */
const SEATS_TRIED = 3;

/**
 * At this moment of a match, and as if it paused: every wish and every signal of every rule, from several seats. Who
 * has no right to it is refused, and nothing has changed. The match itself stays as it is.
 */
export function assertGates(rules: Ruleset, match: Match, luck: Luck, where: string): void {
  for (const isPaused of [false, true]) {
    const now = structuredClone(match);
    tick(rules, now, now.now);
    if (isPaused) Object.assign(now, { pausedAt: now.now, due: null }); // rules do not act in a pause
    const gate = new Gate(rules, now);
    const numbers = [...luck.shuffle(now.seats.map(({ seat }) => seat)).slice(0, SEATS_TRIED), now.seats.length];
    for (const rule of rules.rules)
      for (const seat of numbers) {
        for (const [name, { schema }] of Object.entries(rule.intents ?? {})) {
          const intent = { type: 'do', rule: rule.id, name, payload: randomPayload(schema, luck) } as const;
          gate.assertWish({ type: 'intent', at: now.now, seat, intent }, where);
        }
        for (const [name, { schema }] of Object.entries(rule.signals ?? {}))
          assertSignal(rules, now, seat, { rule: rule.id, name, payload: randomPayload(schema, luck) }, where);
      }
  }
}

/** A moment of a match at which wishes are tried, each as if it were the first. */
class Gate {
  private readonly rules: Ruleset;
  private readonly match: Match;
  private readonly text: string;
  private tried: Match;

  constructor(rules: Ruleset, match: Match) {
    this.rules = rules;
    this.match = match;
    this.text = JSON.stringify(match);
    this.tried = structuredClone(match);
  }

  assertWish(input: Input, moment: string): void {
    const where = `${moment}: ${JSON.stringify(input)}`;
    const { step } = applyInput(this.rules, this.tried, input);
    if (!step.ok)
      return assert.ok(JSON.stringify(this.tried) === this.text, `${where}: a refused wish has changed the match`);
    assertHadRight(this.rules, this.match, input, where);
    this.tried = structuredClone(this.match);
  }
}

function assertSignal(
  rules: Ruleset,
  match: Match,
  number: number,
  said: { readonly rule: string; readonly name: string; readonly payload: unknown },
  moment: string,
): void {
  const where = `${moment}: the signal ${JSON.stringify(said)} of seat ${number}`;
  const seat = match.seats[number];
  if (!seat) return;
  const tally = new SignalTally(rules, (_rule, error) => assert.fail(`${where} throws: ${String(error)}`));
  const taken = tally.take(match, seat, said, match.now);
  const signal = rules.rules.find(({ id }) => id === said.rule)?.signals?.[said.name];
  if (taken === 'counted') assertMaySay(match, seat, said, signal, where);
  else assert.deepEqual(tally.shows(), {}, `${where}: refused, and shown`);
}
