import type { Question } from '#shared/questions/question.ts';
import type { OptionValues } from '../modes/option.ts';
import { numberOption } from '../modes/option.ts';
import { type Finalist, finalistsOf } from '../shows/field.ts';
import type { AnswerKind } from './answers/answer-kind.ts';
import { bindVerbs } from './bind-verbs.ts';
import type { Moment } from './blame.ts';
import type { Look } from './context.ts';
import { guarded } from './guarded.ts';
import { keyedLuck } from './keyed-luck.ts';
import { standingOf } from './ladder.ts';
import { questionOf, type RuleRef } from './match.ts';
import type { Luck } from './random.ts';
import type { Seat } from './seat.ts';

/** For `Context` alone, which acts where this only looks: a rule cannot reach what is private. */
export let insideOf: (c: Looking) => Moment;
export let ruleOf: (c: Looking) => RuleRef;

/**
 * `c` of a rule that is only asked something. How often it is asked is no part of the match, so it has no verbs, and
 * strangers may not even change what they remember: a replay, which looks less often, would come to something else.
 */
export class Looking implements Look {
  readonly #moment: Moment;
  readonly #place: number;

  /** One is made for most answers, so that it holds no more than this. */
  constructor(moment: Moment, place: number) {
    this.#moment = moment;
    this.#place = place;
  }

  static {
    insideOf = (c) => c.#moment;
    ruleOf = (c) => c.#rule;
  }

  get #rule(): RuleRef {
    const rule = this.#moment.match.rules[this.#place];
    if (!rule) throw new RangeError(`there is no rule ${this.#place} in this match`);
    return rule;
  }

  get options(): OptionValues {
    return this.seen(this.#rule.options);
  }

  /** Something of the match as its rule may see it: strangers look through a guard. */
  seen<T>(thing: T): T {
    return typeof thing === 'object' && thing !== null && this.#moment.rules.watched[this.#place]
      ? (guarded(thing) as T)
      : thing;
  }

  get match(): Look['match'] {
    return this.seen(this.#moment.match);
  }

  get now(): number {
    return this.#moment.at;
  }

  get all(): unknown {
    return this.seen(this.#moment.match.slots[this.#rule.id]);
  }

  get question(): Question | null {
    return this.seen(questionOf(this.#moment.match));
  }

  get kind(): AnswerKind | null {
    const question = questionOf(this.#moment.match);
    return question && this.seen(this.#moment.rules.kinds.of(question));
  }

  get questionsLeft(): number {
    return this.#moment.match.deck.length - this.#moment.match.cursor;
  }

  number(option: string): number {
    return numberOption(this.options, option);
  }

  isOn(option: string): boolean {
    const value = this.options[option];
    if (typeof value !== 'boolean') throw new TypeError(`there is no switch "${option}" among the rule's options`);
    return value;
  }

  own(seat: number): unknown {
    return this.seen(seatOf(this.#moment, seat).slots[this.#rule.id]);
  }

  seat(number: number): Seat {
    return this.seen(seatOf(this.#moment, number));
  }

  standing(): Seat[] {
    return standingOf(this.#moment.match).map((seat) => this.seen(seat));
  }

  get playing(): number {
    const { match } = this.#moment;
    if (match.show) return match.show.field.playing;
    let playing = 0;
    for (const seat of match.seats) if (seat.plays && seat.presence !== 'gone') playing++;
    return playing;
  }

  finalists(): readonly Finalist[] {
    const { match } = this.#moment;
    return this.seen(match.show ? match.show.field.best : finalistsOf(match));
  }

  luck(...label: readonly (string | number)[]): Luck {
    return keyedLuck(this.#moment.match.key, 'rule', this.#rule.id, ...label);
  }
}

bindVerbs(Looking);

/** A seat by its number; a number nobody has is a mistake of the rule that names it, so it throws. */
export function seatOf({ match }: Moment, number: number): Seat {
  const seat = match.seats[number];
  if (!seat) throw new RangeError(`there is no seat ${number} in this match`);
  return seat;
}
