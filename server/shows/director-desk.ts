import type { MatchEvent } from '#shared/rules/events.ts';
import type { Refusal } from '#shared/rules/refusals.ts';
import { DirectorLine } from '#shared/shows/director-line.ts';
import { GONE_AFTER_MS } from '#shared/shows/director-watch.ts';
import type { Direction } from '#shared/shows/order.ts';
import type { ArenaStatus } from '#shared/shows/status.ts';
import type { Clock } from '../match/clock.ts';
import type { MatchHost } from '../match/match-host.ts';
import type { ArenaMessage, ShowBus } from './show-bus.ts';
import { arenaStatusOf } from './show-status.ts';

/** What some arena may not have heard is said again this often, ms. */
const BEAT_MS = 1000;

/** A show that nobody has begun so long after its time is closed, ms. */
const FORGOTTEN_MS = 3 * 60 * 60 * 1000;

export interface DirectorDeskArgs {
  readonly host: MatchHost;
  readonly bus: ShowBus;
  readonly clock: Clock;
  /** Resolves when all that has happened so far is durable. */
  readonly durable: () => Promise<void>;
  readonly guarded: (where: string, work: () => void) => void;
}

/** The director's connection to its arenas: orders go out once they are durable, and again until everybody has them. */
export class DirectorDesk {
  private readonly args: DirectorDeskArgs;
  private readonly line: DirectorLine;
  private readonly roomIds = new Map<number, string>();
  /** How all arenas are, as it was last asked for: each of a wave at the doors asks, several in a millisecond. */
  private seen: { readonly at: number; readonly arenas: readonly ArenaStatus[] } | null = null;
  private cancelBeat = (): void => {};
  private isEnded = false;

  constructor(args: DirectorDeskArgs) {
    this.args = args;
    const { match, log } = args.host;
    this.line = new DirectorLine({
      match: () => args.host.match,
      epoch: 1 + log.inputs.filter(({ type }) => type === 'restart').length,
      arenas: match.show?.arenas ?? 0,
      since: args.clock.now(),
    });
  }

  async open(): Promise<void> {
    await this.args.bus.hearArenas((message) =>
      this.args.guarded('what an arena says', () => {
        if (!this.isEnded) this.hear(message);
      }),
    );
    this.say();
  }

  /** How all arenas are, and where. */
  get arenas(): readonly ArenaStatus[] {
    const now = this.args.clock.now();
    const at = Math.floor(now);
    if (this.seen?.at !== at)
      this.seen = {
        at,
        arenas: this.line.arenas.map((heard, arena) =>
          arenaStatusOf(arena, this.roomIds.get(arena) ?? null, heard, now),
        ),
      };
    return this.seen.arenas;
  }

  /** A key of the host's page. */
  press(direction: Direction): Refusal | null {
    return this.args.host.apply({ type: 'direct', at: this.args.clock.now(), direction });
  }

  onEvents(events: readonly MatchEvent[]): void {
    if (!events.some(({ type }) => type === 'ordered')) return;
    // A director that is replaced must know all that any arena has heard.
    void this.args.durable().then(() => this.args.guarded('an order of the show', () => this.say()));
  }

  /** Whether some arena has yet to hear the last order. Not for ever: one that does not come back ends by itself. */
  get isAwaited(): boolean {
    const { phase } = this.args.host.match;
    return !this.line.isHeard && this.args.clock.now() - phase.startedAt < GONE_AFTER_MS;
  }

  /** Nobody goes on with this show: all arenas end now. One that does not hear it finds out by itself. */
  part(): void {
    this.args.bus.toArenas({ ...this.line.say(this.args.clock.now()), isGone: true });
  }

  end(): void {
    this.isEnded = true;
    this.cancelBeat();
  }

  private hear({ roomId, up }: ArenaMessage): void {
    const { clock } = this.args;
    this.line.hear(up, clock.now());
    this.roomIds.set(up.arena, roomId);
    this.seen = null;
    const direction = this.line.next(clock.now());
    if (!direction) return;
    this.press(direction);
    if (this.args.host.match.show?.awaits === 'line') this.say();
  }

  private say(): void {
    this.cancelBeat();
    if (this.isEnded) return;
    const { bus, clock } = this.args;
    bus.toArenas(this.line.say(clock.now()));
    this.cancelBeat = clock.setTimer(BEAT_MS, () => this.args.guarded('the beat of a show', () => this.beat()));
  }

  /** An arena may have fallen silent: then the others are counted without it. */
  private beat(): void {
    const now = this.args.clock.now();
    const { phase, show } = this.args.host.match;
    const isForgotten = phase.stage === 'lobby' && now > (show?.startsAt ?? now) + FORGOTTEN_MS;
    const direction = isForgotten ? ({ do: 'close' } as const) : this.line.next(now);
    if (direction) this.press(direction);
    this.say();
  }
}
