import { matchMaker } from '@colyseus/core';
import type { Logger } from 'pino';
import type { OptionValues } from '#shared/modes/option.ts';
import type { Question } from '#shared/questions/question.ts';
import { NOBODY_YET } from '#shared/rules/match.ts';
import type { Registry } from '#shared/rules/registry.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { PATIENCE_MS } from '../../test-support/patience.ts';
import { ManualClock } from '../match/clock.ts';
import { type Guest, signPass } from '../people/identity.ts';
import type { NewRoom } from '../rooms/new-room.ts';
import { MemoryStorage } from './memory-storage.ts';
import { TestPlayer } from './test-player.ts';
import { startTestServer, TEST_SECRET, type TestServer } from './test-server.ts';

/** What passes between two looks at the room, ms. */
const TICK_MS = 150;
const TICKS_MAX = 1000;
/** Where it takes place. */
export const ROOM_ID = 'pinned-room';

export interface PinnedArgs {
  readonly mode: Mode;
  readonly people: number;
  readonly deck: readonly Question[];
  readonly options?: OptionValues;
  /** Instead of those the mode comes with, by id. */
  readonly modifiers?: Readonly<Record<string, OptionValues>>;
  readonly maxSeats?: number;
  /** Instead of the mode and the built-in modifiers. */
  readonly registry?: Registry;
  readonly log?: Logger;
}

/**
 * An evening over real sockets in which nothing is left to luck: the time, the key of the match, its deck, all ids and
 * all people are the same each time. Two of them that are played alike send every client the same bytes.
 *
 * Between two steps every client asks for the time. The answers stand in what it receives, so that its bytes also say
 * what came before which tick.
 */
export class PinnedEvening {
  readonly players: TestPlayer[] = [];
  readonly storage: MemoryStorage;
  server!: TestServer;
  private readonly args: PinnedArgs;
  private clock = new ManualClock();
  private ticks = 0;

  private constructor(args: PinnedArgs) {
    this.args = args;
    this.storage = new MemoryStorage(args.deck);
  }

  /** A room in which `people` have sat down, one after the other; the first is the host. */
  static async begin(args: PinnedArgs): Promise<PinnedEvening> {
    const evening = new PinnedEvening(args);
    await evening.startServer();
    await matchMaker.createRoom(args.mode.id, evening.room());
    for (let i = 0; i < args.people; i++) await evening.come();
    return evening;
  }

  get host(): TestPlayer {
    return this.player(0);
  }

  player(index: number): TestPlayer {
    const player = this.players[index];
    if (!player) throw new Error(`there is no player ${index}`);
    return player;
  }

  /** One more person comes in, and gets the next index. */
  async come(): Promise<void> {
    const person = this.players.length;
    const guest: Guest = {
      id: `pinned-person-${person}`.padEnd(22, '0'),
      name: `Guest ${person}`,
      avatar: `a${person}`,
    };
    const player = new TestPlayer(this.server, signPass(guest, TEST_SECRET));
    this.players.push(player);
    await player.join(ROOM_ID);
    await this.tick();
  }

  /** Their line ends, and they come back. */
  async refresh(player: TestPlayer): Promise<void> {
    const before = connections();
    player.cut();
    await player.closed();
    // The page may know before the server does, and whoever hears of it a tick later hears something else.
    const deadline = performance.now() + PATIENCE_MS;
    while (connections() === before && performance.now() < deadline) await nextTurn();
    await this.tick();
    await player.join(ROOM_ID);
    await this.tick();
  }

  /** They come in a second time, and the line that was there yields. Resolves to the old line, which hears nothing more. */
  async openSecondTab(index: number): Promise<TestPlayer> {
    const old = this.player(index);
    const tab = new TestPlayer(this.server, old.pass);
    this.players[index] = tab;
    await tab.join(ROOM_ID);
    await old.closed();
    await this.tick();
    return old;
  }

  /** They leave for good. */
  async leave(player: TestPlayer): Promise<void> {
    await player.room.leave(true);
    await player.closed();
    await this.tick();
  }

  /** The server ends, another one goes on with what is kept, and everybody who was there comes back. */
  async restart(): Promise<void> {
    const here = this.here;
    await this.server.stop();
    for (const player of here) await player.closed();
    this.clock = new ManualClock(this.clock.now() + TICK_MS);
    await this.startServer();
    for (const player of here) {
      player.url = this.server.url;
      await player.join(ROOM_ID);
      await this.tick();
    }
  }

  /** Says something, and waits until all that follows from it now has come to everybody. */
  async say(player: TestPlayer, intent: string, payload: unknown = {}): Promise<void> {
    player.send(intent, payload);
    await this.ask(player);
    await this.tick();
  }

  /** A moment goes by. */
  async tick(): Promise<void> {
    if (++this.ticks > TICKS_MAX) throw new Error(`the evening does not end: ${this.host.room.state.phase}`);
    this.clock.advance(TICK_MS);
    for (let turn = 0; turn < 3; turn++) await nextTurn(); // what hangs on promises
    await Promise.all(this.here.map((player) => this.ask(player)));
  }

  /** Time goes by until the match is in this phase, of this round if one is given. */
  async until(phase: string, round?: number): Promise<void> {
    const { state } = this.host.room;
    while (state.phase !== phase || (round !== undefined && state.round !== round)) await this.tick();
  }

  stop(): Promise<void> {
    return this.server.stop();
  }

  private get here(): TestPlayer[] {
    return this.players.filter((player) => player.closeCode === null);
  }

  /** Asks for the time, twice: the answer to the first comes behind a ping, and the second brings its pong before any time has passed. */
  /** Asks for the time, twice: the answer to the first comes behind a ping, and the second brings its pong before any time has passed. */
  private async ask(player: TestPlayer): Promise<void> {
    for (let i = 0; i < 2; i++) {
      const asked = player.all('clock').length;
      const deadline = performance.now() + PATIENCE_MS;
      player.send('clock', { sent: this.ticks });
      while (player.closeCode === null && player.all('clock').length === asked) {
        if (performance.now() > deadline) throw new Error(`nobody tells the time in ${player.room.state.phase}`);
        await nextTurn(); // not a pause: there are hundreds of these
      }
    }
  }

  private async startServer(): Promise<void> {
    const { clock, storage } = this;
    const { mode, log, registry } = this.args;
    const played = registry ? { registry: () => registry } : { modes: [mode] };
    this.server = await startTestServer({ ...played, clock, storage, ...(log ? { log } : {}) });
  }

  private room(): NewRoom {
    const { mode, deck, options = {}, modifiers, maxSeats = 24 } = this.args;
    return {
      roomId: ROOM_ID,
      code: 'K7PQ',
      isPublic: false,
      header: {
        id: 'pinned-match',
        rules: this.server.app.services.registry.refs(mode, options, modifiers),
        key: '000102030405060708090a0b0c0d0e0f',
        publicSeed: 'pinned',
        topic: 'atlas',
        deck,
        at: this.clock.now(),
        ...NOBODY_YET,
        watchable: true,
        settings: { maxSeats, autoStartMs: null, fillTo: 0, pace: 0.1 },
      },
    };
  }
}

function connections(): number {
  return matchMaker.getLocalRoomById(ROOM_ID)?.clients.length ?? 0;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
