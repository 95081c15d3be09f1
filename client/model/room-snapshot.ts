import type { Feeds } from '#shared/protocol/feeds.ts';
import { seatsOfMask } from '#shared/protocol/seat-mask.ts';
import { readSlot, readTexts } from '#shared/protocol/slots.ts';
import {
  type MatchState,
  SEAT_AGAIN_BIT,
  SEAT_AWAY_BIT,
  SEAT_BOT_BIT,
  SEAT_LEADS_BIT,
  SEAT_READY_BIT,
  SEAT_WATCHES_BIT,
} from '#shared/protocol/state.ts';
import type { Scale } from '#shared/rules/audience.ts';
import type { Stage } from '#shared/rules/phase.ts';
import type { RoomAnswers } from '#shared/rules/room-answers.ts';
import type { DirectorIs } from '#shared/shows/hear-of-director.ts';
import { NO_SLOTS, type Slots } from './slots.ts';

/** A plain copy of a room's state: what the model compares, selects from and keeps. Times are server ms. */
export interface RoomSnapshot {
  readonly matchId: string;
  readonly mode: string;
  /** Ids of the rules that are played: the mode, then its modifiers. */
  readonly plays: readonly string[];
  /** What everybody may see of each rule, by its id. */
  readonly rules: Slots;
  /** What I alone may see of each rule, as far as it comes with the state. */
  readonly own: Slots;
  /** What players signalled since the phase began, by rule and name of the signal. */
  readonly signals: Readonly<Record<string, Slots>>;
  /** What the server shows with a rule, by rule and name of the feed (shared/protocol/feeds.ts). */
  readonly feeds: Readonly<Record<string, Partial<Feeds>>>;
  /** Rules that failed and take no part any more. */
  readonly off: readonly string[];
  readonly topic: string;
  readonly code: string;
  readonly isPublic: boolean;
  /** The mode's own name of where the match is; what kind of moment that is says `stage`. */
  readonly phase: string;
  readonly stage: Stage;
  readonly startedAt: number;
  /** 0: nothing ends by itself. */
  readonly endsAt: number;
  /** 0: the clock runs. */
  readonly pausedAt: number;
  /** 0-based; -1 before the first question. */
  readonly round: number;
  readonly rounds: number;
  readonly windowMs: number;
  /** Seat of the host; -1: nobody. */
  readonly host: number;
  /** Seats of who opened this private room and of their co-host; -1: nobody. */
  readonly opener: number;
  readonly coHost: number;
  readonly locked: boolean;
  /** Phones show answers only, as long as a big screen is on; and how many are. */
  readonly answersOnly: boolean;
  readonly screens: number;
  /** How many people watch without a seat; -1: nobody may. */
  readonly spectators: number;
  /** People may talk here. */
  readonly chat: boolean;
  readonly maxSeats: number;
  readonly taken: number;
  readonly here: number;
  /** Of those who are here, how many are people; and at the podium, how many of them want another match. */
  readonly people: number;
  readonly wanting: number;
  /** How many people are ready for what comes next, and how many it takes; 0: nobody is asked. */
  readonly ready: number;
  readonly readyNeeded: number;
  /** How fast the room goes: `arcade`, `standard` or `relaxed`. */
  readonly tempo: string;
  /** When the ceremony at the podium is over; 0: there is none yet. */
  readonly ceremonyEndsAt: number;
  /** In an arena of a show: whether its director speaks, and who played when it began; else empty and 0. */
  readonly director: DirectorIs | '';
  readonly players: number;
  readonly answered: number;
  /** Seats that have answered, where that is shown (V8). */
  readonly answeredBy: readonly number[];
  /** Best first; who shares a place, and everybody before the first reveal, in order of arrival. */
  readonly seats: readonly SeatSnapshot[];
  readonly question: QuestionSnapshot | null;
  /** Whole per cent per option in the order shown; empty: too little to tell. */
  readonly leans: readonly number[];
  readonly reveal: RevealSnapshot | null;
}

export interface SeatSnapshot {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
  readonly away: boolean;
  /** Who does not play watches: eliminated, or too late. */
  readonly plays: boolean;
  /** At the podium: wants another match. */
  readonly wantsAgain: boolean;
  /** Leads the room, and does not play. */
  readonly leads: boolean;
  /** Is ready for what comes next. */
  readonly isReady: boolean;
  /** The place it was retired to; 0: it was not. */
  readonly outPlace: number;
  /** 0: none. */
  readonly team: number;
  readonly score: number;
  readonly streak: number;
  readonly rank: number;
  readonly lastRank: number;
  readonly lastPoints: number;
}

export interface QuestionSnapshot {
  readonly id: string;
  readonly kind: string;
  /** What it is about: the room's topic, or in a mixed match any. */
  readonly topic: string;
  readonly difficulty: string;
  readonly stem: string;
  /** A language tag such as `de` or `pt-BR`. */
  readonly lang: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Of a `number` question: the scale to answer on. */
  readonly scale: Scale | null;
  /** The built-in kind whose form asks it: its own, or what a mod's kind falls back on. */
  readonly asks: string;
  /** Of a mod's kind: what stands beside its options, line by line. */
  readonly beside: readonly string[];
}

export interface RevealSnapshot extends RoomAnswers {
  readonly right: readonly string[];
  readonly text: string;
  /** Of a number: the right one; 0 otherwise. */
  readonly rightNumber: number;
  readonly explanation: string;
  readonly source: string;
  readonly shares: readonly number[];
  /** How many were right, in a show of all its arenas together; -1: not counted yet. */
  readonly rightAnswers: number;
  readonly fastest: readonly {
    readonly seat: number;
    readonly name: string;
    readonly avatar: string;
    readonly bot: boolean;
    readonly ms: number;
    readonly creditMs: number;
  }[];
}

/** Where the answer is out. */
const REVEALED: readonly Stage[] = ['told', 'between', 'over'];

/** The rules that are played, what they show everybody, and what they show me: of `own` only mine ever came here. */
function rulesOf(state: MatchState): Pick<RoomSnapshot, 'plays' | 'rules' | 'own' | 'signals' | 'feeds' | 'off'> {
  const rules: Record<string, unknown> = {};
  const signals: Record<string, Slots> = {};
  const feeds: Record<string, Partial<Feeds>> = {};
  const off: string[] = [];
  let own: Slots = NO_SLOTS;
  state.rules.forEach((slot, rule) => {
    rules[rule] = readSlot(slot.fields);
    if (slot.signals.size > 0) signals[rule] = readTexts(slot.signals);
    if (slot.feeds.size > 0) feeds[rule] = readTexts(slot.feeds);
    if (slot.isOff) off.push(rule);
  });
  state.seats.forEach((seat) => {
    if (seat.own && seat.own.size > 0) own = readTexts(seat.own);
  });
  const modifiers = [...state.rules.keys()].filter((rule) => rule !== state.mode);
  return { plays: [state.mode, ...modifiers], rules, own, signals, feeds, off };
}

/** Copies a decoded state; the original goes on changing under the SDK. */
export function snapshotOf(state: MatchState): RoomSnapshot {
  const seats: SeatSnapshot[] = [];
  const arrivals = new Map<number, number>();
  state.seats.forEach((seat, key) => {
    arrivals.set(Number(key), seat.arrival);
    seats.push({
      seat: Number(key),
      name: seat.name,
      avatar: seat.avatar,
      bot: (seat.flags & SEAT_BOT_BIT) !== 0,
      away: (seat.flags & SEAT_AWAY_BIT) !== 0,
      plays: (seat.flags & SEAT_WATCHES_BIT) === 0,
      wantsAgain: (seat.flags & SEAT_AGAIN_BIT) !== 0,
      leads: (seat.flags & SEAT_LEADS_BIT) !== 0,
      isReady: (seat.flags & SEAT_READY_BIT) !== 0,
      outPlace: seat.outPlace,
      team: seat.team,
      score: seat.score,
      streak: seat.streak,
      rank: seat.rank,
      lastRank: seat.lastRank,
      lastPoints: seat.lastPoints,
    });
  });
  const arrivalOf = ({ seat }: SeatSnapshot): number => arrivals.get(seat) ?? 0;
  // Rank 0 is "none yet": those come after everybody who has one. Who shares a place stands in order of arrival (S7).
  seats.sort((a, b) => (a.rank || 1e9) - (b.rank || 1e9) || arrivalOf(a) - arrivalOf(b) || a.seat - b.seat);
  const stage = state.stage as Stage;
  return {
    matchId: state.matchId,
    mode: state.mode,
    ...rulesOf(state),
    topic: state.topic,
    code: state.code,
    isPublic: state.isPublic,
    phase: state.phase,
    stage,
    startedAt: state.startedAt,
    endsAt: state.endsAt,
    pausedAt: state.pausedAt,
    round: state.round,
    rounds: state.rounds,
    windowMs: state.windowMs,
    host: state.host,
    opener: state.opener,
    coHost: state.coHost,
    locked: state.locked,
    answersOnly: state.answersOnly,
    screens: state.screens,
    spectators: state.spectators,
    chat: state.chat,
    maxSeats: state.maxSeats,
    taken: state.taken,
    here: state.here,
    people: state.people,
    wanting: state.wanting,
    ready: state.ready,
    readyNeeded: state.readyNeeded,
    tempo: state.tempo,
    ceremonyEndsAt: state.ceremonyEndsAt,
    director: state.director as RoomSnapshot['director'],
    players: state.players,
    answered: state.answered,
    answeredBy: seatsOfMask(state.answeredBy),
    seats,
    question: state.questionId
      ? {
          id: state.questionId,
          kind: state.kind,
          topic: state.questionTopic || state.topic,
          difficulty: state.difficulty,
          stem: state.stem,
          lang: state.lang,
          options: [...state.options].map(({ id, text }) => ({ id, text })),
          scale:
            state.scaleMax > state.scaleMin
              ? { min: state.scaleMin, max: state.scaleMax, step: state.scaleStep, unit: state.unit }
              : null,
          asks: state.asks || state.kind,
          beside: [...state.beside],
        }
      : null,
    leans: [...state.leans],
    reveal:
      REVEALED.includes(stage) && (state.right.length > 0 || state.rightText)
        ? {
            right: [...state.right],
            text: state.rightText,
            rightNumber: state.rightNumber,
            explanation: state.explanation,
            source: state.source,
            shares: [...state.shares],
            rightAnswers: state.rightAnswers,
            guesses: [...state.guesses].map(({ seat, value }) => ({ seat, value })),
            bins: [...state.bins],
            wall: [...state.wall].map(({ text, count, credit }) => ({ text, count, credit })),
            fastest: [...state.fastest].map(({ seat, name, avatar, bot, ms, creditMs }) => ({
              seat,
              name,
              avatar,
              bot,
              ms,
              creditMs,
            })),
          }
        : null,
  };
}
