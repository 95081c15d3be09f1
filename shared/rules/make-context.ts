import type { Question } from '#shared/questions/question.ts';
import type { OptionValues } from '../modes/option.ts';
import { numberOption } from '../modes/option.ts';
import type { AnswerKind } from './answers/answer-kind.ts';
import { type Moment, ONWARD } from './blame.ts';
import { seatBot } from './bots.ts';
import type { Ctx } from './context.ts';
import { guarded } from './guarded.ts';
import { keyedLuck } from './keyed-luck.ts';
import { standingOf } from './ladder.ts';
import { questionOf } from './match.ts';
import { retire, stopPlaying } from './playing.ts';
import type { Luck } from './random.ts';
import type { Refusal } from './refusals.ts';
import { award } from './scoring/award.ts';
import type { Seat } from './seat.ts';

/** `c` of a rule, for one call of it. */
export class Context implements Ctx {
  /** The phase `go` asked for. */
  wanted: string | null = null;
  readonly options: OptionValues;
  private readonly moment: Moment;
  private readonly id: string;
  /** Strangers look through a guard. */
  private readonly isGuarded: boolean;

  constructor(moment: Moment, place: number) {
    this.moment = moment;
    const ref = moment.match.rules[place];
    if (!ref) throw new RangeError(`there is no rule ${place} in this match`);
    this.id = ref.id;
    this.isGuarded = moment.rules.watched[place] ?? false;
    this.options = this.seen(ref.options);
  }

  /** Something of the match as its rule may see it. */
  seen<T extends object>(thing: T): T {
    return this.isGuarded ? (guarded(thing) as T) : thing;
  }

  get match(): Ctx['match'] {
    return this.seen(this.moment.match);
  }

  get now(): number {
    return this.moment.at;
  }

  get all(): unknown {
    return this.moment.match.slots[this.id];
  }

  get question(): Question | null {
    const question = questionOf(this.moment.match);
    return question && this.seen(question);
  }

  get kind(): AnswerKind | null {
    const question = questionOf(this.moment.match);
    return question && this.moment.rules.kinds.of(question);
  }

  get questionsLeft(): number {
    return this.moment.match.deck.length - this.moment.match.cursor;
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
    return this.seatOf(seat).slots[this.id];
  }

  seat(number: number): Seat {
    return this.seen(this.seatOf(number));
  }

  private seatOf(number: number): Seat {
    const seat = this.moment.match.seats[number];
    if (!seat) throw new RangeError(`there is no seat ${number} in this match`);
    return seat;
  }

  standing(): Seat[] {
    return standingOf(this.moment.match).map((seat) => this.seen(seat));
  }

  luck(...label: readonly (string | number)[]): Luck {
    return keyedLuck(this.moment.match.key, 'rule', this.id, ...label);
  }

  award(seat: number, points: number, why: string): void {
    award(this.moment, { rule: this.id, seat: this.seatOf(seat), points, why });
  }

  reward(seat: number, xp: number, why: string): void {
    if (!Number.isInteger(xp) || xp < 0)
      throw new RangeError(`experience is a whole number and not below 0, not ${xp}`);
    this.seatOf(seat).xp += xp;
    this.moment.events.push({ type: 'rewarded', rule: this.id, seat, xp, why });
  }

  retire(seats: readonly number[]): void {
    const retired = retire(
      this.moment.match,
      seats.map((number) => this.seatOf(number)),
    );
    if (retired.length > 0) this.moment.events.push({ type: 'retired', rule: this.id, seats: retired });
  }

  bench(number: number): void {
    const seat = this.seatOf(number);
    if (!seat.plays) return;
    stopPlaying(this.moment.match, seat);
    this.moment.events.push({ type: 'benched', rule: this.id, seat: number });
  }

  team(number: number, team: number): void {
    if (!Number.isInteger(team) || team < 0 || team > 255) throw new RangeError(`a team is 0 to 255, not ${team}`);
    this.seatOf(number).team = team;
    this.moment.events.push({ type: 'teamed', rule: this.id, seat: number, team });
  }

  seatBot(name?: string): number | null {
    return seatBot(this.moment, name);
  }

  go(phase: string): void {
    this.moment.rules.phase(phase); // a name nobody has is this rule's mistake
    this.wanted ??= phase;
  }

  goOn(): void {
    this.wanted ??= ONWARD;
  }

  say(sentence: string, to?: number): void {
    if (to !== undefined) this.seat(to);
    this.moment.events.push({ type: 'said', rule: this.id, sentence, to: to ?? null });
  }

  refuse(sentence: string): Refusal {
    return { ok: false, code: 'rule/refused', sentence };
  }
}
