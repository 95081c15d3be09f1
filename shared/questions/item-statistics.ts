import { allAtOnce, inSteps, type Steps } from '../steps.ts';

/**
 * What answers say about a question. Kept as whole-number sums that only grow, so that matches can be added in any
 * order, at once, and nothing is lost or rounded; the figures are made from them when somebody asks.
 */
export interface ItemTally {
  /** Answers people gave. */
  readonly asked: number;
  /** Sum of their credits, in thousandths. */
  readonly credit: number;
  /** Answers whose player answered something else in the match too: x their credit here, y their mean elsewhere, in thousandths. */
  readonly pairs: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
  /** Answers by time: the first below 500 ms, each next band a quarter longer. */
  readonly times: readonly number[];
}

export interface ItemStatistics {
  readonly asked: number;
  /** Mean credit, 0 to 1; null while nobody answered. */
  readonly facility: number | null;
  /** Do those who know much know this, -1 to 1; null while too few answered, or all alike. */
  readonly discrimination: number | null;
  /** Within a quarter; null while nobody answered. */
  readonly medianMs: number | null;
}

const FIRST_BAND_MS = 500;
const BAND_FACTOR = 1.25;
export const TIME_BANDS = 28;
/** Fewer pairs say nothing about discrimination. */
const PAIRS_NEEDED = 20;

export const EMPTY_TALLY: ItemTally = {
  ...{ asked: 0, credit: 0, pairs: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 },
  times: Array.from({ length: TIME_BANDS }, () => 0),
};

/** A finished match, as far as statistics look at it. */
export interface AnsweredMatch {
  readonly seats: readonly { readonly seat: number; readonly kind: 'human' | 'bot' }[];
  readonly answers: readonly {
    readonly questionId: string;
    readonly seat: number;
    readonly credit: number;
    readonly ms: number;
  }[];
}

/** What a match adds to each of its questions: answers of people, not of bots (F5). */
export function tallyMatch(match: AnsweredMatch): Map<string, ItemTally> {
  return allAtOnce(tallyMatchInSteps(match));
}

/** The same in steps: each answer is looked at twice. */
export function* tallyMatchInSteps(match: AnsweredMatch): Steps<Map<string, ItemTally>> {
  const ofSeat = new Map<number, { sum: number; count: number }>();
  for (const { seat, kind } of match.seats) if (kind === 'human') ofSeat.set(seat, { sum: 0, count: 0 });
  yield* inSteps(match.answers, ({ seat, credit }) => {
    const own = ofSeat.get(seat);
    if (!own) return;
    own.sum += thousandths(credit);
    own.count++;
  });
  const tallies = new Map<string, Writable<ItemTally>>();
  yield* inSteps(match.answers, ({ questionId, seat, credit, ms }) => {
    const own = ofSeat.get(seat);
    if (!own) return;
    const tally = tallies.get(questionId) ?? { ...EMPTY_TALLY, times: [...EMPTY_TALLY.times] };
    tallies.set(questionId, tally);
    const x = thousandths(credit);
    tally.asked++;
    tally.credit += x;
    const band = bandOf(ms);
    tally.times[band] = (tally.times[band] ?? 0) + 1;
    if (own.count < 2) return;
    const y = Math.round((own.sum - x) / (own.count - 1));
    tally.pairs++;
    tally.x += x;
    tally.y += y;
    tally.xx += x * x;
    tally.yy += y * y;
    tally.xy += x * y;
  });
  return tallies;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

export function addTallies(a: ItemTally, b: ItemTally): ItemTally {
  return {
    asked: a.asked + b.asked,
    credit: a.credit + b.credit,
    pairs: a.pairs + b.pairs,
    x: a.x + b.x,
    y: a.y + b.y,
    xx: a.xx + b.xx,
    yy: a.yy + b.yy,
    xy: a.xy + b.xy,
    times: a.times.map((count, i) => count + (b.times[i] ?? 0)),
  };
}

export function statisticsOf(tally: ItemTally): ItemStatistics {
  const { asked, credit } = tally;
  if (asked === 0) return { asked, facility: null, discrimination: null, medianMs: null };
  return { asked, facility: credit / 1000 / asked, discrimination: correlation(tally), medianMs: medianMs(tally) };
}

/** Pearson's r of credit here and elsewhere. */
function correlation({ pairs: n, x, y, xx, yy, xy }: ItemTally): number | null {
  const spread = (n * xx - x * x) * (n * yy - y * y);
  if (n < PAIRS_NEEDED || spread <= 0) return null;
  return Math.max(-1, Math.min(1, (n * xy - x * y) / Math.sqrt(spread)));
}

/** The middle of the band in which half of the answers are reached. */
function medianMs({ asked, times }: ItemTally): number {
  let reached = 0;
  const band = times.findIndex((count) => {
    reached += count;
    return reached * 2 >= asked;
  });
  const high = FIRST_BAND_MS * BAND_FACTOR ** band;
  return Math.round((high + (band === 0 ? 0 : high / BAND_FACTOR)) / 2);
}

function bandOf(ms: number): number {
  if (ms < FIRST_BAND_MS) return 0;
  const band = 1 + Math.floor(Math.log(ms / FIRST_BAND_MS) / Math.log(BAND_FACTOR));
  return Math.min(TIME_BANDS - 1, band);
}

function thousandths(credit: number): number {
  return Math.round(credit * 1000);
}
