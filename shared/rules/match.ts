import type { Question } from '#shared/questions/question.ts';
import type { OptionValues } from '../modes/option.ts';
import type { LuckKey } from './keyed-luck.ts';
import type { Phase } from './phase.ts';
import type { Round } from './round.ts';
import type { Arrival, Seat } from './seat.ts';
import { newSeat } from './seat.ts';
import { occupy, setAway } from './seating.ts';

/**
 * The state of a match: plain JSON, and a function of its header and inputs (replay.ts).
 * It is changed in place, only by `step` (step.ts); nothing outside `shared/rules` writes to it.
 */
export interface Match {
  readonly rulesVersion: number;
  readonly id: string;
  readonly mode: string;
  /** See MatchHeader. */
  readonly key: LuckKey;
  readonly publicSeed: string;
  readonly topic: string;
  readonly settings: MatchSettings;
  readonly deck: readonly Question[];
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
  host: number | null;
  locked: boolean;
  /** What a latecomer starts with (P7): as of the last reveal. */
  lateScore: number;
  phase: Phase;
  /** Set while paused; the clock of the phase stands still. */
  pausedAt: number | null;
  /** The current or last question; null before the first. */
  round: Round | null;
  /** After a restart: until when the bell waits for those who were here, server ms. */
  returnBy: number | null;
  /** In the waiting room: seats whose grace runs out, oldest first. One constant grace, so it stays sorted. */
  readonly graces: { readonly seat: number; readonly at: number }[];
}

export interface MatchSettings {
  /** The mode's own options, already read by `optionsSchema`. */
  readonly options: OptionValues;
  readonly maxSeats: number;
  /** Public rooms start by themselves this long after the first player came in, ms; null: the host starts. */
  readonly autoStartMs: number | null;
  /** At an automatic start bots fill the room up to this many seats. */
  readonly fillTo: number;
  /** Multiplies every duration but the answer window: 1 for people, less for tests. */
  readonly pace: number;
}

/** All that a match is made from, besides its inputs. */
export interface MatchHeader {
  readonly id: string;
  readonly mode: string;
  /** Draws all that somebody could gain by knowing beforehand (L2). In no view; it stays on the server. */
  readonly key: LuckKey;
  /** Draws what is only looked at, such as bots' names and faces. Everybody may know it; it is not made from the key. */
  readonly publicSeed: string;
  readonly topic: string;
  readonly settings: MatchSettings;
  readonly deck: readonly Question[];
  readonly at: number;
  /** Who is already seated: the people of the match before, when it is played again. */
  readonly seated: readonly (Arrival & { readonly kind: Seat['kind']; readonly droppedAt: number | null })[];
  /** Seat number of the host among `seated`. */
  readonly host: number | null;
  readonly locked: boolean;
  /** Players the host removed; they stay out when the match is played again. */
  readonly removed: readonly string[];
}

/** Raised when the same inputs would give another match; a log of another version is not replayed. */
export const RULES_VERSION = 2;

/** A new match in its waiting room. */
export function createMatch(header: MatchHeader): Match {
  const match: Match = {
    rulesVersion: RULES_VERSION,
    id: header.id,
    mode: header.mode,
    key: header.key,
    publicSeed: header.publicSeed,
    topic: header.topic,
    settings: header.settings,
    deck: header.deck,
    now: header.at,
    seats: [],
    seatOf: {},
    names: {},
    arrivals: 0,
    taken: 0,
    hereCount: 0,
    humansHere: 0,
    host: header.host,
    locked: header.locked,
    lateScore: 0,
    phase: { name: 'waiting', stage: 'lobby', startedAt: header.at, endsAt: null },
    pausedAt: null,
    round: null,
    returnBy: null,
    graces: [],
  };
  for (const who of header.seated) {
    const seat = newSeat(match.seats.length, who, who.kind, 0);
    occupy(match, seat);
    if (who.droppedAt !== null) setAway(match, seat, who.droppedAt);
  }
  match.graces.sort((a, b) => a.at - b.at);
  for (const playerId of header.removed) match.seatOf[playerId] = REMOVED;
  if (match.humansHere > 0 && header.settings.autoStartMs !== null) {
    match.phase.endsAt = header.at + header.settings.autoStartMs * header.settings.pace;
  }
  return match;
}

/** In `seatOf`: a player the host removed, who has no seat and gets none. */
export const REMOVED = -1;

/** How many questions this match asks. */
export function roundsOf(match: Match): number {
  return match.deck.length;
}

/** The question of the current or last round. */
export function questionOf(match: Match): Question | null {
  return match.round ? (match.deck[match.round.index] ?? null) : null;
}

/** Whether questions are being played: after the start and before the podium. */
export function isRunning(match: Match): boolean {
  return match.phase.name !== 'waiting' && match.phase.name !== 'podium';
}
