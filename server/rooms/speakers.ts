import type { Progress } from '#shared/people/profile.ts';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { Notices } from '#shared/protocol/notices.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match } from '#shared/rules/match.ts';
import { refuse } from '#shared/rules/refusals.ts';
import { OwnNotices } from './own-notices.ts';
import { closeClient, type PlayerClient } from './player-client.ts';

export interface SpeakersArgs {
  readonly match: () => Match | undefined;
  /** What the rules of the match add to what a seat is told alone. */
  readonly more: (seat: number) => Partial<Notices['you']>;
  /** Over how long everybody of this process would come back, ms. */
  readonly returnWithinMs: () => number;
  /** Does this with each: the first at once, the rest of a crowd in the next turns. */
  readonly each: (all: readonly PlayerClient[], work: (client: PlayerClient) => void) => void;
}

/** Who is connected: the newest connection of each player speaks for their seat, and hears what is theirs alone. */
export class Speakers {
  readonly notices = new OwnNotices();
  private readonly bySeat = new Map<number, PlayerClient>();
  /** How often there was something new, and up to which of them each connection has heard what is its own. */
  private news = 0;
  private readonly heard = new WeakMap<PlayerClient, number>();
  /** What each connection was last told that is its own, but for its place. */
  private readonly told = new WeakMap<PlayerClient, string>();
  /** Over how long to come back each connection knows, ms: a thousand times the same in an evening would be dear. */
  private readonly toldReturnMs = new WeakMap<PlayerClient, number>();
  private readonly match: SpeakersArgs['match'];
  private readonly more: SpeakersArgs['more'];
  private readonly returnWithinMs: SpeakersArgs['returnWithinMs'];
  private readonly inSlices: SpeakersArgs['each'];

  constructor({ match, more, returnWithinMs, each }: SpeakersArgs) {
    this.match = match;
    this.more = more;
    this.returnWithinMs = returnWithinMs;
    this.inSlices = each;
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
    this.everyone((client) => client.send('closing', { name: 'room-closed', sentence }));
  }

  /** The next match is about something else: heard at the podium, and nobody's fault in the room (PK1). */
  sayPackIsGone(): void {
    const { code, sentence } = refuse('pack/gone');
    this.each((client) => client.send('refused', { code, sentence, intent: 'again' }));
  }

  /** What is this seat's alone; `changes` leave out who one is, and all but a new place where there is nothing else, which a thousand people know already. */
  sendYou(client: PlayerClient, what: 'all' | 'changes' = 'all'): void {
    const match = this.match();
    const seat = match?.seats[client.userData?.seat ?? -1];
    if (!match || !seat) return;
    const you = this.notices.you(match, seat, what, this.more(seat.seat));
    const told = this.notices.besidePlace(you);
    const { rank, lastRank, behind } = you;
    if (what === 'changes' && this.told.get(client) === told) client.send('place', { rank, lastRank, behind });
    else client.send('you', { ...you, ...this.newReturnMs(client) });
    this.told.set(client, told);
    this.heard.set(client, this.news);
  }

  private newReturnMs(client: PlayerClient): Partial<Notices['you']> {
    const returnWithinMs = this.returnWithinMs();
    if (this.toldReturnMs.get(client) === returnWithinMs) return {};
    this.toldReturnMs.set(client, returnWithinMs);
    return { returnWithinMs };
  }

  /** Something happens that may be news to somebody: the result sends it to them, unless they have heard it by then. */
  announce(): (client: PlayerClient) => void {
    const news = ++this.news;
    return (client) => {
      if ((this.heard.get(client) ?? 0) < news) this.sendYou(client, 'changes');
    };
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
    if (this.match()?.phase.stage === 'open') this.each((client) => client.userData?.latency.openRound());
    else
      this.each(
        (client) => client.userData?.latency.ping(),
        ({ userData }) => userData?.latency.isDue === true,
      );
  }

  /**
   * Does this with everybody who speaks for a seat then: the first at once, the rest of a crowd in the next turns. `concerns`:
   * only with those for whom that holds now, as a turn for each of thousands is dear though there is nothing to do.
   */
  each(work: (client: PlayerClient) => unknown, concerns: (client: PlayerClient) => boolean = () => true): void {
    this.inSlices([...this.bySeat.values()].filter(concerns), (client) => {
      if (this.speaks(client)) work(client);
    });
  }

  /** The same before anything else happens: for what costs next to nothing, or must be done by then. */
  everyone(work: (client: PlayerClient) => void): void {
    for (const client of this.bySeat.values()) work(client);
  }
}
