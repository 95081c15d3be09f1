import type { NoticeName, Notices } from '#shared/protocol/notices.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match } from '#shared/rules/match.ts';
import { leaders, leadingSeats } from './leaders.ts';
import type { PlayerClient } from './player-client.ts';
import type { Speakers } from './speakers.ts';

/** When there may be other news, or others to tell. */
const NEWS: readonly MatchEvent['type'][] = ['phase-changed', 'host-changed', 'cohost-changed', 'left'];

export interface LeadersNewsArgs<N extends NoticeName> {
  /** By which notice they are told. */
  readonly notice: N;
  /** What there is to tell just now. */
  readonly look: (match: Match) => Notices[N];
  /** What needs no telling to whoever was told nothing yet. */
  readonly nothing: Notices[N];
  readonly match: () => Match;
  readonly speakers: Pick<Speakers, 'of'>;
  /** Does this in a turn to come: looking at everybody takes time in a crowd, and is never urgent. */
  readonly later: (work: () => void) => void;
}

/** Tells whoever leads a room one thing about its people, whenever it has changed as another phase begins; nobody else learns of it. */
export class LeadersNews<N extends NoticeName> {
  private readonly args: LeadersNewsArgs<N>;
  /** What each of them was last told. */
  private readonly told = new WeakMap<PlayerClient, string>();
  private isDue = false;

  constructor(args: LeadersNewsArgs<N>) {
    this.args = args;
  }

  onEvents(events: readonly MatchEvent[]): void {
    if (events.some(({ type }) => NEWS.includes(type))) this.tellLater();
  }

  /** Somebody has come in: only whoever leads the room is told, and a crowd that comes in is not looked at for each of them. */
  onJoined(seat: number): void {
    if (leadingSeats(this.args.match()).includes(seat)) this.tellLater();
  }

  /** However often this is called before it is their turn, they are told once. */
  private tellLater(): void {
    if (this.isDue) return;
    this.isDue = true;
    this.args.later(() => {
      this.isDue = false;
      this.tell();
    });
  }

  private tell(): void {
    const { match: current, speakers, look, nothing, notice } = this.args;
    const match = current();
    const told = leaders(match, speakers);
    if (told.length === 0) return;
    const news = look(match);
    const text = JSON.stringify(news);
    for (const client of told) {
      if ((this.told.get(client) ?? JSON.stringify(nothing)) === text) continue;
      this.told.set(client, text);
      client.send(notice, news);
    }
  }
}
