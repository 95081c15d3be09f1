import type { Progress } from '#shared/people/profile.ts';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { Notices } from '#shared/protocol/notices.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match } from '#shared/rules/match.ts';
import { OwnNotices } from './own-notices.ts';
import { closeClient, type PlayerClient } from './player-client.ts';

/** So long at most people are told something of their own in one go, ms: a crowd is told in several, so that it keeps no other room waiting. */
const SLICE_MS = 4;
/** So many are told before the clock is looked at. */
const SLICE_PEOPLE = 20;

/** Who is connected: the newest connection of each player speaks for their seat, and hears what is theirs alone. */
export class Speakers {
  readonly notices = new OwnNotices();
  private readonly bySeat = new Map<number, PlayerClient>();
  private readonly match: () => Match | undefined;
  private readonly more: (seat: number) => Partial<Notices['you']>;

  /** `more`: what the rules of the match add to what a seat is told alone. */
  constructor(match: () => Match | undefined, more: (seat: number) => Partial<Notices['you']>) {
    this.match = match;
    this.more = more;
  }

  get count(): number {
    return this.bySeat.size;
  }

  of(seat: number): PlayerClient | undefined {
    return this.bySeat.get(seat);
  }

  speaks(client: PlayerClient): boolean {
    return client.userData !== undefined && this.bySeat.get(client.userData.seat) === client;
  }

  /** From now on it speaks for the seat. A half-open or second connection of the same player yields at once (P5). */
  take(seat: number, client: PlayerClient): void {
    const before = this.bySeat.get(seat);
    this.bySeat.set(seat, client);
    if (before) closeClient(before, 'played-elsewhere');
  }

  /** Nobody speaks for the seat any more. */
  release(seat: number): PlayerClient | undefined {
    const client = this.bySeat.get(seat);
    this.bySeat.delete(seat);
    return client;
  }

  /** Seats are counted anew in a rematch, without those who left: everybody's number follows their identity. */
  renumber(before: Match): void {
    const clients = [...this.bySeat];
    this.bySeat.clear();
    this.notices.forget();
    for (const [number, client] of clients) {
      const seat = this.match()?.seatOf[before.seats[number]?.playerId ?? ''];
      if (seat === undefined || !client.userData) continue;
      client.userData.seat = seat;
      this.bySeat.set(seat, client);
    }
  }

  closeAll(name: CloseName): void {
    for (const client of this.bySeat.values()) closeClient(client, name);
  }

  /** The server goes down, and comes back. */
  sayRestart(): void {
    const sentence = 'The server is restarting. Your seat is kept.';
    this.each((client) => client.send('closing', { name: 'room-closed', sentence }));
  }

  /** What is this seat's alone; `changes` leave out who one is, which a thousand people know already. */
  sendYou(client: PlayerClient, what: 'all' | 'changes' = 'all'): void {
    const match = this.match();
    const seat = match?.seats[client.userData?.seat ?? -1];
    if (match && seat) client.send('you', { ...this.notices.you(match, seat, what), ...this.more(seat.seat) });
  }

  /** What the match was worth, where that is known. */
  sendProgress(client: PlayerClient): void {
    const seat = this.match()?.seats[client.userData?.seat ?? -1];
    const worth = seat && this.notices.worth(seat.playerId);
    if (worth) client.send('progress', worth);
  }

  /** The match is kept: everybody hears what it was worth. */
  sendProgressToAll(all: readonly Progress[]): void {
    this.notices.keepProgress(all);
    this.each((client) => this.sendProgress(client));
  }

  /** Distances are measured whenever a phase begins, and fixed when a window opens (Q7). */
  measure(events: readonly MatchEvent[]): void {
    if (!events.some((event) => event.type === 'phase-changed')) return;
    const isOpening = this.match()?.phase.stage === 'open';
    this.each((client) => {
      if (isOpening) client.userData?.latency.openRound();
      else client.userData?.latency.ping();
    });
  }

  /** Does this with everybody who speaks for a seat: the first at once, the rest of a crowd in the next turns. */
  each(work: (client: PlayerClient) => void): void {
    const all = [...this.bySeat.values()];
    let told = 0;
    const next = (): void => {
      const until = performance.now() + SLICE_MS;
      while (told < all.length) {
        const client = all[told++];
        if (client && this.speaks(client)) work(client);
        if (told % SLICE_PEOPLE === 0 && performance.now() >= until) break;
      }
      if (told < all.length) setImmediate(next);
    };
    next();
  }
}
