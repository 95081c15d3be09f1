import { optionsOf, type Question } from '#shared/questions/question.ts';
import type { DirectorIs } from '../shows/hear-of-director.ts';
import { chairs } from './chair.ts';
import { countLeans } from './count-leans.ts';
import { wantingOf } from './encore.ts';
import type { Match } from './match.ts';
import { modeIdOf, questionOf } from './match.ts';
import { percentages } from './percentages.ts';
import type { Stage } from './phase.ts';
import { luck } from './random.ts';
import { readyNeeded } from './readiness.ts';
import { type RoomAnswers, roomAnswers, type TypedReader } from './room-answers.ts';
import { isCrowd, rosterView, type SeatView } from './roster-view.ts';
import type { Round } from './round.ts';
import { mayShowLeans, type OnFault, type RuleView, ruleViews, showsLeans } from './rule-views.ts';
import type { Ruleset } from './ruleset.ts';
import type { Tempo } from './tempo.ts';

/**
 * The one place that decides what an audience may see, with roster-view.ts for who stands there and own-view.ts for what
 * is one seat's alone. Everything that
 * leaves the server is made from these views; the right answer is in none of them before the reveal.
 */

/** Fewer voices than this would tell who leans where (V2). */
export const LEAN_VOICES = 5;

export interface FastestView {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
  readonly ms: number;
  readonly creditMs: number;
}

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
}

export interface PublicView {
  readonly matchId: string;
  readonly mode: string;
  readonly topic: string;
  /** The name its rule gave the phase; what it means is the stage. */
  readonly phase: string;
  readonly stage: Stage;
  /** Server ms. `endsAt` 0: nothing ends by itself. */
  readonly startedAt: number;
  readonly endsAt: number;
  /** Server ms; 0 while the clock runs. */
  readonly pausedAt: number;
  /** 0-based; -1 before the first question. */
  readonly round: number;
  readonly rounds: number;
  readonly windowMs: number;
  /** Seats of the host, of who opened this private room and of whom they named; -1: nobody. */
  readonly host: number;
  readonly opener: number;
  readonly coHost: number;
  readonly locked: boolean;
  /** Phones show answers only, where a big screen is on (W5). */
  readonly answersOnly: boolean;
  readonly watchable: boolean;
  readonly maxSeats: number;
  readonly tempo: Tempo;
  /** Seats taken, and of them connected. */
  readonly taken: number;
  readonly here: number;
  /** Of those connected, how many are people; and at the podium, how many of them want another match. */
  readonly people: number;
  readonly wanting: number;
  /** How many people are ready for what comes next, and how many it takes; 0: nobody is asked. */
  readonly ready: number;
  readonly readyNeeded: number;
  /** When the ceremony at the podium is over, server ms; 0: there is no podium yet. */
  readonly ceremonyEndsAt: number;
  /** Of an arena of a show: whether its director speaks, and who played in all arenas when it began; else empty and 0. */
  readonly director: DirectorIs | '';
  readonly players: number;
  readonly seats: readonly SeatView[];
  readonly question: {
    /** Of this match alone, and not that of the bank. */
    readonly id: string;
    readonly kind: string;
    /** What it is about: the match's topic, or in a mixed one any. */
    readonly topic: string;
    readonly difficulty: string;
    readonly stem: string;
    /** A language tag such as `de` or `pt-BR`. */
    readonly lang: string;
    readonly options: readonly { readonly id: string; readonly text: string }[];
    /** Of a `number` question: the scale to answer on. */
    readonly scale: Scale | null;
    /** Of a mod's kind: the built-in kind whose form asks it; empty: it has its own. And what stands beside its options. */
    readonly asks: string;
    readonly beside: readonly string[];
  } | null;
  /** How many have answered this question. */
  readonly answered: number;
  /** Seats that have answered it, where that tells nobody what they answered (V8). */
  readonly answeredBy: readonly number[];
  /** What the rules show of themselves, by their ids. */
  readonly rules: Readonly<Record<string, RuleView>>;
  /** The crowd meter: whole per cent per option in the order shown; empty while there is too little to tell. */
  readonly leans: readonly number[];
  /** From the reveal on. */
  readonly reveal:
    | (RoomAnswers & {
        readonly right: readonly string[];
        readonly text: string;
        /** Of a number: the right one; 0 otherwise. */
        readonly rightNumber: number;
        readonly explanation: string;
        readonly source: string;
        /** Whole per cent of the answers, per option in the order shown. */
        readonly shares: readonly number[];
        /** How many were right, in a show of all its arenas together; -1: not counted yet. */
        readonly rightAnswers: number;
        readonly fastest: readonly FastestView[];
      })
    | null;
}

/** Shows nobody what somebody typed: for whoever hands in no better judge. */
const SHOWS_NONE: TypedReader = { read: () => null, silenced: new Set() };

/** What anybody may know: players, spectators and overlays alike. What was typed is shown as `reader` reads it. */
export function publicView(
  rules: Ruleset,
  match: Match,
  onFault?: OnFault,
  reader: TypedReader = SHOWS_NONE,
): PublicView {
  const { phase, round } = match;
  const question = questionOf(match);
  const { opener, coHost } = chairs(match);
  const shown = question !== null && round !== null && phase.stage !== 'lobby';
  const isRevealed = shown && round.verdicts !== null;
  return {
    matchId: match.id,
    mode: modeIdOf(match),
    topic: match.topic,
    phase: phase.name,
    stage: phase.stage,
    startedAt: phase.startedAt,
    endsAt: phase.endsAt ?? 0,
    pausedAt: match.pausedAt ?? 0,
    round: round?.index ?? -1,
    // Before it begins, a mode that counts for itself has not counted yet, and its deck is no promise.
    rounds: phase.stage === 'lobby' && rules.mode.rounds ? 0 : match.rounds,
    windowMs: round?.windowMs ?? 0,
    host: match.host ?? -1,
    opener: opener ?? -1,
    coHost: coHost ?? -1,
    locked: match.locked,
    answersOnly: match.answersOnly,
    watchable: match.watchable,
    maxSeats: match.settings.maxSeats,
    tempo: match.settings.tempo ?? 'standard',
    taken: match.taken,
    here: match.hereCount,
    people: match.humansHere,
    wanting: wantingOf(match),
    ready: match.ready?.count ?? 0,
    readyNeeded: readyNeeded(rules, match),
    ceremonyEndsAt: match.encore?.ceremonyEndsAt ?? 0,
    director: match.show?.director ?? '',
    players: match.show?.players ?? 0,
    seats: rosterView(match),
    question: shown
      ? {
          id: shownIdOf(match, round),
          kind: question.kind,
          topic: question.topic,
          difficulty: question.difficulty,
          stem: question.stem,
          lang: question.lang,
          options: round.optionOrder.map(
            (id) => optionsOf(question).find((option) => option.id === id) ?? { id, text: '' },
          ),
          scale: scaleOf(question),
          asks: rules.kinds.of(question).asks ?? (question.kind.includes(':') ? 'text' : ''),
          beside: rules.kinds.of(question).beside?.(question) ?? [],
        }
      : null,
    ...tallyView(rules, match, onFault),
    rules: ruleViews(rules, match, onFault),
    reveal: isRevealed && question ? revealView(rules, match, round, reader) : null,
  };
}

/** The part of the public view that moves with every answer: O(1) in a crowd without a meter, O(seats) where they are shown. */
export function tallyView(rules: Ruleset, match: Match, onFault?: OnFault): TallyView {
  const { phase, round } = match;
  if (!round || phase.stage === 'lobby') return { answered: 0, answeredBy: [], leans: [] };
  return {
    answered: round.answeredCount,
    answeredBy: mayNameAnswered(rules, match) ? Object.keys(round.given).map(Number) : [],
    leans: leanView(rules, match, onFault),
  };
}

/** Empty where it would tell too much (V2), and for a kind of question that leans to no option. */
function leanView(rules: Ruleset, match: Match, onFault?: OnFault): readonly number[] {
  if ((match.round?.answeredCount ?? 0) < LEAN_VOICES || !showsLeans(rules, match, onFault)) return [];
  const counts = countLeans(rules, match);
  return counts.some((count) => count > 0) ? percentages(counts) : [];
}

export type TallyView = Pick<PublicView, 'answered' | 'answeredBy' | 'leans'>;

/** A face that shows up as the meter moves would tell what it answered: then they wait for the bell, and come together. */
function mayNameAnswered(rules: Ruleset, match: Match): boolean {
  const { phase, round, seats } = match;
  if (!round || isCrowd(match)) return false;
  if (phase.stage !== 'read' && phase.stage !== 'open') return phase.stage === 'closed' || phase.stage === 'told';
  return seats.length < LEAN_VOICES || round.optionOrder.length === 0 || !mayShowLeans(rules, match);
}

/**
 * Tells a question from the one before, and nothing else: an id in the bank may be a hash of what is right, which whoever
 * has the options finds by trying them (V1).
 */
function shownIdOf(match: Match, round: Round): string {
  return luck(match.publicSeed, 'question-id', round.index)
    .int(0, 2 ** 32 - 1)
    .toString(36);
}

/** What a player must know to estimate, and nothing of the answer. */
function scaleOf(question: Question): Scale | null {
  if (question.kind !== 'number') return null;
  return { min: question.min, max: question.max, step: question.step, unit: question.unit ?? '' };
}

function revealView(rules: Ruleset, match: Match, round: Round, reader: TypedReader): PublicView['reveal'] {
  const question = questionOf(match);
  if (!question || !round.verdicts) return null;
  const right = rules.kinds.of(question).reveal(question);
  return {
    right: right.optionIds,
    text: right.text,
    rightNumber: question.kind === 'number' ? question.right : 0,
    explanation: question.explanation ?? '',
    source: question.source ?? '',
    shares: percentages(round.leans),
    ...roomAnswers(match, round, reader),
    rightAnswers: round.rightAnswers,
    fastest: round.fastest.flatMap((number) => {
      const seat = match.seats[number];
      const verdict = round.verdicts?.[number];
      if (!seat || !verdict || seat.removed) return [];
      return [
        {
          seat: number,
          name: seat.name,
          avatar: seat.avatar,
          bot: seat.kind === 'bot',
          ms: verdict.ms,
          creditMs: verdict.creditMs,
        },
      ];
    }),
  };
}
