import { type Gains, gainsAfter, NO_GAINS } from '../rankings/gains.ts';
import { ACHIEVEMENTS } from './achievements.ts';
import { FIRST_RATING, type Rating } from './elo.ts';
import type { PlayedMatch, PlayerResult } from './played-match.ts';
import { isContest, levelOf, xpOf } from './progress.ts';

/** A player over all matches. Plain JSON. */
export interface PlayerProfile {
  readonly playerId: string;
  /** As in the last match. */
  readonly name: string;
  readonly avatar: string;
  readonly xp: number;
  readonly matches: number;
  /** First among people, of two or more, in a full match. */
  readonly wins: number;
  readonly right: number;
  readonly answered: number;
  /** Topics played, each once. */
  readonly topics: readonly string[];
  readonly achievements: readonly { readonly id: string; readonly at: number }[];
  /** By mode. */
  readonly elo: Readonly<Record<string, Rating>>;
  /** The last day played (days since 1970, UTC), the experience of that day, and when it last grew. */
  readonly day: number;
  readonly dayXp: number;
  readonly dayAt: number;
  /** Rated matches with each other player on that day, by player id: they count less and less (E5). */
  readonly met?: Readonly<Record<string, number>>;
  /** What the rankings count besides; absent before the first match. */
  readonly gains?: Gains;
}

/** In a larger match people do not meet to help each other: their meetings are not counted (E5). */
export const CIRCLE_PEOPLE_MAX = 16;
/** Of so many others a profile remembers that it met them today. */
export const MET_PEOPLE_MAX = 256;

/** What one match changed for one player. */
export interface Progress {
  readonly playerId: string;
  readonly matchId: string;
  /** Gained. */
  readonly xp: number;
  readonly xpAfter: number;
  readonly levelBefore: number;
  readonly levelAfter: number;
  /** Ids of new ones. */
  readonly achievements: readonly string[];
  /** The rating in this mode; null where the match was not rated. */
  readonly elo: { readonly before: number; readonly after: number } | null;
}

export function newProfile(playerId: string): PlayerProfile {
  return {
    ...{ playerId, name: '', avatar: '', xp: 0, matches: 0, wins: 0, right: 0, answered: 0 },
    ...{ topics: [], achievements: [], elo: {}, day: 0, dayXp: 0, dayAt: 0 },
  };
}

/** The day of a time, for `day`. */
export function dayOf(at: number): number {
  return Math.floor(at / 86_400_000);
}

export function ratingOf(profile: PlayerProfile, mode: string): Rating {
  return (Object.hasOwn(profile.elo, mode) ? profile.elo[mode] : undefined) ?? { rating: FIRST_RATING, matches: 0 };
}

/** A profile with a match in it, and what that changed. `eloChange` is this player's of `eloChanges`; null: not rated. */
export function addResult(
  profile: PlayerProfile,
  match: PlayedMatch,
  result: PlayerResult,
  eloChange: number | null,
): { readonly profile: PlayerProfile; readonly progress: Progress } {
  const xp = xpOf(result, match);
  const day = dayOf(match.at);
  const rating = ratingOf(profile, match.mode);
  const isNewDay = day > profile.day;
  const after: PlayerProfile = {
    playerId: profile.playerId,
    name: result.name,
    avatar: result.avatar,
    xp: profile.xp + xp,
    matches: profile.matches + 1,
    wins: profile.wins + (isContest(match) && result.rankAmongPeople === 1 ? 1 : 0),
    right: profile.right + result.right,
    answered: profile.answered + result.answered,
    topics: profile.topics.includes(match.topic) ? profile.topics : [...profile.topics, match.topic],
    achievements: profile.achievements,
    elo:
      eloChange === null
        ? profile.elo
        : { ...profile.elo, [match.mode]: { rating: rating.rating + eloChange, matches: rating.matches + 1 } },
    day: Math.max(day, profile.day),
    dayXp: isNewDay ? xp : profile.dayXp + (day === profile.day ? xp : 0), // a match of an earlier day came late
    met: metAfter(isNewDay ? {} : (profile.met ?? {}), match, profile.playerId),
    dayAt: isNewDay ? match.at : Math.max(profile.dayAt, day === profile.day ? match.at : 0),
    gains: gainsAfter(
      profile.gains ?? NO_GAINS,
      { mode: match.mode, topic: match.topic, at: match.at, day, xp, isRated: eloChange !== null },
      profile.day,
    ),
  };
  const had = new Set(profile.achievements.map(({ id }) => id));
  const earned = ACHIEVEMENTS.filter(({ id, isEarned }) => !had.has(id) && isEarned(after, result, match));
  return {
    profile: { ...after, achievements: [...after.achievements, ...earned.map(({ id }) => ({ id, at: match.at }))] },
    progress: {
      playerId: profile.playerId,
      matchId: match.id,
      xp,
      xpAfter: after.xp,
      levelBefore: levelOf(profile.xp).level,
      levelAfter: levelOf(after.xp).level,
      achievements: earned.map(({ id }) => id),
      elo: eloChange === null ? null : { before: rating.rating, after: rating.rating + eloChange },
    },
  };
}

function metAfter(
  met: Readonly<Record<string, number>>,
  { isRated, results }: PlayedMatch,
  self: string,
): Readonly<Record<string, number>> {
  if (!isRated || results.length > CIRCLE_PEOPLE_MAX) return met;
  const after = new Map(Object.entries(met));
  for (const { playerId } of results) if (playerId !== self) after.set(playerId, (after.get(playerId) ?? 0) + 1);
  return Object.fromEntries([...after].slice(-MET_PEOPLE_MAX));
}
