import { amongOthers } from '#shared/daily/among.ts';
import { type PlayedDay, Streak } from '#shared/daily/calendar.ts';
import { endOf } from '#shared/daily/day.ts';
import { rightOf, timeOf } from '#shared/daily/tried.ts';
import { dayOf } from '#shared/people/profile.ts';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import type { Services } from '../services.ts';
import type { DailyTry } from '../storage/ports/daily.ts';
import { ghostOf } from './ghost.ts';

/** The calendar shows six weeks, and reads them, and a streak beyond, in pages of so many days. */
const PAGE_DAYS = 42;

/** What a page shows somebody of a day; null where that day has no ten. */
export async function dayOfPlayer(services: Services, playerId: string, day: number): Promise<DailyAnswer | null> {
  const { daily, storage } = services;
  const today = daily.day;
  const deck = await daily.of(day);
  if (!deck && day !== today) return null;
  const [own, best, { streak, days }] = await Promise.all([
    storage.daily.find({ day, playerId }),
    storage.daily.best(day - 1),
    daysOf(services, playerId, today),
  ]);
  const result = own?.result ?? null;
  const { all, quicker, slower } = await storage.daily.among({ day, timeMs: result?.timeMs ?? 0 });
  const ghost = ghostOf(best);
  return {
    day,
    today,
    endsInMs: Math.max(0, endOf(today) - services.clock.now()),
    questions: deck?.deck.length ?? 0,
    state: result ? 'done' : own ? 'underway' : 'open',
    played: all,
    result: result && {
      ...{ marks: result.marks, costs: result.costs, score: result.score, timeMs: result.timeMs },
      counts: own?.counts === true,
      ...amongOthers({ others: all - (own?.counts ? 1 : 0), quicker, slower }),
    },
    ghost: ghost && { name: ghost.name, avatar: ghost.avatar, timeMs: timeOf(ghost), right: rightOf(ghost) },
    streak,
    days,
  };
}

async function daysOf(
  { storage }: Services,
  playerId: string,
  today: number,
): Promise<{ streak: number; days: PlayedDay[] }> {
  const streak = new Streak(today);
  let days: PlayedDay[] | null = null;
  for (let before = today + 1; ; ) {
    const page = (await storage.daily.played({ playerId, before, limit: PAGE_DAYS })).map(playedDay);
    days ??= page.filter(({ day }) => day > today - PAGE_DAYS);
    const last = page.at(-1);
    if (!streak.take(page) || page.length < PAGE_DAYS || !last) return { streak: streak.length, days };
    before = last.day;
  }
}

function playedDay({ day, begunAt, result }: DailyTry): PlayedDay {
  return {
    day,
    isKept: dayOf(begunAt) === day && (result?.answered ?? 0) > 0,
    right: result ? rightOf(result) : 0,
    of: result?.marks.length ?? 0,
  };
}
