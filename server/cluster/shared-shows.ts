import type { Direction } from '#shared/shows/order.ts';
import type { ArenaStatus, ShowCard, ShowStatus } from '#shared/shows/status.ts';
import type { Clock } from '../match/clock.ts';
import type { OpenShow, Pressed, Shows } from '../shows/shows.ts';
import type { SharedChannels } from './shared-memory.ts';

/** How often each director is heard, ms; and how long one that is not heard any more is remembered. */
const BEAT_MS = 500;
const FORGOTTEN_MS = 20 * 1000;
const CHANNEL = 'quizcade:shows';

/** What a process says of a show whose director is in it. */
interface SharedShow {
  readonly roomId: string;
  readonly hostKeyHash: string;
  readonly card: ShowCard;
  readonly arenas: readonly ArenaStatus[];
  readonly status: ShowStatus;
}

interface Message {
  readonly processId: string;
  readonly shows: readonly SharedShow[];
}

export interface SharedShowsArgs {
  readonly presence: SharedChannels;
  readonly shows: Shows;
  readonly processId: () => string;
  /** Presses a key in the room of a director that is in another process. */
  readonly press: (roomId: string, direction: Direction) => Promise<Pressed>;
  /** Nobody can be heard. */
  readonly isAway: () => boolean;
  readonly onTrouble: (error: unknown) => void;
  readonly clock: Clock;
}

/** Lets every process' doors know the shows of all: what a director says of itself, twice a second, and a key pressed elsewhere. */
export class SharedShows {
  private readonly args: SharedShowsArgs;
  private readonly heard = new Map<string, { show: SharedShow; processId: string; at: number }>();
  /** What was last said of the shows whose directors are here (`gistOf`). */
  private told = '';
  private isSending = false;
  private cancelBeat = (): void => {};
  private unsubscribe = (): void => {};
  private hasEnded = false;

  constructor(args: SharedShowsArgs) {
    this.args = args;
  }

  async start(): Promise<void> {
    await this.args.presence.subscribe(CHANNEL, this.onMessage);
    this.unsubscribe = this.args.shows.onChange(() => this.tellOfNew());
    this.beat();
  }

  end(): void {
    this.hasEnded = true;
    this.unsubscribe();
    this.cancelBeat();
  }

  /** The page of whoever opens a show asks for it at once, in any process, and a crowd for its doors. */
  private tellOfNew(): void {
    if (!this.isSending && gistOf(this.args.shows.own()) !== this.told) this.beat();
  }

  private beat(): void {
    const now = this.args.clock.now();
    this.cancelBeat();
    this.cancelBeat = this.args.clock.setTimer(BEAT_MS, () => this.beat());
    for (const [code, show] of this.heard) {
      if (this.args.isAway()) show.at = now;
      else if (now - show.at > FORGOTTEN_MS) this.forget(code);
    }
    const own = this.args.shows.own();
    if ((own.length === 0 && this.told === '') || this.isSending) return; // the end of the last one is said too
    this.told = gistOf(own);
    this.isSending = true;
    const message: Message = {
      processId: this.args.processId(),
      shows: own.map((show) => ({
        ...{ roomId: show.roomId, hostKeyHash: show.hostKeyHash },
        ...{ card: show.card(), arenas: show.arenas(), status: show.status() },
      })),
    };
    (async () => this.args.presence.publish(CHANNEL, message))()
      .catch(this.args.onTrouble)
      .finally(() => {
        this.isSending = false;
        if (!this.hasEnded) this.tellOfNew();
      });
  }

  private readonly onMessage = ({ processId, shows }: Message): void => {
    if (processId === this.args.processId()) return;
    for (const show of shows) {
      const { code } = show.card;
      const isKnown = this.heard.has(code);
      this.heard.set(code, { show, processId, at: this.args.clock.now() });
      if (!isKnown) this.args.shows.addElsewhere(code, this.fellow(code, show));
    }
    // Its own process knows when a show has ended; of a dead one nothing is heard, and what it had is remembered.
    const codes = new Set(shows.map(({ card }) => card.code));
    for (const [code, known] of this.heard) if (known.processId === processId && !codes.has(code)) this.forget(code);
    this.args.shows.changed();
  };

  private forget(code: string): void {
    this.heard.delete(code);
    this.args.shows.deleteElsewhere(code);
  }

  /** The show of another process, as it was last heard. */
  private fellow(code: string, first: SharedShow): OpenShow {
    const now = (): SharedShow => this.heard.get(code)?.show ?? first;
    return {
      get roomId() {
        return now().roomId;
      },
      get hostKeyHash() {
        return now().hostKeyHash;
      },
      card: () => now().card,
      arenas: () => now().arenas,
      status: () => now().status,
      isHost: (hostKey) => this.args.shows.isKey(hostKey, now().hostKeyHash),
      press: (direction) => this.args.press(now().roomId, direction),
    };
  }
}

/** What must not wait for the next beat: which directors are here, and whether their doors let anybody in, or to watch. */
function gistOf(shows: readonly OpenShow[]): string {
  return shows
    .map((show) => {
      const { doors, locked, watchable, stage } = show.card();
      return [show.roomId, doors, locked, watchable, stage].join(' ');
    })
    .join();
}
