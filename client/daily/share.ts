import { gridOf } from '#shared/daily/grid.ts';
import { rightOf } from '#shared/daily/tried.ts';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { t } from '../i18n/t.ts';
import { linkOf } from '../panels/room-link.ts';
import { dateOf } from './day-link.ts';

/** The link that starts the ten of a day for a friend. */
export function dayLink(day: number): string {
  return linkOf(`daily/${dateOf(day)}`);
}

/** What is pasted somewhere of a try. */
export function gridText(day: number, result: NonNullable<DailyAnswer['result']>): string {
  return t.daily.shared({
    ...{ day, right: rightOf(result), of: result.marks.length, timeMs: result.timeMs },
    ...{ fasterThan: result.counts ? result.fasterThan : null, grid: gridOf(result.marks), link: dayLink(day) },
  });
}
