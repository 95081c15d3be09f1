import { ask, type Moment } from './blame.ts';
import type { Match } from './match.ts';

/** Which rule acts next by itself; of equal times the first of the list. While paused none does. */
export function dueOf(moment: Moment): Match['due'] {
  let due: Match['due'] = null;
  if (moment.match.pausedAt !== null) return null;
  moment.rules.rules.forEach((rule, place) => {
    if (!rule.due) return;
    const at = ask(moment, place, 'due', null, (asked, c) => {
      const time = asked.due?.(c) ?? null;
      if (time !== null && !Number.isFinite(time)) throw new RangeError(`a time is a number, not ${time}`);
      return time;
    });
    if (at !== null && (due === null || at < due.at)) due = { at, rule: place };
  });
  return due;
}
