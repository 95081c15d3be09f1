import type { Question } from '#shared/questions/question.ts';
import type { OptionValues } from '../modes/option.ts';
import { numberOption } from '../modes/option.ts';
import type { AnswerKind } from './answers/answer-kind.ts';
import { bindVerbs } from './bind-verbs.ts';
import type { Moment } from './blame.ts';
import type { Look } from './context.ts';
import { guarded } from './guarded.ts';
import { keyedLuck } from './keyed-luck.ts';
import { standingOf } from './ladder.ts';
import { questionOf } from './match.ts';
import type { Luck } from './random.ts';
import type { Seat } from './seat.ts';

/**
 * `c` of a rule that is only asked something. How often it is asked is no part of the match, so it has no verbs, and
 * strangers may not even change what they remember: a replay, which looks less often, would come to something else.
 */
export class Looking implements Look {
  readonly options: OptionValues;
  readonly #moment: Moment;
  readonly #id: string;
  /** Strangers look through a guard. */
  readonly #isGuarded: boolean;

  constructor(moment: Moment, place: number) {
    this.#moment = moment;
    const ref = moment.match.rules[place];
    if (!ref) throw new RangeError(`there is no rule ${place} in this match`);
    this.#id = ref.id;
    this.#isGuarded = moment.rules.watched[place] ?? false;
    this.options = this.seen(ref.options);
  }

  /** Something of the match as its rule may see it. */
  seen<T>(thing: T): T {
    return this.#isGuarded && typeof thing === 'object' && thing !== null ? (guarded(thing) as T) : thing;
  }

  get match(): Look['match'] {
    return this.seen(this.#moment.match);
  }

  get now(): number {
    return this.#moment.at;
  }

  get all(): unknown {
    return this.seen(this.#moment.match.slots[this.#id]);
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
    return this.seen(seatOf(this.#moment, seat).slots[this.#id]);
  }

  seat(number: number): Seat {
    return this.seen(seatOf(this.#moment, number));
  }

  standing(): Seat[] {
    return standingOf(this.#moment.match).map((seat) => this.seen(seat));
  }

  luck(...label: readonly (string | number)[]): Luck {
    return keyedLuck(this.#moment.match.key, 'rule', this.#id, ...label);
  }
}

bindVerbs(Looking);

/** A seat by its number; a number nobody has is a mistake of the rule that names it, so it throws. */
export function seatOf({ match }: Moment, number: number): Seat {
  const seat = match.seats[number];
  if (!seat) throw new RangeError(`there is no seat ${number} in this match`);
  return seat;
}
