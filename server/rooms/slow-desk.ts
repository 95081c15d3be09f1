import type { SlowPerson } from '#shared/protocol/notices.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match } from '#shared/rules/match.ts';
import { leaders, leadingSeats } from './leaders.ts';
import type { PlayerClient } from './player-client.ts';
import type { Speakers } from './speakers.ts';

/** A line that takes this long there and back is a bad one, ms. */
const SLOW_TRIP_MS = 300;
/** So many are named. */
const SLOW_PEOPLE_MAX = 24;
/** Among whom it may have changed who is slow, or who is told. */
const NEWS: readonly MatchEvent['type'][] = ['phase-changed', 'host-changed', 'cohost-changed', 'left'];

export interface SlowDeskArgs {
  readonly match: () => Match;
  readonly speakers: Pick<Speakers, 'of'>;
  /** Does this in a turn to come: looking at everybody takes time in a crowd, and is never urgent. */
  readonly later: (work: () => void) => void;
}

/** Tells whoever leads the room who is slow (H13), whenever another phase begins; nobody else learns of it. */
export class SlowDesk {
  private readonly args: SlowDeskArgs;
  /** What each of them was last told. */
  private readonly told = new WeakMap<PlayerClient, string>();
  private isDue = false;

  constructor(args: SlowDeskArgs) {
    this.args = args;
  }

  onEvents(events: readonly MatchEvent[]): void {
    if (events.some(({ type }) => NEWS.includes(type))) this.look();
  }

  /** Somebody has come in: only whoever leads the room is told, and a crowd that comes in is not looked at for each of them. */
  onJoined(seat: number): void {
    const match = this.args.match();
    if (leadingSeats(match).includes(seat)) this.look();
  }

  /** However often this is called before it is their turn, they are told once. */
  look(): void {
    if (this.isDue) return;
    this.isDue = true;
    this.args.later(() => {
      this.isDue = false;
      this.tell();
    });
  }

  private tell(): void {
    const match = this.args.match();
    const told = leaders(match, this.args.speakers);
    if (told.length === 0) return;
    const people = this.slowest(match);
    const text = JSON.stringify(people);
    for (const client of told) {
      if ((this.told.get(client) ?? '[]') === text) continue;
      this.told.set(client, text);
      client.send('slow', { people });
    }
  }

  private slowest(match: Match): SlowPerson[] {
    const slow: SlowPerson[] = [];
    for (const { seat, name, avatar, kind, presence, plays, results } of match.seats) {
      if (kind === 'bot' || presence === 'gone') continue;
      const missed = plays ? missedOf(results) : 0;
      const tripMs = this.args.speakers.of(seat)?.userData?.latency.tripMs() ?? 0;
      if (missed > 0 || tripMs >= SLOW_TRIP_MS)
        slow.push({ seat, name, avatar, missed, tripMs: tripMs >= SLOW_TRIP_MS ? Math.round(tripMs) : 0 });
    }
    return slow.sort((a, b) => b.missed - a.missed || b.tripMs - a.tripMs || a.seat - b.seat).slice(0, SLOW_PEOPLE_MAX);
  }
}

/** The questions without an answer at the end of somebody's progress. */
function missedOf(results: string): number {
  let missed = 0;
  while (results[results.length - 1 - missed] === 'n') missed++;
  return missed;
}
