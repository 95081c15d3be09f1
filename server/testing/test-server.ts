import { type Logger, pino } from 'pino';
import { classic } from '#shared/modes/classic/mode.ts';
import type { OptionValue } from '#shared/modes/option.ts';
import { MODIFIERS } from '#shared/modifiers/index.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Question } from '#shared/questions/question.ts';
import { Registry } from '#shared/rules/registry.ts';
import type { Mode, Modifier } from '#shared/rules/rule.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { type App, type AppArgs, createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Limits } from '../http/guards.ts';
import type { Patience } from '../http/listener.ts';
import { type Clock, SystemClock } from '../match/clock.ts';
import { newGuest, signPass } from '../people/identity.ts';
import type { Turns } from '../rooms/turns.ts';
import { shutDown } from '../shut-down.ts';
import { MemoryStorage } from './memory-storage.ts';

/** The real server on a free loopback port. One at a time in a process: Colyseus' matchmaker is global. */
export interface TestServer {
  readonly app: App;
  readonly storage: MemoryStorage;
  readonly url: string;
  /** Asks for JSON, as a page does. */
  ask(path: string, body?: unknown, headers?: Record<string, string>): Promise<{ status: number; json: unknown }>;
  /** Opens a room of a mode, by `pass` or by nobody who comes; by default questions whose right answer is `Yes`. */
  open(args?: {
    mode?: Mode;
    options?: Record<string, OptionValue>;
    isPublic?: boolean;
    pass?: string;
    chat?: boolean;
    watchable?: boolean;
  }): Promise<RoomAnswer>;
  stop(): Promise<void>;
}

export interface TestServerArgs {
  readonly modes?: readonly Mode[];
  readonly modifiers?: readonly Modifier[];
  /** Instead of both, e.g. that of mods. */
  readonly registry?: () => Registry;
  readonly modViews?: AppArgs['modViews'];
  readonly modWords?: AppArgs['modWords'];
  readonly pace?: number;
  readonly storage?: MemoryStorage;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  readonly patience?: Patience;
  /** How a crowd is told things. */
  readonly turns?: Turns;
  readonly moderationWaits?: AppArgs['moderationWaits'];
  readonly log?: Logger;
  readonly environment?: Record<string, string>;
  /** Where the built client lies. */
  readonly clientDir?: string;
}

const PLENTY_PER_MINUTE = 100_000;
const NO_LIMITS: Limits = {
  ...{
    guest: PLENTY_PER_MINUTE,
    nameless: PLENTY_PER_MINUTE,
    address: PLENTY_PER_MINUTE,
    rooms: PLENTY_PER_MINUTE,
    roomsEach: PLENTY_PER_MINUTE,
    packs: PLENTY_PER_MINUTE,
    packsEach: PLENTY_PER_MINUTE,
    recaps: PLENTY_PER_MINUTE,
    ownData: PLENTY_PER_MINUTE,
    ownDataEach: PLENTY_PER_MINUTE,
    friendAsks: PLENTY_PER_MINUTE,
    friendAsksEach: PLENTY_PER_MINUTE,
    rankings: PLENTY_PER_MINUTE,
    rankingsEach: PLENTY_PER_MINUTE,
    signIns: PLENTY_PER_MINUTE,
    signInsEach: PLENTY_PER_MINUTE,
  },
  wrongCodes: { home: PLENTY_PER_MINUTE, site: PLENTY_PER_MINUTE, server: PLENTY_PER_MINUTE },
  wrongFriendCodes: { player: PLENTY_PER_MINUTE, home: PLENTY_PER_MINUTE, site: PLENTY_PER_MINUTE },
};

export const TEST_SECRET = Buffer.from('a secret for tests, long enough for all');

/** What marks the right answer of the test bank, for the hunt for leaks. */
export const SECRETS = { explanation: 'Because it is so.', source: 'A book' } as const;

/** Thirty questions on one topic, each with an explanation and a source. */
function aBank(): Question[] {
  return aDeck(30).map((question) => ({ ...question, topic: 'atlas', ...SECRETS }));
}

/** A guest pass of the test server's own secret. */
export function aPass(): string {
  return signPass(newGuest(), TEST_SECRET);
}

export async function startTestServer(args: TestServerArgs = {}): Promise<TestServer> {
  const storage = args.storage ?? new MemoryStorage(aBank());
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATASET: 'off', ...args.environment });
  const app = createApp({
    config: { ...config, pace: args.pace ?? 0.05, ...(args.clientDir ? { clientDir: args.clientDir } : {}) },
    storage,
    secret: TEST_SECRET,
    log: args.log ?? pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    clock: args.clock ?? new SystemClock(),
    registry: args.registry ?? new Registry({ modes: args.modes ?? [classic], modifiers: args.modifiers ?? MODIFIERS }),
    ...(args.modViews ? { modViews: args.modViews } : {}),
    ...(args.modWords ? { modWords: args.modWords } : {}),
    ...(args.patience ? { patience: args.patience } : {}),
    ...(args.turns ? { turns: args.turns } : {}),
    ...(args.moderationWaits ? { moderationWaits: args.moderationWaits } : {}),
    limits: { ...NO_LIMITS, ...args.limits },
  });
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${app.port}`;
  const nobody = aPass();

  async function ask(path: string, body?: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, json: (await answer.json()) as unknown };
  }

  return {
    app,
    storage,
    url,
    ask,
    async open({ mode, options = {}, isPublic = true, pass = nobody, chat = true, watchable } = {}) {
      const chosen = mode ?? args.modes?.[0] ?? classic;
      const { status, json } = await ask('/api/rooms', {
        version: PROTOCOL_VERSION,
        pass,
        mode: chosen.id,
        topic: 'atlas',
        isPublic,
        chat,
        ...(watchable === undefined ? {} : { watchable }),
        options,
      });
      if (status !== 201) throw new Error(`the room was not opened: ${status} ${JSON.stringify(json)}`);
      return json as RoomAnswer;
    },
    async stop() {
      const code = await shutDown(app);
      if (code !== 0) throw new Error('the test server did not shut down cleanly');
    },
  };
}
