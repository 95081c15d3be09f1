import type { Question } from '#shared/questions/question.ts';
import type { DailyBrief } from '../daily/daily-brief.ts';
import type { OptionValues } from '../modes/option.ts';
import type { ShowPart, ShowState } from '../shows/show-part.ts';
import type { Encore } from './encore.ts';
import type { LuckKey } from './keyed-luck.ts';
import type { Phase } from './phase.ts';
import type { Readiness } from './readiness.ts';
import type { Round } from './round.ts';
import type { BotMove } from './rule.ts';
import type { Arrival, Seat } from './seat.ts';
import type { ShutOut } from './shut-out.ts';
import type { Tempo } from './tempo.ts';

/**
 * The state of a match: plain JSON, and a function of its header and inputs (replay.ts).
 * It is changed in place, only by `step` (step.ts); nothing outside `shared/rules` writes to it.
 */
export interface Match {
  readonly rulesVersion: number;
  readonly id: string;
  /** Its rules, the mode first; a rule that failed is off. */
  readonly rules: (RuleRef & { isOff: boolean })[];
  /** How many of them are off. */
  offCount: number;
  /** See MatchHeader. */
  readonly key: LuckKey;
  readonly publicSeed: string;
  readonly topic: string;
  readonly settings: MatchSettings;
  readonly deck: readonly Question[];
  /** Of a daily try: what the server said of its day. */
  readonly daily?: DailyBrief;
  /** Of a show: its director, or one of its arenas. */
  readonly show?: ShowState;
  /** How many questions are asked, as far as that is known; 0: nobody can know. */
  rounds: number;
  /** How many questions of the deck are used: the index of the next one. */
  cursor: number;
  /** What each rule remembers, by its id. */
  readonly slots: Record<string, unknown>;
  /** Latest time the match has seen, server ms. */
  now: number;
  readonly seats: Seat[];
  /** Seat number by player id. */
  readonly seatOf: Record<string, number>;
  /** Seat number by `nameKey`, of taken seats. */
  readonly names: Record<string, number>;
  /** How often somebody has sat down. */
  arrivals: number;
  /** Seats that are taken: here, or kept for somebody who dropped. */
  taken: number;
  /** Seats with presence `here`, bots included: kept, so that an answer costs O(1). */
  hereCount: number;
  humansHere: number;
  /** People who play and are here, or are expected back: whom the bell and the next question wait for. */
  peoplePlaying: number;
  /** Who has seen enough of the current phase; null: nobody has said so. */
  ready: Readiness | null;
  host: number | null;
  /** Who opened this private room; `isIn` from their first coming until they leave on purpose. Null: nobody in particular. */
  readonly opener: { readonly playerId: string; isIn: boolean } | null;
  /** Player id of whom the opener named. */
  coHost: string | null;
  locked: boolean;
  /** Phones show answers only, where a big screen shows the question; no matter of the rules, and kept here for a restart. */
  answersOnly: boolean;
  /** People may watch who have no seat (SP4); no matter of the rules either, and kept here for a restart. */
  watchable: boolean;
  /** What a latecomer starts with (P7): as of the last reveal. */
  lateScore: number;
  phase: Phase;
  /** How long it was played before the current phase, ms; pauses and the waiting room do not count. */
  playedMs: number;
  /** Set while paused; the clock of the phase stands still. */
  pausedAt: number | null;
  /** The current or last question; null before the first. */
  round: Round | null;
  /** Phases that have begun since a question was last asked. */
  idlePhases: number;
  /** What the bots do in this phase, in order of `afterMs`, and how much of it is done. */
  botMoves: readonly (BotMove & { readonly seat: number; readonly rule: number })[];
  botsDone: number;
  /** When a rule next acts by itself, server ms, and which; null: none does. */
  due: { readonly at: number; readonly rule: number } | null;
  /** Points were given since the places were written. */
  isUnranked: boolean;
  /** Whom the host removed from this match, as far as a new pass does not change them (P8). */
  readonly shutOut: ShutOut[];
  /** At the podium: whether these people play another match; null before it. */
  encore: Encore | null;
  /** After a restart: until when the bell waits for those who were here, server ms. */
  returnBy: number | null;
  /** In the waiting room: seats whose grace runs out, oldest first. One constant grace, so it stays sorted. */
  readonly graces: { readonly seat: number; readonly at: number }[];
}

/** One rule of a match, as its header names it. */
export interface RuleRef {
  readonly id: string;
  readonly version: number;
  /** Already read by `optionsSchema`. */
  readonly options: OptionValues;
}

export interface MatchSettings {
  readonly maxSeats: number;
  /** Public rooms start by themselves this long after the first player came in, ms; null: the host starts. */
  readonly autoStartMs: number | null;
  /** At an automatic start bots fill the room up to this many seats. */
  readonly fillTo: number;
  /** Whether people may talk when the room opens; absent: they may. No matter of the rules, and kept here for a restart. */
  readonly chat?: boolean;
  /** What is asked, where whoever opened the room chose it: absent, as the server has it. No matter of the rules either. */
  readonly lang?: string;
  readonly kinds?: readonly string[];
  /** What the room's topic is called, where it is somebody's pack. */
  readonly topicTitle?: string;
  /** Only who opened the room may come in: its pack is held. */
  readonly openerOnly?: true;
  /** Multiplies every duration but the answer window: 1 for people, less for tests. */
  readonly pace: number;
  /** How fast the room goes from one question to the next; absent: everything has its whole length, as before there were tempos. */
  readonly tempo?: Tempo;
}

/** All that a match is made from, besides its inputs. */
export interface MatchHeader {
  readonly id: string;
  /** The mode first, then its modifiers in the order in which they act. */
  readonly rules: readonly RuleRef[];
  /** Draws all that somebody could gain by knowing beforehand (L2). In no view; it stays on the server. */
  readonly key: LuckKey;
  /** Draws what is only looked at, such as bots' names and faces. Everybody may know it; it is not made from the key. */
  readonly publicSeed: string;
  readonly topic: string;
  readonly settings: MatchSettings;
  readonly deck: readonly Question[];
  /** Of a daily try: its day, and whom to race. */
  readonly daily?: DailyBrief;
  /** Of a show: which part of it. */
  readonly show?: ShowPart;
  readonly at: number;
  /** Who is already seated: the people of the match before, when it is played again. */
  readonly seated: readonly (Arrival & {
    readonly kind: Seat['kind'];
    readonly droppedAt: number | null;
    /** Absent: plays. */
    readonly leads?: boolean;
  })[];
  /** Seat number of the host among `seated`. */
  readonly host: number | null;
  /** Player id of who opened a private room, and of whom they named co-host. Null in public ones. */
  readonly opener: string | null;
  readonly coHost: string | null;
  readonly locked: boolean;
  /** Absent: phones show everything. */
  readonly answersOnly?: boolean;
  /** Absent: nobody watches without a seat, as before there were spectators. */
  readonly watchable?: boolean;
  /** Players the host removed; they stay out when the match is played again. */
  readonly removed: readonly string[];
}

/** What a header says of its people where nobody has come in yet. */
export const NOBODY_YET = {
  seated: [],
  host: null,
  opener: null,
  coHost: null,
  locked: false,
  removed: [],
} as const satisfies Partial<MatchHeader>;

/** Raised when the same inputs would give another match; a log of another version is not replayed. */
export const RULES_VERSION = 5;

/** In `seatOf`: a player the host removed, who has no seat and gets none. */
export const REMOVED = -1;

/** The id of the mode: of the first rule. */
export function modeIdOf({ rules }: { readonly rules: readonly RuleRef[] }): string {
  return rules[0]?.id ?? '';
}

/** The question of the current or last round. */
export function questionOf(match: Match): Question | null {
  return match.round ? (match.deck[match.round.question] ?? null) : null;
}

/** Whether questions are being played: after the start and before the podium. */
export function isRunning(match: Match): boolean {
  return match.phase.stage !== 'lobby' && match.phase.stage !== 'over';
}
