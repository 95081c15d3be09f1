import { type Gains, NO_GAINS, type Sum, type Sums } from './gains.ts';

/** What a player gained, and of which day that of the day is. */
interface GainsOfDay {
  readonly gains?: Gains;
  readonly day: number;
}

/** What an account and a guest gained who was the same person (SI4): of the later day and week, where they are not of one. */
export function mergeGains(both: readonly GainsOfDay[]): Gains {
  const all = both.map(({ gains = NO_GAINS, day }) => ({ ...gains, day }));
  const week = Math.max(...all.map((one) => one.week));
  const day = Math.max(...all.map((one) => one.day));
  return {
    ever: summed(all.map(({ ever }) => ever)),
    week,
    ofWeek: summed(all.filter((one) => one.week === week).map(({ ofWeek }) => ofWeek)),
    ofDay: summed(all.filter((one) => one.day === day).map(({ ofDay }) => ofDay)),
    ratedAt: latest(all.map(({ ratedAt }) => ratedAt)),
  };
}

function summed(all: readonly Sums[]): Sums {
  const sums = new Map<string, Sum>();
  for (const [key, [xp, at]] of all.flatMap((one) => Object.entries(one))) {
    const [had, since] = sums.get(key) ?? [0, 0];
    sums.set(key, [had + xp, Math.max(since, at)]);
  }
  return Object.fromEntries(sums);
}

function latest(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const times = new Map<string, number>();
  for (const [key, at] of all.flatMap((one) => Object.entries(one))) times.set(key, Math.max(at, times.get(key) ?? at));
  return Object.fromEntries(times);
}
