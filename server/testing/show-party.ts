import type { Mode } from '#shared/rules/rule.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { type OpenedShow, openShow } from '../rooms/open-show.ts';
import type { OpenShow } from '../shows/shows.ts';
import { TestPlayer } from './test-player.ts';
import type { TestServer } from './test-server.ts';

/** A show of a test server, and the people in its arenas. */
export class ShowParty {
  readonly players: TestPlayer[] = [];
  readonly opened: OpenedShow;
  private readonly server: TestServer;

  constructor(server: TestServer, opened: OpenedShow) {
    this.server = server;
    this.opened = opened;
  }

  static async open(
    server: TestServer,
    args: { mode: Mode; arenas: number; arenaSeats: number; options?: Record<string, number> },
  ): Promise<ShowParty> {
    const { mode, arenas, arenaSeats, options = {} } = args;
    const opened = await openShow(server.app.services, {
      ...{ mode, options, arenaSeats, topic: 'atlas', title: 'A test', isPublic: true },
      startsAt: server.app.services.clock.now(),
      seats: Math.floor((arenas * arenaSeats) / 1.1),
    });
    if (!opened) throw new Error('the show was not opened');
    const party = new ShowParty(server, opened);
    await party.until('all arenas speak', () => party.status.arenas.every(({ roomId }) => roomId !== null));
    return party;
  }

  /** Its director, whichever that is by now. */
  get show(): OpenShow {
    const show = this.server.app.services.shows.byCode(this.opened.code);
    if (!show) throw new Error('there is no such show any more');
    return show;
  }

  get status(): ShowStatus {
    return this.show.status();
  }

  /** So many people come, one after the other into each arena. */
  async come(count: number): Promise<void> {
    const { arenas } = this.status;
    const rooms = arenas.flatMap(({ roomId }) => (roomId === null ? [] : [roomId]));
    const first = this.players.length;
    await Promise.all(
      Array.from({ length: count }, async (_, i) => {
        const player = new TestPlayer(this.server);
        this.players[first + i] = player;
        await player.join(rooms[i % rooms.length] ?? '');
      }),
    );
  }

  async start(): Promise<void> {
    await this.show.press({ do: 'open' });
    await this.until('everybody is counted', () => this.status.playing === this.players.length);
    const { no } = await this.show.press({ do: 'start', playing: 0 });
    if (no) throw new Error(no.sentence);
  }

  /** Waits as a player does. */
  async until(what: string, holds: () => boolean, ms?: number): Promise<void> {
    await new TestPlayer(this.server).until(what, holds, ms);
  }
}
