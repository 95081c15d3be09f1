import type { Server as HttpServer } from 'node:http';
import { defineRoom, defineServer, matchMaker, type Server } from '@colyseus/core';
import { Encoder } from '@colyseus/schema';
import { WebSocketTransport } from '@colyseus/ws-transport';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { MODES } from '#shared/modes/index.ts';
import type { Mode } from '#shared/modes/define-mode.ts';
import { LOBBY } from '#shared/protocol/lobby.ts';
import type { Config } from './config.ts';
import { catalogueRoutes, healthRoutes } from './http/catalogue.ts';
import { errorHandler, sendError } from './http/errors.ts';
import { guestRoutes } from './http/guest.ts';
import { rateLimit, securityHeaders } from './http/guards.ts';
import { roomRoutes } from './http/rooms.ts';
import { staticRoutes } from './http/static.ts';
import { type Clock, systemClock } from './match/clock.ts';
import { Journal } from './match/journal.ts';
import { lobbyRoomOf } from './rooms/lobby-room.ts';
import { matchRoomOf } from './rooms/match-room.ts';
import { OpenRooms } from './rooms/open-rooms.ts';
import type { Services } from './services.ts';
import type { Storage } from './storage/storage.ts';

// Before any room exists: a full state above the default 16 kB would be sent corrupted (COLYSEUS.md, section 0).
Encoder.BUFFER_SIZE = 256 * 1024;

/** Dead connections are noticed within three of these, ms; each client's latency is measured besides. */
const PING_MS = 10 * 1000;

export interface AppArgs {
  readonly config: Config;
  readonly storage: Storage;
  readonly secret: Buffer;
  readonly log: Logger;
  readonly clock?: Clock;
  readonly modes?: readonly Mode[];
}

export interface App {
  readonly server: Server;
  readonly services: Services;
  readonly modes: readonly Mode[];
  /** Opens the port and the lobby. */
  listen(port: number, host: string): Promise<void>;
}

/** Composes everything; `main.ts` and the tests listen. */
export function createApp(args: AppArgs): App {
  const clock = args.clock ?? systemClock;
  const modes = args.modes ?? MODES;
  const log = args.log;
  const journal = new Journal({
    store: args.storage.matches,
    clock,
    onTrouble: (error, waiting) => log.warn({ err: error, waiting }, 'the journal waits for the database'),
  });
  const services: Services = { config: args.config, clock, storage: args.storage, journal, openRooms: new OpenRooms(), log, secret: args.secret };
  let lobbyId = '';
  const server = defineServer({
    greet: false,
    gracefullyShutdown: false, // main.ts decides when and how
    transport: new WebSocketTransport({ pingInterval: PING_MS, pingMaxRetries: 2 }),
    rooms: {
      [LOBBY]: defineRoom(lobbyRoomOf(services)),
      ...Object.fromEntries(modes.map((mode) => [mode.id, defineRoom(matchRoomOf(mode, services))])),
    },
    express: (app) => routes(app as unknown as Express, services, modes, () => lobbyId),
  });
  // Rooms are opened by our own routes; through Colyseus' a client may only come into one that is there.
  matchMaker.controller.exposedMethods = ['joinById'];
  return {
    server,
    services,
    modes,
    async listen(port, host) {
      await server.listen(port, host);
      lobbyId = (await matchMaker.createRoom(LOBBY, {})).roomId;
    },
  };
}

function routes(app: Express, services: Services, modes: readonly Mode[], lobbyId: () => string): void {
  app.disable('x-powered-by');
  app.set('trust proxy', services.config.trustProxy);
  app.use(securityHeaders);
  app.use(healthRoutes(services, services.clock.now()));
  const api = express.Router();
  api.use(rateLimit(), express.json({ limit: '16kb' }));
  api.use(guestRoutes(services), roomRoutes(services, modes), catalogueRoutes(services, modes, lobbyId));
  api.use((_request, response) => sendError(response, 'route/unknown'));
  app.use('/api', api);
  app.use(staticRoutes(services.config.clientDir));
  app.use((_request, response) => sendError(response, 'route/unknown'));
  app.use(errorHandler(services.log));
}

/** The HTTP server below, for its own address. */
export function portOf(app: App): number {
  const address = ((app.server.transport as unknown as { server: HttpServer }).server).address();
  return typeof address === 'object' && address ? address.port : 0;
}
