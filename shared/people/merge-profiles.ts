import { mergeGains } from '../rankings/merge-gains.ts';
import type { Rating } from './elo.ts';
import { MET_PEOPLE_MAX, type PlayerProfile } from './profile.ts';

/**
 * A player's profile with that of a guest in it who was the same person (SI4). What was earned adds up. Of two ratings
 * of a mode the one with more matches holds, of equal ones the account's: a sum could be made by losing as nobody.
 */
export function mergeProfiles(account: PlayerProfile, guest: PlayerProfile): PlayerProfile {
  const { playerId } = account;
  const day = Math.max(account.day, guest.day);
  const ofDay = [account, guest].filter((one) => one.day === day);
  const sum = (pick: (one: PlayerProfile) => number): number => pick(account) + pick(guest);
  const latest = guest.dayAt > account.dayAt || account.matches === 0 ? guest : account;
  return {
    ...{ playerId, name: latest.name, avatar: latest.avatar },
    ...{ xp: sum(({ xp }) => xp), matches: sum(({ matches }) => matches), wins: sum(({ wins }) => wins) },
    ...{ right: sum(({ right }) => right), answered: sum(({ answered }) => answered) },
    topics: [...new Set([...account.topics, ...guest.topics])],
    achievements: earliestOf([...account.achievements, ...guest.achievements]),
    elo: mergeRatings(account.elo, guest.elo),
    day,
    dayXp: ofDay.reduce((all, { dayXp }) => all + dayXp, 0),
    dayAt: Math.max(...ofDay.map(({ dayAt }) => dayAt)),
    gains: mergeGains([account, guest]),
    met: mergeMeetings(
      ofDay.map(({ met = {} }) => met),
      [playerId, guest.playerId],
    ),
  };
}

/** Each achievement with the day it was first earned, in that order. */
function earliestOf(achievements: PlayerProfile['achievements']): PlayerProfile['achievements'] {
  const first = new Map<string, number>();
  for (const { id, at } of achievements) first.set(id, Math.min(at, first.get(id) ?? at));
  return [...first].map(([id, at]) => ({ id, at })).sort((a, b) => a.at - b.at);
}

function mergeRatings(
  account: Readonly<Record<string, Rating>>,
  guest: Readonly<Record<string, Rating>>,
): Readonly<Record<string, Rating>> {
  const ratings = new Map(Object.entries(account));
  for (const [mode, rating] of Object.entries(guest)) {
    const known = ratings.get(mode);
    const held = known && known.matches >= rating.matches ? known : rating;
    ratings.set(mode, { ...held, matches: rating.matches + (known?.matches ?? 0) });
  }
  return Object.fromEntries(ratings);
}

/** Whom either met today, but not themselves. */
function mergeMeetings(
  all: readonly Readonly<Record<string, number>>[],
  self: readonly string[],
): Readonly<Record<string, number>> {
  const met = new Map<string, number>();
  for (const [playerId, times] of all.flatMap((one) => Object.entries(one)))
    if (!self.includes(playerId)) met.set(playerId, (met.get(playerId) ?? 0) + times);
  return Object.fromEntries([...met].slice(-MET_PEOPLE_MAX));
}

/** A profile of somebody else, who met the guest: from now on they met the account. */
export function meetingsMoved(profile: PlayerProfile, guestId: string, accountId: string): PlayerProfile {
  const { [guestId]: times = 0, ...met } = profile.met ?? {};
  if (times === 0) return profile;
  const self = profile.playerId === accountId;
  return { ...profile, met: self ? met : { ...met, [accountId]: (met[accountId] ?? 0) + times } };
}
