import { gridOf } from '#shared/daily/grid.ts';
import { rightOf } from '#shared/daily/tried.ts';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { say } from '../panels/store.ts';
import { linkOf } from '../panels/waiting-room.tsx';
import { dateOf } from './day-link.ts';
import { WORDS } from './words.ts';

/** The link that starts the ten of a day for a friend. */
export function dayLink(day: number): string {
  return linkOf(`daily/${dateOf(day)}`);
}

/** What is pasted somewhere of a try. */
export function gridText(day: number, result: NonNullable<DailyAnswer['result']>): string {
  return WORDS.shared({
    ...{ day, right: rightOf(result), of: result.marks.length, timeMs: result.timeMs },
    ...{ fasterThan: result.counts ? result.fasterThan : null, grid: gridOf(result.marks), link: dayLink(day) },
  });
}

export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(text); // no clipboard without https: show it instead
  }
}
