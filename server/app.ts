import type { Socket } from 'node:net';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import express from 'express';
import type { Logger } from 'pino';
import type { ModWords } from '#shared/define-mod.ts';
import type { ModViewRef } from '#shared/protocol/http.ts';
import { LOBBY } from '#shared/protocol/lobby.ts';
import type { Registry } from '#shared/rules/registry.ts';
import { handOver, type ProcessMessage, processInUrl, takeOver } from './cluster/hand-over.ts';
import type { RedisParts } from './cluster/redis.ts';
import type { Config } from './config.ts';
import { buildShards, shardArgs } from './dataset/build-shard.ts';
import { keepBuilding } from './dataset/nightly.ts';
import { type AppState, front } from './http/front.ts';
import { LIMITS, type Limits } from './http/guards.ts';
import { ipOf } from './http/ip-of.ts';
import { listenOn, portOf } from './http/listen-on.ts';
import { listener, PATIENCE, type Patience } from './http/listener.ts';
import { homeOf } from './http/network.ts';
import { withoutPath } from './http/under-path.ts';
import { textOf } from './log.ts';
import type { Clock } from './match/clock.ts';
import { conclude } from './match/conclude.ts';
import { keepPruning } from './match/pruning.ts';
import { Recovery } from './match/recover.ts';
import type { ModerationArgs } from './moderation/moderation.ts';
import { arenaRoomOf } from './rooms/arena-room.ts';
import { lineRoutes } from './rooms/line-routes.ts';
import { Lines } from './rooms/lines.ts';
import { lobbyRoomOf } from './rooms/lobby-room.ts';
import type { NewRoom } from './rooms/new-room.ts';
import { matchRoomOf } from './rooms/room-class.ts';
import { RoomTransport } from './rooms/room-transport.ts';
import { ARENA_ROOM, roomTypeOf, SHOW_ROOM } from './rooms/room-type.ts';
import { showRoomOf } from './rooms/show-room.ts';
import type { Turns } from './rooms/turns.ts';
import type { Services } from './services.ts';
import { servicesOf } from './services-of.ts';
import type { Storage } from './storage/storage.ts';

// Before any room exists: a full state above the default 16 kB would be encoded twice for every join, and with
// views be sent corrupted (COLYSEUS.md, section 0).
Encoder.BUFFER_SIZE = 256 * 1024;

/** Dead connections are noticed within three of these, ms; each client's latency is measured besides. */
const PING_MS = 10 * 1000;

/** What the SDK asks for when it comes into a room: /process/room?sessionId=... */
const ROOM_SOCKET = /^\/[\w-]+\/[\w-]+\?(.*&)?sessionId=[\w-]+/;

export interface AppArgs {
  readonly config: Config;
  readonly storage: Storage;
  readonly secret: Buffer;
  readonly log: Logger;
  readonly clock?: Clock;
  /** What the processes of one arcade share; absent: there is only this one. */
  readonly redis?: RedisParts;
  /** Whether sockets that ask for a room of a fellow on this machine are handed over to it. */
  readonly handsOver?: boolean;
  /** What can be played: the built-in rules when absent. Mods may hand in another one while the app runs. */
  readonly registry?: Registry | (() => Registry);
  readonly modViews?: () => readonly ModViewRef[];
  /** What mods say in other languages; nothing when absent. */
  readonly modWords?: () => ModWords;
  readonly limits?: Limits;
  readonly patience?: Patience;
  readonly turns?: Turns;
  /** How long what people write waits for a model. */
  readonly moderationWaits?: NonNullable<ModerationArgs['waits']>;
}

export interface App {
  readonly services: Services;
  /** The port it listens on; 0 before. */
  readonly port: number;
  /** By which other processes know this one. */
  readonly processId: string;
  /** Takes the port, resumes what was under way, opens the doors. Rejects when the port cannot be had. */
  listen(port: number, host: string | undefined): Promise<{ resumed: number }>;
  /** There may be modes that were not there before: rooms of them can be opened from now on. */
  refresh(): void;
  /** Tells everybody, closes every room and the port. Storage stays open. */
  close(): Promise<void>;
}

/** Composes everything; `main.ts` and the tests listen. */
export function createApp(args: AppArgs): App {
  const services = servicesOf(args);
  const { log, storage, cluster } = services;
  const state: AppState = { doors: 'starting', lobbyId: '' };
  const lines = new Lines(services.clock);
  const path = URL.parse(services.config.publicUrl ?? '')?.pathname.replace(/\/+$/, '') ?? '';
  const { app: routes, answer } = front({ services, limits: args.limits ?? LIMITS, state, lines });
  const http = listener((request, response) => {
    if (path !== '' && request.url === path) return void response.writeHead(308, { location: `${path}/` }).end();
    request.url = withoutPath(request.url, path);
    answer(request, response);
  }, args.patience ?? PATIENCE);
  // Before Colyseus' own listener, which would keep a socket that asks for no room, or throw at its address.
  http.on('upgrade', (request, socket, first) => {
    request.url = withoutPath(request.url, path);
    if (!ROOM_SOCKET.test(request.url)) socket.destroy();
    else if (isOfFellow(request.url)) handOver(processInUrl(request.url) ?? '', request, socket, first);
  });
  if (args.handsOver)
    process.on('message', (message: ProcessMessage, socket: Socket | undefined) => {
      if (message.kind === 'upgrade' && socket) takeOver(http, message, socket);
    });
  const transport = new RoomTransport(
    { noServer: true, pingInterval: PING_MS, pingMaxRetries: 2 },
    () => services.turns,
    (request) => homeOf(ipOf(request, routes)),
  );
  const isOfFellow = (url: string | undefined): boolean =>
    args.handsOver === true && processInUrl(url) !== undefined && processInUrl(url) !== matchMaker.processId;
  transport.attachToServer(http, { filter: ({ url }) => ROOM_SOCKET.test(url ?? '') && !isOfFellow(url) });
  const server = defineServer({
    greet: false,
    gracefullyShutdown: false, // main.ts decides when and how
    logger: quiet(log),
    transport,
    ...cluster.serverParts(),
    ...(services.config.publicAddress === undefined ? {} : { publicAddress: services.config.publicAddress }),
    rooms: {
      [LOBBY]: defineRoom(lobbyRoomOf(services)),
      [SHOW_ROOM]: defineRoom(showRoomOf(services)),
      [ARENA_ROOM]: defineRoom(arenaRoomOf(services)),
    },
  });
  const defined = new Set<string>();
  function defineRooms(): void {
    for (const { id } of services.registry.modes) {
      if (!defined.has(id)) matchMaker.defineRoomType(id, matchRoomOf(services));
      defined.add(id);
    }
  }
  let endPruning = (): void => {};
  let endRecovery = (): void => {};
  let endBuilding = (): void => {};
  return {
    services,
    refresh: defineRooms,
    get processId() {
      return matchMaker.processId;
    },
    get port() {
      return portOf(http);
    },
    async listen(port, host) {
      // The port first: whoever cannot have it must not touch the matches of the server that has.
      await listenOn(http, port, host);
      defineRooms(); // before others hear of this process, and place rooms in it
      await matchMaker.accept();
      await cluster.start(express().use('/api/line', lineRoutes(lines, [], cluster)));
      state.lobbyId = (await matchMaker.createRoom(LOBBY, {})).roomId;
      await services.leavers.start();
      await services.merges.start();
      await services.signOuts.start();
      const recovery = new Recovery({
        matches: storage.matches,
        registry: () => services.registry,
        clock: services.clock,
        log,
        adopt: (owned) => services.journal.adopt(owned),
        conclude: (match, rules) => conclude(match, rules, services),
        resume: async (match) => {
          await matchMaker.createRoom(roomTypeOf(match.header), match satisfies NewRoom);
        },
      });
      endRecovery = () => recovery.end();
      await recovery.nameAsides();
      const resumed = await recovery.run();
      cluster.keepTakingOver({ recovery, journal: services.journal, log });
      state.doors = 'open';
      services.maker.work();
      services.bans.begin();
      services.rankings.begin();
      endPruning = keepPruning({
        matches: storage.matches,
        reports: storage.reports,
        drafts: storage.drafts,
        bans: storage.bans,
        audit: storage.audit,
        friends: storage.friends,
        accounts: storage.accounts,
        clock: services.clock,
        log,
        keepDays: services.config.keepDays,
      });
      if (services.config.dataset !== 'off')
        endBuilding = keepBuilding({
          jobs: storage.jobs,
          clock: services.clock,
          log,
          build: (signal) => buildShards({ ...shardArgs(storage, services), signal }),
        });
      return { resumed };
    },
    async close() {
      state.doors = 'closing';
      endRecovery();
      endPruning();
      services.bans.end();
      services.rankings.end();
      services.leavers.stop();
      services.friends.end();
      services.merges.stop();
      services.signOuts.stop();
      endBuilding();
      // Rooms do not wait for a model, nor does a model keep them open.
      const letGo = services.maker.close();
      await cluster.leave(() => server.gracefullyShutdown(false));
      await letGo;
      lines.end();
      http.close();
      http.closeAllConnections();
      cluster.end();
    },
  };
}

/** What Colyseus prints is for its own developers; what matters we log ourselves, with the match it belongs to. */
function quiet(log: Logger): Pick<Console, 'debug' | 'error' | 'info' | 'trace' | 'warn'> {
  const write = (...parts: unknown[]): void => log.debug({ from: 'colyseus' }, textOf(parts));
  return { debug: write, error: write, info: write, trace: write, warn: write };
}
