import type { Input } from '../rules/input.ts';
import type { Match } from '../rules/match.ts';
import { keysAt } from './cut-line.ts';
import { DirectorWatch } from './director-watch.ts';
import { fieldFor, summarize } from './field.ts';
import type { Down, NumberedOrder, Up } from './messages.ts';
import type { Order, TakenOrder } from './order.ts';

/** So many messages are looked at for the least delay: skew is what the fastest of them took. */
const DELAYS_KEPT = 60;

/**
 * The arena's end of the line to its director: takes orders in their order, each at its time and once, and says what the
 * director must know. It has no timers: `act` when something may be due, `report` as often as there is something to say,
 * `look` every second.
 */
export class ArenaLine {
  private readonly match: () => Match;
  private readonly apply: (input: Input) => void;
  private readonly born: number;
  private turn = 0;
  private epoch = 0;
  private readonly watch: DirectorWatch;
  private readonly held = new Map<number, NumberedOrder>();
  private readonly delays: number[] = [];
  private asks: Down['asks'] = null;
  private counted: Up['count'] = null;
  private keys: Up['keys'] = null;

  /** `born`: when this room began, server ms. `apply` changes the match and keeps the input. */
  constructor(args: { match: () => Match; apply: (input: Input) => void; born: number }) {
    this.match = args.match;
    this.apply = args.apply;
    this.born = args.born;
    this.watch = new DirectorWatch(args.born, args.match().show?.director === 'missed');
  }

  /** A message has come, now. */
  hear(down: Down, now: number): void {
    if (down.epoch < this.epoch) return;
    if (down.epoch > this.epoch) this.held.clear();
    this.epoch = down.epoch;
    this.watch.heard(now, down.isGone === true);
    this.look(now); // before any order: a clock that stood goes on first
    this.delays.push(now - down.sentAt);
    if (this.delays.length > DELAYS_KEPT) this.delays.shift();
    const taken = this.match().show?.seq ?? 0;
    for (const order of down.orders) if (order.seq > taken) this.held.set(order.seq, order);
    this.asks = down.asks;
  }

  /** Draws what follows from the silence of the director, or its end. */
  look(now: number): void {
    const { show, phase } = this.match();
    const is = this.watch.look(now);
    if (!show || show.director === is || phase.stage === 'over') return;
    if (is === 'missed' && (phase.endsAt === null || now < phase.endsAt)) return; // what is on goes on to its own end
    this.apply({ type: 'director', at: now, is });
  }

  /** Takes what is due. Gives when the next order is, server ms; null: none is known. */
  act(now: number): number | null {
    for (;;) {
      const { show } = this.match();
      const next = show && this.held.get(show.seq + 1);
      if (!next) return null;
      const at = next.startsAt + this.lagMs;
      if (at > now) return at;
      this.held.delete(next.seq);
      this.apply({ type: 'order', at: now, seq: next.seq, order: this.own(next.order) });
      if (this.match().show?.seq !== next.seq) return null; // it was not taken: the room is over
    }
  }

  report(): Up {
    const match = this.match();
    const { show, round, settings } = match;
    const isOpen = match.phase.stage === 'open';
    return {
      arena: show?.arena ?? 0,
      born: this.born,
      turn: ++this.turn,
      seq: show?.seq ?? 0,
      taken: match.taken,
      here: match.hereCount,
      playing: playingOf(match),
      maxSeats: settings.maxSeats,
      answered: isOpen ? (round?.answeredCount ?? 0) : 0,
      awaited: isOpen ? (round?.awaited ?? 0) : 0,
      lagMs: this.lagMs,
      count: this.count(match),
      keys: this.answer(match),
    };
  }

  /** How much later than on the director's clock it is here, as far as the fastest message tells. */
  private get lagMs(): number {
    return this.delays.length === 0 ? 0 : Math.min(...this.delays);
  }

  private own(order: Order): TakenOrder {
    if (order.do !== 'conclude') return order;
    const scores = this.match().seats.flatMap((seat) => (seat.plays ? [seat.score] : []));
    return { do: 'conclude', field: fieldFor(scores, order.summary) };
  }

  private count(match: Match): Up['count'] {
    const { show } = match;
    if (show?.awaits !== 'count') return null;
    if (this.counted?.after !== show.countsAfter) this.counted = { after: show.countsAfter, summary: summarize(match) };
    return this.counted;
  }

  private answer(match: Match): Up['keys'] {
    const { asks } = this;
    if (!asks || (match.show?.seq ?? 0) < asks.after || match.show?.awaits === 'count') return null;
    if (this.keys?.after !== asks.after || this.keys.score !== asks.score)
      this.keys = { ...asks, flat: keysAt(match, asks.score) };
    return this.keys;
  }
}

function playingOf({ seats }: Match): number {
  let playing = 0;
  for (const seat of seats) if (seat.plays && seat.presence !== 'gone') playing++;
  return playing;
}
