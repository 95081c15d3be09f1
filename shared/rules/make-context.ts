import type { Finalist } from '../shows/field.ts';
import { bindVerbs } from './bind-verbs.ts';
import { type Moment, ONWARD } from './blame.ts';
import { seatBot } from './bots.ts';
import type { Ctx } from './context.ts';
import { insideOf, Looking, ruleOf, seatOf } from './make-look.ts';
import { retire, stopPlaying } from './playing.ts';
import type { Refusal } from './refusals.ts';
import { retireFinalists, retireLast } from './retiring.ts';
import { award } from './scoring/award.ts';
import { checkWords } from './words.ts';

/** What a rule gives at once; of all of a match counts less (X10). */
const REWARD_XP_MAX = 1_000_000;

/** `c` of a rule that may act, for one call of it. */
export class Context extends Looking implements Ctx {
  /** The phase `go` asked for. */
  wanted: string | null = null;

  get #moment(): Moment {
    return insideOf(this);
  }

  get #id(): string {
    return ruleOf(this).id;
  }

  /** What the rule remembers is its own: here it may change it. */
  override get all(): unknown {
    return this.#moment.match.slots[this.#id];
  }

  override own(seat: number): unknown {
    return seatOf(this.#moment, seat).slots[this.#id];
  }

  award(seat: number, points: number, why: string): void {
    award(this.#moment, { rule: this.#id, seat: seatOf(this.#moment, seat), points, why });
  }

  reward(seat: number, xp: number, why: string): void {
    if (!Number.isInteger(xp) || xp < 0 || xp > REWARD_XP_MAX)
      throw new RangeError(`experience is a whole number from 0 to ${REWARD_XP_MAX}, not ${xp}`);
    checkWords(why);
    seatOf(this.#moment, seat).xp += xp;
    this.#moment.events.push({ type: 'rewarded', rule: this.#id, seat, xp, why });
  }

  retire(seats: readonly number[]): void {
    this.#told(
      retire(
        this.#moment.match,
        seats.map((number) => seatOf(this.#moment, number)),
      ),
    );
  }

  retireLast(count: number): { seats: readonly number[]; line: number } {
    const { seats, line } = retireLast(this.#moment.match, count);
    return { seats: this.#told(seats), line };
  }

  retireFinalists(fallen: readonly Finalist[]): readonly number[] {
    return this.#told(retireFinalists(this.#moment.match, fallen));
  }

  #told(seats: readonly number[]): readonly number[] {
    if (seats.length > 0) this.#moment.events.push({ type: 'retired', rule: this.#id, seats });
    return seats;
  }

  bench(number: number): void {
    const seat = seatOf(this.#moment, number);
    if (!seat.plays) return;
    stopPlaying(this.#moment.match, seat);
    this.#moment.events.push({ type: 'benched', rule: this.#id, seat: number });
  }

  team(number: number, team: number): void {
    if (!Number.isInteger(team) || team < 0 || team > 255) throw new RangeError(`a team is 0 to 255, not ${team}`);
    seatOf(this.#moment, number).team = team;
    this.#moment.events.push({ type: 'teamed', rule: this.#id, seat: number, team });
  }

  seatBot(name?: string): number | null {
    if (name !== undefined && !(typeof name === 'string' && /^\S(.{0,14}\S)?$/u.test(name)))
      throw new TypeError('a bot has a name of 1 to 16 letters');
    return seatBot(this.#moment, name);
  }

  go(phase: string): void {
    this.#moment.rules.phase(phase); // a name nobody has is this rule's mistake
    this.wanted ??= phase;
  }

  goOn(): void {
    this.wanted ??= ONWARD;
  }

  say(sentence: string, to?: number): void {
    checkWords(sentence);
    if (to !== undefined) seatOf(this.#moment, to);
    this.#moment.events.push({ type: 'said', rule: this.#id, sentence, to: to ?? null });
  }

  refuse(sentence: string): Refusal {
    checkWords(sentence);
    return { ok: false, code: 'rule/refused', sentence };
  }
}

bindVerbs(Context);
