import type { Question } from '#shared/questions/question.ts';
import type { OptionValues } from '../modes/option.ts';
import type { Finalist } from '../shows/field.ts';
import type { AnswerKind } from './answers/answer-kind.ts';
import type { Match } from './match.ts';
import type { Luck } from './random.ts';
import type { ReadOnly } from './read-only.ts';
import type { Refusal } from './refusals.ts';
import type { Seat } from './seat.ts';

/** What a rule may look at. Nothing of it is changed by whoever holds only a `Look`. */
export interface Look<All = unknown, Own = unknown> {
  /** The whole match. It is changed by the verbs of `Ctx` alone. */
  readonly match: ReadOnly<Match>;
  /** The time of what is happening, server ms. */
  readonly now: number;
  /** The rule's own options, read by its `options`. */
  readonly options: OptionValues;
  /** The value of a number option. */
  number(option: string): number;
  /** The value of a switch. */
  isOn(option: string): boolean;

  /** What the rule remembers of the match, and of a seat. */
  readonly all: All;
  own(seat: number): Own;

  /** The question of the current or last round; null before the first. */
  readonly question: Question | null;
  /** How that question is read and judged, and what its reveal shows. */
  readonly kind: AnswerKind | null;
  /** How many questions of the deck were not asked yet. */
  readonly questionsLeft: number;
  /** A seat by its number; a number nobody has is a mistake of the rule, so it throws. */
  seat(number: number): ReadOnly<Seat>;
  /**
   * Everybody who plays and has not left, best first, exact at a cut: by score, then the total time of all answers,
   * then a keyed hash of seed and player, never by seat.
   */
  standing(): readonly ReadOnly<Seat>[];
  /** How many play and have not left: in a show in all of its arenas, as of the last reveal. */
  readonly playing: number;
  /** The ten best of them, in a show of all arenas, with what became of each in the last round. */
  finalists(): readonly Finalist[];
  /** A stream of luck of this rule alone, e.g. `c.luck('roles')`: the same label gives the same numbers. */
  luck(...label: readonly (string | number)[]): Luck;
}

/** What a rule may do, too. Each verb is told as an event with the rule's id. */
export interface Ctx<All = unknown, Own = unknown> extends Look<All, Own> {
  /**
   * Gives points outside of the round's sheet, e.g. for a guess that came true. While a question is open they wait for
   * its reveal, for scores change for everybody at once (S9).
   */
  award(seat: number, points: number, why: string): void;
  /** Gives experience, which is worth nothing in this match and something in the player's profile. */
  reward(seat: number, xp: number, why: string): void;
  /** These seats are out: they stay and watch. Their places are those behind everybody who still plays, in the order of `standing`. */
  retire(seats: readonly number[]): void;
  /**
   * So many of those who play are out, the last of `standing`: in a show those of them who sit in this arena. Gives the
   * seats, and the lowest score that stays. `Mode.cut` tells a show beforehand.
   */
  retireLast(count: number): { readonly seats: readonly number[]; readonly line: number };
  /** These of the `finalists` are out. Gives the seats of those who sit here. */
  retireFinalists(fallen: readonly Finalist[]): readonly number[];
  /** This seat watches: it has no place, and never had. For whoever comes too late to play. */
  bench(seat: number): void;
  /** Puts a seat into a team (1 to 255), or out of any (0). */
  team(seat: number, team: number): void;
  /** Seats a bot and gives its number; null where no seat is free. */
  seatBot(name?: string): number | null;
  /**
   * Leaves the phase for the one of this name, after everybody has heard of what is happening now. The first wish counts.
   * From a phase of a modifier, or into one, the mode goes on afterwards where it was.
   */
  go(phase: string): void;
  /** Ends the phase at that same moment, as if its time were up: the mode says what comes next. */
  goOn(): void;
  /** Tells everybody one sentence, or one seat alone. It is said once and not kept: what must last belongs into `sees`. */
  say(sentence: string, to?: number): void;
  /** A refusal for the one player who asked. */
  refuse(sentence: string): Refusal;
}
