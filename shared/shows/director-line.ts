import type { Match } from '../rules/match.ts';
import { lineOf, lineWanted } from './cut-line.ts';
import { mergeSummaries, NO_SUMMARY } from './field.ts';
import type { Down, NumberedOrder, Up } from './messages.ts';
import type { Direction, Order } from './order.ts';
import type { Given, ShowState } from './show-part.ts';

/** Between an order and its beginning in all arenas, ms: longer than a message takes to the last of them. */
export const LEAD_MS = 300;
/** An arena that has said nothing for so long is counted without, while others speak, ms. */
export const SILENCE_MAX_MS = 15 * 1000;
/** So many of the orders that an arena does not have are said in one message. */
const NEXT_ORDERS = 8;

/** What the director has last heard from an arena, and when, server ms. */
export interface Heard {
  readonly up: Up;
  readonly at: number;
}

/** The director's end of the line to all arenas: says orders until each arena has them, and adds up what they say. */
export class DirectorLine {
  private readonly match: () => Match;
  private readonly epoch: number;
  private readonly since: number;
  private readonly heard: (Heard | null)[];

  /** `since`: when this director began, server ms. */
  constructor(args: { match: () => Match; epoch: number; arenas: number; since: number }) {
    this.match = args.match;
    this.epoch = args.epoch;
    this.since = args.since;
    this.heard = Array.from({ length: args.arenas }, () => null);
  }

  /** What each arena last said; null: nothing yet. */
  get arenas(): readonly (Heard | null)[] {
    return this.heard;
  }

  hear(up: Up, now: number): void {
    if (!(up.arena in this.heard)) return;
    const last = this.heard[up.arena]?.up;
    if (last && (up.born < last.born || (up.born === last.born && up.turn <= last.turn))) return;
    this.heard[up.arena] = { up, at: now };
  }

  /** What follows from what all arenas have said; null: nothing yet. */
  next(now: number): Direction | null {
    const { phase, show } = this.match();
    if (!show) return null;
    const ups = this.speaking(now);
    if (!ups) return null;
    if (show.awaits === 'count') return counted(show, ups);
    if (show.awaits === 'line') return drawn(show, ups);
    const haveAll = ups.every(({ seq, awaited }) => seq === show.seq && awaited === 0);
    return phase.stage === 'open' && haveAll && ups.some(({ answered }) => answered > 0) ? { do: 'bell' } : null;
  }

  /** What all arenas should be told now. */
  say(now: number): Down {
    const { show } = this.match();
    const at = show && lineWanted(show);
    return {
      epoch: this.epoch,
      sentAt: now,
      orders: show ? this.ahead(show, now) : [],
      asks: show && at ? { after: show.countsAfter, score: at.score } : null,
    };
  }

  /** Whether every arena has all orders. */
  get isHeard(): boolean {
    const seq = this.match().show?.seq ?? 0;
    return this.heard.every((one) => one?.up.seq === seq);
  }

  /** Those that count; null: an arena that matters has not said anything yet. */
  private speaking(now: number): Up[] | null {
    if (this.heard.some((one) => one === null && !this.isSilent(one, now))) return null;
    const speaking = this.heard.flatMap((one) => (one && !this.isSilent(one, now) ? [one.up] : []));
    return speaking.length > 0 ? speaking : null;
  }

  private isSilent(one: Heard | null, now: number): boolean {
    return now - (one?.at ?? this.since) > SILENCE_MAX_MS;
  }

  /** What comes next for each arena: one that is far behind, or gone, holds up no other. */
  private ahead({ given }: ShowState, now: number): NumberedOrder[] {
    const wanted = new Set<number>();
    const speaking = this.heard.filter((one) => !this.isSilent(one, now));
    for (const known of new Set(speaking.map((one) => one?.up.seq ?? 0)))
      for (let i = 0; i < NEXT_ORDERS && known + i < given.length; i++) wanted.add(known + i);
    return [...wanted].sort((a, b) => a - b).flatMap((i) => (given[i] ? [numbered(given[i], i + 1)] : []));
  }
}

function numbered({ at, order }: Given, seq: number): NumberedOrder {
  return { seq, startsAt: begins(order) ? at + LEAD_MS : at, order };
}

/** What all arenas should begin at the same moment; anything else is done when it is heard. */
function begins(order: Order): boolean {
  return order.do === 'phase' || order.do === 'pause' || order.do === 'resume';
}

function counted({ countsAfter: after }: ShowState, ups: readonly Up[]): Direction | null {
  if (!ups.every(({ count }) => count?.after === after)) return null;
  const summary = ups.reduce((sum, { count }) => mergeSummaries(sum, count?.summary ?? NO_SUMMARY), NO_SUMMARY);
  return { do: 'counted', after, summary };
}

function drawn(show: ShowState, ups: readonly Up[]): Direction | null {
  const at = lineWanted(show);
  const after = show.countsAfter;
  if (!at || !ups.every(({ keys }) => keys?.after === after && keys.score === at.score)) return null;
  return {
    do: 'drawn',
    after,
    line: lineOf(
      at,
      ups.flatMap(({ keys }) => keys?.flat ?? []),
    ),
  };
}
