import type { MatchEvent } from '../rules/events.ts';
import type { Match } from '../rules/match.ts';
import type { Registry } from '../rules/registry.ts';
import { type MatchLog, replayInSteps } from '../rules/replay.ts';
import type { Steps } from '../steps.ts';
import { type Moment, type MomentKind, seatsOf } from './moment.ts';
import { RULE_MOMENTS } from './moment-readers.ts';
import { momentsOfRound } from './round-moments.ts';
import { momentsOfWhole } from './whole-moments.ts';
import { worthOf } from './worth-of.ts';

/** HR1: so many a match. */
export const MOMENTS_MAX = 3;
/** How many a moment needs that is told of several. */
const LEAST_SEATS: Partial<Record<MomentKind, number>> = { finish: 2, chain: 3, lead: 2, steal: 2 };

/** A match that was played again, and the best of it. */
export interface Reel {
  readonly match: Match;
  /** In the order of play, no two of a kind; none: nothing stood out. */
  readonly moments: readonly Moment[];
}

/**
 * HR1: the best moments of a match, found in its log: the same log, the same moments. In steps, for the log of a crowd
 * is long. Throws where the log cannot be played again (`replay`).
 */
export function* reelInSteps(registry: Registry, log: MatchLog): Steps<Reel> {
  const found: Moment[] = [];
  const places = new Map<number, number[]>();
  const match = yield* replayInSteps(registry, log, (now, events) => {
    for (const event of events) found.push(...momentsIn(now, event));
    if (events.some(({ type }) => type === 'revealed')) notePlaces(now, places);
  });
  yield;
  found.push(...momentsOfWhole(match, places));
  return { match, moments: bestOf(match, found) };
}

function momentsIn(match: Match, event: MatchEvent): Moment[] {
  const ofRules = RULE_MOMENTS.map((read) => read(match, event)).filter((moment) => moment !== null);
  return event.type === 'revealed' ? [...ofRules, ...momentsOfRound(match)] : ofRules;
}

function notePlaces({ round, seats }: Match, places: Map<number, number[]>): void {
  const index = round?.index ?? 0;
  for (const { seat, rank, presence } of seats) {
    const own = places.get(seat) ?? [];
    while (own.length < index) own.push(0); // not here yet
    own[index] = presence === 'gone' ? 0 : rank;
    places.set(seat, own);
  }
}

function bestOf(match: Match, found: readonly Moment[]): Moment[] {
  const told = found.map((moment) => withoutGone(match, moment)).filter((moment) => moment !== null);
  const ranked = told
    .map((moment) => ({ moment, worth: worthOf(match, moment) }))
    .sort((a, b) => b.worth - a.worth || a.moment.round - b.moment.round || heroOf(a.moment) - heroOf(b.moment));
  const best = new Map<MomentKind, Moment>();
  for (const { moment } of ranked) if (!best.has(moment.kind)) best.set(moment.kind, moment);
  return [...best.values()].slice(0, MOMENTS_MAX).sort((a, b) => a.round - b.round || a.begins - b.begins);
}

/** HR3: who has left or was removed is in no moment; null: then there is nothing to tell. */
function withoutGone(match: Match, moment: Moment): Moment | null {
  const isHere = (seat: number): boolean => (match.seats[seat]?.presence ?? 'gone') !== 'gone';
  const seats = seatsOf(moment);
  const here = seats.filter(isHere);
  if (here.length === seats.length) return moment;
  const [hero] = seats;
  if (here.length < (LEAST_SEATS[moment.kind] ?? 1) || hero === undefined) return null;
  // By how much the first was ahead is said of the second.
  if (moment.kind === 'finish') return isHere(hero) && isHere(seats[1] ?? -1) ? { ...moment, seats: here } : null;
  return moment.kind === 'chain' ? { ...moment, seats: here } : null;
}

function heroOf(moment: Moment): number {
  return seatsOf(moment)[0] ?? 0;
}
