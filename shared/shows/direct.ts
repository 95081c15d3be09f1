import type { Moment } from '../rules/blame.ts';
import type { Match } from '../rules/match.ts';
import type { Order } from './order.ts';
import type { ShowState } from './show-part.ts';
import { paidFor } from './take-back.ts';

/** The director gives an order: number `show.seq`. An arena gives none. */
export function give({ match, at, events }: Moment, order: Order): void {
  const { show } = match;
  if (show?.role !== 'director') return;
  show.seq++;
  show.given.push({ at, order });
  events.push({ type: 'ordered', seq: show.seq });
}

/** A phase has begun for the director, so that it begins in all arenas. */
export function orderPhase(moment: Moment, show: ShowState, isFirst: boolean): void {
  const { match, rules } = moment;
  const { name, after, startedAt, endsAt } = match.phase;
  give(moment, {
    do: 'phase',
    phase: name,
    after,
    lastsMs: endsAt === null ? null : endsAt - startedAt,
    playing: isFirst ? show.field.playing : null,
    line: name === rules.mode.cut?.phase ? show.line : null,
  });
}

/** A round was judged here: what it came to can be taken back, and the director waits for all arenas. */
export function beginCount(match: Match, show: ShowState): void {
  show.paid = paidFor(match);
  count(show);
}

/** From now on all arenas count, and the phase of the director does not end before they have. */
export function count(show: ShowState): void {
  show.awaits = 'count';
  show.countsAfter = show.seq;
}
