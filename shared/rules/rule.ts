import type { z } from 'zod';
import type { OptionSpecs } from '../modes/option.ts';
import type { FeedName } from '../protocol/feeds.ts';
import type { AnswerValue } from './answers/answer-kind.ts';
import type { Ctx, Look } from './context.ts';
import type { RuleGroup } from './group.ts';
import type { Intent } from './input.ts';
import type { Stage } from './phase.ts';
import type { Luck } from './random.ts';
import type { ReadOnly } from './read-only.ts';
import type { Refusal } from './refusals.ts';
import type { Given } from './round.ts';
import type { Seat } from './seat.ts';
import type { Sheet } from './sheet.ts';

/**
 * A match is a list of rules. The first is its **mode**, every further one a **modifier**; built-in rules and mods'
 * are the same record, and everything beyond the first lines is optional.
 *
 * `All` is what the rule remembers of the match, `Own` what it remembers of each seat. Both are plain JSON: they are
 * part of the match, so replay, revival and the journal take care of them. A rule keeps nothing anywhere else, reads
 * no clock and throws no dice: time is `c.now`, luck is `c.luck('what for')`.
 *
 * A rule that throws is off for the rest of its match, the room says so once, and the match goes on; a mode that
 * throws ends its match at the podium.
 */
export interface Rule<All = unknown, Own = unknown> {
  /** Lower case with dashes, e.g. `first-right`; a mod's is `modid:thing`. */
  readonly id: string;
  /** Raised when the same inputs would give another match. */
  readonly version: number;
  readonly title: string;
  /** One sentence a player reads on the create screen. */
  readonly summary: string;
  /** Up to three lines that a player reads before the first question: what is different here. */
  readonly lines?: readonly string[];
  /** A name from client/theme/icons.ts. */
  readonly icon: string;
  readonly options: OptionSpecs;
  /** Of a modifier: where the create screen shows it; among the moments when absent. */
  readonly group?: RuleGroup;
  /**
   * It can be part of a show, whose players sit in many arenas: it gives each seat points by its own row alone, counts who
   * plays by `c.playing`, and lets people go by `retireLast` and `retireFinalists`. Nothing of it acts by itself.
   */
  readonly inShows?: boolean;
  /** Ids of rules that cannot be in one match with this one. */
  readonly clashes?: readonly string[];
  /** Ids of rules that must be in the match too, before this one. */
  readonly needs?: readonly string[];

  /** What it remembers of the match, when the match is made. */
  begin?(c: Look<All, Own>): All;
  /** What it remembers of a seat, when somebody sits down in it. */
  sit?(c: Look<All, Own>, seat: ReadOnly<Seat>): Own;

  /** A mode: all phases, the lobby first. A modifier: phases of its own between those of the mode. */
  readonly phases?: readonly PhaseDef<All, Own>[];
  /** What players may wish for besides answering, by name. A taken wish is logged; what decides points is an intent. */
  readonly intents?: Readonly<Record<string, RuleIntent<All, Own>>>;
  /** What players show each other and nothing depends on: hovering, cheering. Counted in the room, never logged. */
  readonly signals?: Readonly<Record<string, RuleSignal>>;
  readonly on?: Hooks<All, Own>;

  /**
   * What the server knows beside the match and shows with this rule: names of shared/protocol/feeds.ts. Its view finds
   * them fresh in `room.feeds`; the rule itself never sees them, so a replay needs none.
   */
  readonly feeds?: readonly FeedName[];

  /** A pipe: the answer window of the round that begins, ms, from what the rules before made of it. */
  window?(c: Look<All, Own>, ms: number): number;
  /** A pipe: gives the points of the round that has just been judged, of everybody at once. */
  score?(c: Ctx<All, Own>, sheet: Sheet): void;

  /**
   * When this rule next wants to act by itself, server ms; null: not. Asked after everything that happens, so say it
   * relative to `c.match.phase.startedAt`, which pauses move; while paused it is not asked.
   */
  due?(c: Look<All, Own>): number | null;
  /** The phases in which `due` is asked; all, where absent. Rules that say so cost the answers of other phases nothing. */
  readonly duePhases?: readonly string[];
  /** The time has come. Afterwards `due` must name a later one, or none. */
  onDue?(c: Ctx<All, Own>): void;

  readonly sees?: Sees<All, Own>;
  /**
   * What a bot does in the phase that has just begun, in any order. A match whose mode has no `bot` gets bots that
   * answer; a mode that has one may add its wishes to theirs (`answerLikeABot`).
   */
  bot?(c: Look<All, Own>, seat: ReadOnly<Seat>, luck: Luck): readonly BotMove[];
}

/** A rule that can be the first of a match. */
export interface Mode<All = unknown, Own = unknown> extends Rule<All, Own> {
  readonly players: { readonly min: number; readonly max: number };
  /** The lobby first; the first of stage `open` is the answer window and its `lasts` the length of it. */
  readonly phases: readonly PhaseDef<All, Own>[];
  /** How many questions to draw for a room of so many seats; the option `questions`, or 10, when absent. */
  deckSize?(options: Readonly<Record<string, number | boolean>>, seats: number): number;
  /** Kinds of questions that it is made for: others are asked where a topic has too few of them. Any, when absent. */
  readonly asks?: readonly string[];
  /** How many questions are asked, as far as that is known; the whole deck when absent. 0: nobody can know. */
  rounds?(c: Look<All, Own>): number;
  /** Ids of the modifiers a match of this mode has unless its opener chose others. */
  readonly comesWith?: readonly string[];
  /**
   * A daily try: its questions are those of the day, the same for everybody on this server, and each person has one try
   * a day, alone. Such a match is played to its end though nobody is there, and what it comes to is kept for its day.
   */
  readonly isDaily?: boolean;
  /** The phase in which the last of the field are out (`c.retireLast`), and how many; 0: this time it goes by something else. */
  readonly cut?: { readonly phase: string; leaves(c: Look<All, Own>): number };
  /** What in such a match nobody may wish for, not even its host. */
  readonly denies?: readonly Exclude<Intent['type'], 'answer' | 'vote' | 'do' | 'rename' | 'start'>[];
}

/** A rule that goes with a mode. */
export type Modifier<All = unknown, Own = unknown> = Rule<All, Own>;

/** One phase of a match: what it means, how long it lasts and what follows. */
export interface PhaseDef<All = unknown, Own = unknown> {
  /** No two rules of a match have phases of one name. */
  readonly name: string;
  /**
   * What it means to everybody who does not know the rule. Coming into `read` (or into `open` from anything but
   * `read`) asks the next question; coming into `told` judges it; `over` is the end.
   */
  readonly stage: Stage;
  /** ms at normal pace. Of `lobby` and `over` it is not asked: they wait for somebody. */
  lasts(c: Look<All, Own>): number;
  /** A mode's: the name of the phase that follows. A modifier's phase has none: the mode goes on where it was. */
  next?(c: Look<All, Own>): string;
  /** A modifier's: the phases of the mode it comes after, by stage or by name. */
  readonly after?: string;
  /**
   * Of stage `between`: it is only looked at, as a scoreboard is, and nobody has anything to do in it. The tempo of the
   * room says how long, and it ends when everybody is ready. (What is `told` always is.)
   */
  readonly asksNothing?: true;
  /**
   * A modifier's, instead of `after`: it is the last thing before a question is asked, whatever the mode has in between
   * (a scoreboard, a cut, a vote). Before the podium it does not come.
   */
  readonly before?: 'question';
  /** A modifier's: whether it comes this time; always when absent. */
  when?(c: Look<All, Own>): boolean;
}

/** Who may say something: `seat` who plays, `out` who watches (eliminated, or too late), the host, or anybody. */
export type Speaker = 'seat' | 'out' | 'host' | 'anyone';

/** What became of a wish: done, where nothing is said. */
export type TakeResult = Refusal | 'as-before' | undefined;

/** A wish of a player that only this rule understands. */
export interface RuleIntent<All = unknown, Own = unknown> {
  /** What a player reads on its button and a screen reader says, e.g. `Accuse`. */
  readonly title: string;
  /** Reads the payload at the gate; what it refuses never reaches `take`. It must be synchronous. */
  readonly schema: z.ZodType;
  readonly stages: readonly Stage[];
  /** Only in these phases, where the stage does not say enough: `between` may be a scoreboard or an accusation. */
  readonly phases?: readonly string[];
  readonly who: Speaker;
  /**
   * Many say it at once, and nobody waits to see it: what it changed is shown with what others change in the next
   * moment (40 ms; in a crowd 250), and not for each of them alone.
   */
  readonly isGathered?: boolean;
  /**
   * Does it, or gives a refusal (`c.refuse('You have accused somebody already.')`) and has changed nothing. `'as-before'`:
   * it has changed nothing and that is no mistake, as when somebody says again what they have said; it is not logged.
   *
   * @param creditMs for wishes that are a race: half the round trip that the server measured for this seat, 0 to 150 (Q7)
   */
  take(c: Ctx<All, Own>, seat: ReadOnly<Seat>, payload: unknown, creditMs: number): TakeResult;
}

/** Something shown and forgotten. `Tally` lives in the room from one phase to the next, not in the match. */
export interface RuleSignal<Tally = unknown> {
  readonly title: string;
  readonly schema: z.ZodType;
  readonly stages: readonly Stage[];
  readonly phases?: readonly string[];
  readonly who: Speaker;
  /** How many a second one seat may send; more are dropped without a word. */
  readonly perSecond: number;
  /** An empty tally, at the beginning of each phase. */
  start(): Tally;
  /** Counts one. It changes `tally` and nothing else. */
  tally(tally: Tally, seat: number, payload: unknown): void;
  /** What everybody may see of it: small, and nobody's own. */
  shows(tally: Tally): unknown;
}

/** What a rule hears of. Each goes to all rules in their order; what a hook asks for with `c.go` comes after the last. */
export interface Hooks<All = unknown, Own = unknown> {
  /** Another phase has begun: `c.match.phase`. */
  phase?(c: Ctx<All, Own>): void;
  /** The next question was drawn, its window measured; nobody sees it yet. */
  roundBegan?(c: Ctx<All, Own>): void;
  answered?(c: Ctx<All, Own>, given: ReadOnly<Given>): void;
  /** The bell: the answer window is over, nothing is judged yet. */
  closed?(c: Ctx<All, Own>): void;
  /** Points and places of the round are written. */
  judged?(c: Ctx<All, Own>): void;
  /** Somebody came in for the first time. */
  joined?(c: Ctx<All, Own>, seat: ReadOnly<Seat>): void;
  /** Somebody gave up the seat, or was removed. A dropped connection is no leaving. */
  left?(c: Ctx<All, Own>, seat: ReadOnly<Seat>): void;
}

/**
 * What each audience may see of what the rule remembers; nothing, where absent. Plain JSON, and small: of `all`
 * each field travels when it changes, of `own` the whole.
 */
export interface Sees<All = unknown, Own = unknown> {
  /** Everybody: players, spectators, overlays. */
  all?(c: Look<All, Own>): unknown;
  /** One player alone, e.g. a role; null: nothing. It reaches nobody else's connection. */
  own?(c: Look<All, Own>, seat: ReadOnly<Seat>): unknown;
  /** The host's console. */
  host?(c: Look<All, Own>): unknown;
  /** Whether everybody may see, live, how the answers to the open question lean. */
  leans?(c: Look<All, Own>): boolean;
}

/** What a bot does so many ms into a phase: answers the open question, or wishes something of the same rule. */
export type BotMove =
  | { readonly afterMs: number; readonly wish: { readonly type: 'answer'; readonly answer: AnswerValue } }
  | {
      readonly afterMs: number;
      readonly wish: { readonly type: 'do'; readonly name: string; readonly payload: unknown };
    };
