import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import { classic } from '../modes/classic/mode.ts';
import { MODIFIERS } from '../modifiers/index.ts';
import type { AnswerKind, AnswerValue } from '../rules/answers/answer-kind.ts';
import { createMatch } from '../rules/create-match.ts';
import { isWithoutEffect, type MatchEvent, type Step } from '../rules/events.ts';
import type { Input, Intent } from '../rules/input.ts';
import { type Match, type MatchHeader, type MatchSettings, NOBODY_YET, RULES_VERSION } from '../rules/match.ts';
import type { Stage } from '../rules/phase.ts';
import type { RefusalCode } from '../rules/refusals.ts';
import { Registry } from '../rules/registry.ts';
import type { MatchLog } from '../rules/replay.ts';
import type { Mode, Modifier } from '../rules/rule.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import type { Seat } from '../rules/seat.ts';
import { applyInput, nextDeadline } from '../rules/step.ts';
import { aKey } from './a-key.ts';
import { aDeck } from './a-question.ts';
import { faultsOf } from './faults-of.ts';

/** When every test match begins, server ms: not 0, so that a forgotten offset shows. */
export const BEGIN_MS = 1_000_000;

/** The soonest answer that wins all speed points: a human's haste, from as far away as is credited, comes to 0 ms. */
export const AT_ONCE = { after: 150, creditMs: 150 } as const;

/**
 * A match that reads like an evening:
 *
 *     aMatch().seat('Ada', 'Bo').start().answers('Ada', 'yes', { after: 1200 }).until('reveal')
 *
 * Time moves only when told to. A refusal that the test did not ask for fails the test.
 */
export class TestMatch {
  readonly registry: Registry;
  readonly rules: Ruleset;
  readonly match: Match;
  readonly header: MatchHeader;
  readonly inputs: Input[] = [];
  readonly events: MatchEvent[] = [];
  now = BEGIN_MS;

  constructor(
    args: {
      mode?: Mode;
      /** Instead of those the mode comes with. */
      modifiers?: readonly Modifier[];
      deck?: readonly Question[];
      /** Instead of the built-in ones. */
      answerKinds?: readonly AnswerKind[];
      /** Stands for both the key and the public seed. */
      seed?: string;
      publicSeed?: string;
      /** Name of who opens the room, which is private then. */
      opener?: string;
      options?: Record<string, number | boolean>;
      settings?: Partial<MatchSettings>;
    } = {},
  ) {
    const mode = args.mode ?? classic;
    this.registry = new Registry({
      modes: [mode],
      modifiers: args.modifiers ?? MODIFIERS,
      ...(args.answerKinds ? { answerKinds: args.answerKinds } : {}),
      watch: { watches: () => true },
    });
    const chosen = args.modifiers && Object.fromEntries(args.modifiers.map(({ id }) => [id, {}]));
    const rules = this.registry.refs(mode, args.options ?? {}, chosen);
    this.rules = this.registry.compose(rules);
    this.header = {
      id: 'test-match',
      rules,
      key: aKey(args.seed ?? 'test'),
      publicSeed: args.publicSeed ?? args.seed ?? 'test',
      topic: 'atlas',
      deck: args.deck ?? aDeck(3),
      at: BEGIN_MS,
      ...NOBODY_YET,
      opener: args.opener === undefined ? null : `p-${args.opener}`,
      settings: { maxSeats: mode.players.max, autoStartMs: null, fillTo: 0, pace: 1, ...args.settings },
    };
    this.match = createMatch(this.rules, this.header, this.events);
  }

  /** Applies an input now and keeps it in the log when it was accepted and has changed anything. */
  put(input: Input): Step {
    const { due, step } = applyInput(this.rules, this.match, input);
    this.events.push(...due);
    if (step.ok && !isWithoutEffect(input, step)) {
      this.inputs.push(input);
      this.events.push(...step.events);
    }
    return step;
  }

  seat(...names: string[]): this {
    for (const name of names)
      this.accepted(this.put({ type: 'join', at: this.now, who: { playerId: `p-${name}`, name, avatar: name } }));
    return this;
  }

  of(name: string): Seat {
    const number = this.match.seatOf[`p-${name}`] ?? this.match.seats.findIndex((seat) => seat.name === name);
    const seat = this.match.seats[number];
    assert.ok(seat, `nobody called ${name} sits in this match`);
    return seat;
  }

  wish(name: string, intent: Intent, creditMs = 0): Step {
    return this.put({ type: 'intent', at: this.now, seat: this.of(name).seat, intent, creditMs });
  }

  does(name: string, intent: Intent): this {
    this.accepted(this.wish(name, intent));
    return this;
  }

  start(): this {
    const host = this.match.seats[this.match.host ?? -1];
    assert.ok(host, 'a match without a host cannot be started by one');
    return this.does(host.name, { type: 'start' });
  }

  /** Lets time pass to the beginning of the next `phase` (which may be now). */
  until(phase: string, occurrence: 'next' | 'this' = 'this'): this {
    let bound = 10_000;
    if (occurrence === 'next') this.pass();
    while (this.match.phase.name !== phase) {
      if (bound-- <= 0) this.fail(`the match never came to ${phase}; it is in ${this.match.phase.name}`);
      this.pass();
    }
    return this;
  }

  /** The same for a phase of this stage. */
  untilStage(stage: Stage): this {
    let bound = 10_000;
    while (this.match.phase.stage !== stage) {
      if (bound-- <= 0)
        this.fail(`the match never came to a phase of stage ${stage}; it is in ${this.match.phase.name}`);
      this.pass();
    }
    return this;
  }

  /** Lets the next thing that is due happen. */
  pass(): void {
    const due = nextDeadline(this.match);
    if (due === null) return this.fail(`nothing is due: ${this.match.phase.name} waits for somebody`);
    this.after(due - this.now);
  }

  after(ms: number): this {
    this.now += Math.max(0, ms);
    this.put({ type: 'tick', at: this.now });
    return this;
  }

  /** Answers the open question `after` ms into the window. */
  answers(
    name: string,
    answer: AnswerValue,
    { after, creditMs = 0 }: { after?: number; creditMs?: number } = {},
  ): this {
    this.accepted(this.tries(name, answer, { ...(after === undefined ? {} : { after }), creditMs }));
    return this;
  }

  tries(
    name: string,
    answer: AnswerValue,
    { after, creditMs = 0, round }: { after?: number; creditMs?: number; round?: number } = {},
  ): Step {
    const current = this.match.round;
    if (after !== undefined && current) this.now = Math.max(this.now, current.opensAt + after);
    return this.wish(name, { type: 'answer', round: round ?? current?.index ?? 0, answer }, creditMs);
  }

  drops(name: string): this {
    this.accepted(this.put({ type: 'drop', at: this.now, seat: this.of(name).seat }));
    return this;
  }

  leaves(name: string): this {
    this.accepted(this.put({ type: 'leave', at: this.now, seat: this.of(name).seat }));
    return this;
  }

  log(): MatchLog {
    return { rulesVersion: RULES_VERSION, header: this.header, inputs: this.inputs };
  }

  score(name: string): number {
    return this.of(name).score;
  }

  private accepted(step: Step): void {
    if (!step.ok) this.fail(`refused with ${step.code}: ${step.sentence}`);
  }

  /** Why the match does not go as the test has it: mostly a rule has thrown, and takes no part since. */
  private fail(message: string): never {
    assert.fail([message, ...faultsOf(this.events)].join('\n'));
  }
}

/** A match for a test, in its waiting room. */
export function aMatch(args: ConstructorParameters<typeof TestMatch>[0] = {}): TestMatch {
  return new TestMatch(args);
}

/** Asserts that a step was refused with this code. */
export function assertRefused(step: Step, code: RefusalCode): void {
  assert.equal(step.ok ? 'accepted' : step.code, code);
}
