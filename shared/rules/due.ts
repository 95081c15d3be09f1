import { ask, type Moment } from './blame.ts';
import type { Look } from './context.ts';
import type { Match } from './match.ts';
import type { Modifier } from './rule.ts';

/** Which rule acts next by itself; of equal times the first of the list. While paused none does. */
export function dueOf(moment: Moment): Match['due'] {
  const { rules, match } = moment;
  if (match.pausedAt !== null) return null;
  let due: Match['due'] = null;
  for (const place of rules.actingIn(match.phase.name)) {
    const at = ask(moment, place, 'due', null, timeOf);
    if (at !== null && (due === null || at < due.at)) due = { at, rule: place };
  }
  return due;
}

function timeOf(rule: Modifier, c: Look): number | null {
  const time = rule.due?.(c) ?? null;
  if (time !== null && !Number.isFinite(time)) throw new RangeError(`a time is a number, not ${time}`);
  return time;
}
