import { MIX } from '../questions/topics.ts';
import { FIRST_MATCHES } from './elo.ts';
import type { HistoryEntry } from './history-entry.ts';
import { dayOf, type PlayerProfile } from './profile.ts';
import { type Level, levelOf } from './progress.ts';

/** So many of the last matches are looked at for lines of ratings, favourite topics and the best streak (PF1, PF2). */
export const SHOWN_MATCHES = 200;
const LINE_POINTS = 20;
const FAVOURITES = 3;
/** Fewer answers on a topic say nothing of how much at home somebody is in it. */
const FAVOURITE_LEAST_ANSWERS = 20;

export interface ShownRating {
  readonly mode: string;
  readonly rating: number;
  /** Rated matches. */
  readonly matches: number;
  /** Rated matches until it moves slowly (E2); 0: it does. */
  readonly toGo: number;
  /** The rating after each of the last rated matches, the oldest first. */
  readonly line: readonly number[];
}

export interface FavouriteTopic {
  readonly topic: string;
  readonly right: number;
  readonly answered: number;
}

/** What a player's page says: nothing of single matches, and no time closer than a day. */
export interface ShownProfile extends Level, Pick<PlayerProfile, 'matches' | 'wins' | 'right' | 'answered'> {
  readonly bestStreak: number;
  /** `day`: days since 1970, UTC. */
  readonly achievements: readonly { readonly id: string; readonly day: number }[];
  /** The one with most rated matches first. */
  readonly ratings: readonly ShownRating[];
  /** The best first. */
  readonly favourites: readonly FavouriteTopic[];
}

/** `history`: the last matches, the newest first. */
export function shownProfile(profile: PlayerProfile, history: readonly HistoryEntry[]): ShownProfile {
  const { xp, matches, wins, right, answered } = profile;
  const last = history.slice(0, SHOWN_MATCHES);
  return {
    ...levelOf(xp),
    ...{ matches, wins, right, answered },
    bestStreak: Math.max(0, ...last.map(({ bestStreak }) => bestStreak)),
    achievements: profile.achievements.map(({ id, at }) => ({ id, day: dayOf(at) })),
    ratings: ratingsOf(profile, last),
    favourites: favouritesOf(last),
  };
}

function ratingsOf({ elo }: PlayerProfile, history: readonly HistoryEntry[]): ShownRating[] {
  return Object.entries(elo)
    .map(([mode, { rating, matches }]) => ({
      ...{ mode, rating, matches, toGo: Math.max(0, FIRST_MATCHES - matches) },
      line: history
        .flatMap((entry) => (entry.mode === mode && entry.progress.elo ? [entry.progress.elo.after] : []))
        .slice(0, LINE_POINTS)
        .reverse(),
    }))
    .sort((a, b) => b.matches - a.matches || (a.mode < b.mode ? -1 : 1));
}

function favouritesOf(history: readonly HistoryEntry[]): FavouriteTopic[] {
  const sums = new Map<string, { right: number; answered: number }>();
  for (const { topic, right, answered } of history) {
    if (topic === MIX.id) continue; // questions of everything: nobody's topic
    const sum = sums.get(topic) ?? { right: 0, answered: 0 };
    sums.set(topic, { right: sum.right + right, answered: sum.answered + answered });
  }
  return [...sums]
    .map(([topic, sum]) => ({ topic, ...sum }))
    .filter(({ answered }) => answered >= FAVOURITE_LEAST_ANSWERS)
    .sort(
      (a, b) => b.right / b.answered - a.right / a.answered || b.answered - a.answered || (a.topic < b.topic ? -1 : 1),
    )
    .slice(0, FAVOURITES);
}
