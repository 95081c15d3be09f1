import { Client, type Room } from '@colyseus/sdk';
import { pino } from 'pino';
import type { Mode } from '#shared/modes/define-mode.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import type { OptionValue } from '#shared/modes/option.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { type App, createApp, portOf } from '../app.ts';
import { readConfig } from '../config.ts';
import { newGuest, signPass } from '../people/identity.ts';
import { MemoryStorage } from './memory-storage.ts';

/** The real server on a free loopback port. */
export interface TestServer {
  readonly app: App;
  readonly storage: MemoryStorage;
  readonly url: string;
  /** Opens a room of a mode; by default ten questions whose right answer is `yes`. */
  open(args?: { mode?: Mode; options?: Record<string, OptionValue>; isPublic?: boolean }): Promise<RoomAnswer>;
  stop(): Promise<void>;
}

const SECRET = Buffer.from('a secret for tests, long enough for all');

export async function startTestServer(args: { modes?: readonly Mode[]; pace?: number; storage?: MemoryStorage; environment?: Record<string, string> } = {}): Promise<TestServer> {
  const storage = args.storage ?? new MemoryStorage(aDeck(30).map((question) => ({ ...question, topic: 'atlas', explanation: 'Because it is so.', source: 'A book' })));
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', PACE: String(args.pace ?? 0.05), ...args.environment });
  const app = createApp({ config, storage, secret: SECRET, log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }), modes: args.modes ?? [classic] });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${portOf(app)}`;
  const guest = signPass(newGuest(), SECRET);
  return {
    app,
    storage,
    url,
    async open({ mode, options = {}, isPublic = true } = {}) {
      const chosen = mode ?? args.modes?.[0] ?? classic;
      const answer = await fetch(`${url}/api/rooms`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version: PROTOCOL_VERSION, pass: guest, mode: chosen.id, topic: 'atlas', isPublic, options }),
      });
      if (!answer.ok) throw new Error(`the room was not opened: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as RoomAnswer;
    },
    async stop() {
      await app.server.gracefullyShutdown(false);
      await storage.close();
    },
  };
}

/** A person with a browser: a pass, a connection, and everything that was heard on it. */
export class TestPlayer {
  readonly pass: string;
  readonly heard: { name: string; payload: unknown }[] = [];
  room!: Room<unknown, MatchState>;
  closeCode: number | null = null;
  private readonly url: string;

  constructor(server: TestServer, pass?: string) {
    this.url = server.url;
    this.pass = pass ?? signPass(newGuest(), SECRET);
  }

  async join(roomId: string, version = PROTOCOL_VERSION): Promise<this> {
    const client = new Client(this.url.replace('http', 'ws'));
    this.room = (await client.joinById(roomId, { version, pass: this.pass })) as unknown as Room<unknown, MatchState>;
    this.room.reconnection.enabled = false;
    this.closeCode = null;
    const { room } = this;
    for (const name of ['you', 'locked', 'refused', 'clock', 'closing']) room.onMessage(name, (payload: unknown) => this.heard.push({ name, payload }));
    room.onLeave((code: number) => {
      if (this.room === room) this.closeCode = code;
    });
    await this.until('a first state', () => Boolean(this.room.state?.phase));
    return this;
  }

  send(intent: string, payload: unknown = {}): void {
    this.room.send(intent, payload as never);
  }

  /** Cuts the connection as a tunnel does. */
  cut(): void {
    (this.room.connection as unknown as { transport: { ws: { terminate(): void } } }).transport.ws.terminate();
  }

  /** The newest notice of a name that fits, waiting for it if need be. */
  async notice<T = Record<string, unknown>>(name: string, fits: (payload: T) => boolean = () => true): Promise<T> {
    const find = () => this.heard.findLast((one) => one.name === name && fits(one.payload as T));
    await this.until(`the notice ${name}`, () => find() !== undefined);
    return find()?.payload as T;
  }

  async phase(name: string, round?: number): Promise<void> {
    await this.until(`phase ${name}`, () => this.room.state.phase === name && (round === undefined || this.room.state.round === round));
  }

  async closed(): Promise<number> {
    await this.until('the end of the connection', () => this.closeCode !== null);
    return this.closeCode ?? 0;
  }

  /** Waits for something that the network brings; fails with what was waited for. */
  async until(what: string, holds: () => boolean, ms = 8_000): Promise<void> {
    const deadline = performance.now() + ms;
    while (!holds()) {
      if (performance.now() > deadline) throw new Error(`waited ${ms} ms for ${what}; phase ${this.room?.state?.phase}, heard ${JSON.stringify(this.heard.slice(-5))}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
