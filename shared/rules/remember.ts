import { ask, type Moment } from './blame.ts';
import { isPlainJson } from './plain-json.ts';
import type { Seat } from './seat.ts';

/** Every rule makes what it remembers of a new match. */
export function rememberMatch(moment: Moment): void {
  moment.rules.rules.forEach((rule, place) => {
    moment.match.slots[rule.id] = rule.begin
      ? ask(moment, place, 'begin', null, (asked, c) => memorable(asked.begin?.(c)))
      : null;
  });
}

/** ... and of somebody who has just sat down in a seat that has no past. */
export function rememberSeat(moment: Moment, seat: Seat): void {
  moment.rules.rules.forEach((rule, place) => {
    if (rule.sit)
      seat.slots[rule.id] = ask(moment, place, 'sit', null, (asked, c) => memorable(asked.sit?.(c, c.seen(seat))));
  });
}

function memorable(value: unknown): unknown {
  if (!isPlainJson(value ?? null)) throw new TypeError('what a rule remembers must be plain JSON');
  return value;
}
