import type { RefusalCode } from '#shared/rules/refusals.ts';
import type { Seat } from '#shared/rules/seat.ts';
import type { Clock } from '../match/clock.ts';
import type { MatchHost } from '../match/match-host.ts';
import type { Speakers } from './speakers.ts';
import { TokenBucket, TokenBuckets } from './token-bucket.ts';

/** Taps of one person, and of a room: so many at once, and one more each time so much has passed, ms. More are dropped. */
const BURST_POKES = 6;
const EVERY_MS = 300;
const ROOM_BURST_POKES = 30;
const ROOM_EVERY_MS = 50;

export interface PokeDeskArgs {
  readonly host: Pick<MatchHost, 'match'>;
  readonly speakers: Pick<Speakers, 'each'>;
  readonly clock: Clock;
  readonly guarded: (where: string, work: () => void) => void;
  readonly gatherMs: () => number;
}

/** In the waiting room a tap on a face makes it bounce for everybody: shown and forgotten, nobody's own (CH12). */
export class PokeDesk {
  private readonly args: PokeDeskArgs;
  private readonly own = new TokenBuckets(BURST_POKES, EVERY_MS);
  private readonly room: TokenBucket;
  private poked = new Set<number>();
  private cancel: (() => void) | null = null;

  constructor(args: PokeDeskArgs) {
    this.args = args;
    this.room = new TokenBucket(ROOM_BURST_POKES, ROOM_EVERY_MS, args.clock.now());
  }

  /** `seat` taps the face of another one, or their own. A face that has just gone is no fault. */
  take({ playerId }: Seat, poked: number): RefusalCode | null {
    const { clock, host, guarded, gatherMs } = this.args;
    const { phase, seats } = host.match;
    if (phase.stage !== 'lobby') return 'rule/untimely';
    const target = seats[poked];
    const at = clock.now();
    if (!target || target.presence === 'gone' || !this.own.take(playerId, at) || !this.room.take(at)) return null;
    this.poked.add(poked);
    this.cancel ??= clock.setTimer(gatherMs(), () => {
      this.cancel = null;
      guarded('pokes', () => this.flush());
    });
    return null;
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  private flush(): void {
    const seats = [...this.poked].sort((a, b) => a - b);
    this.poked = new Set();
    if (seats.length > 0) this.args.speakers.each((client) => client.send('pokes', { seats }));
  }
}
