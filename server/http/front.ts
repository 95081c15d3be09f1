import type { RequestListener } from 'node:http';
import express, { type Express, type RequestHandler } from 'express';
import { AuditLog } from '../desk/audit-log.ts';
import { Imports, MAKER_LIMITS, OPERATOR_LIMITS } from '../imports/imports.ts';
import { whyVoid } from '../people/void-pass.ts';
import { Recaps } from '../recaps/recaps.ts';
import { JOIN_PATH, joinById } from '../rooms/join-by-id.ts';
import { lineRoutes } from '../rooms/line-routes.ts';
import type { Lines } from '../rooms/lines.ts';
import { ShowDoors } from '../rooms/show-doors.ts';
import type { Services } from '../services.ts';
import { banDoor } from './ban-door.ts';
import { catalogueRoutes } from './catalogue.ts';
import { CodeDoor } from './code-door.ts';
import type { Codes } from './codes.ts';
import { dailyRoutes } from './daily.ts';
import { datasetRoutes } from './dataset.ts';
import { deskRoutes } from './desk.ts';
import { deskRooms } from './desk-rooms.ts';
import { draftImportRoutes } from './draft-imports.ts';
import { draftRoutes } from './drafts.ts';
import { errorHandler, sendError } from './errors.ts';
import { friendRoutes } from './friends.ts';
import { generateRoutes } from './generate.ts';
import { allowance, type Limits, requestLimits, securityHeaders, warnOfProxy } from './guards.ts';
import { guestRoutes } from './guest.ts';
import { healthRoutes } from './health.ts';
import { playerRoutes } from './players.ts';
import { profileRoutes } from './profiles.ts';
import { rankingRoutes } from './rankings.ts';
import { recapPages } from './recap-pages.ts';
import { recapRoutes } from './recaps.ts';
import { roomRoutes } from './rooms.ts';
import { SEAT_PATH, showSeat } from './show-seat.ts';
import { showRoutes } from './shows.ts';
import { signInRoutes } from './sign-in.ts';
import { staticRoutes } from './static.ts';
import { withStraightRoads } from './straight-road.ts';

/** What the front knows of the server behind it. */
export interface AppState {
  doors: 'starting' | 'open' | 'closing';
  /** Room id of the lobby. */
  lobbyId: string;
}

export interface FrontArgs {
  readonly services: Services;
  readonly limits: Limits;
  readonly state: AppState;
  readonly lines: Lines;
}

export interface Front {
  /** All routes. */
  readonly app: Express;
  /** Answers what comes in: by the app, or past its routes. */
  readonly answer: RequestListener;
}

/** Everything that is asked over HTTP, Colyseus' matchmaking included: one set of guards for all of it. */
export function front({ services, limits, state, lines }: FrontArgs): Front {
  const { byAddress, byGuest } = requestLimits(limits, services.secret, (guest) => whyVoid(services, guest));
  const showDoors = new ShowDoors(services.clock, limits.comers);
  // One for both: whoever tries codes does not learn twice as much by asking for shows as well.
  const codes: Codes = new CodeDoor(
    { byCode: (code: string) => services.shows.byCode(code) ?? services.openRooms.byCode(code) },
    limits.wrongCodes,
    services.clock,
  );
  const recaps = new Recaps(services, allowance(limits.recaps));
  services.leavers.onForgotten(() => recaps.drop());
  services.merges.onMerged(() => recaps.drop());
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', services.config.trustProxy);
  const onAll = [
    securityHeaders(services.config.signIn),
    warnOfProxy(services.config.trustProxy, () => services.clock.now(), services.log),
  ];
  const noStore: RequestHandler = (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  };
  const unlessShut: RequestHandler = (_request, response, next) => {
    if (state.doors === 'open') next();
    else sendError(response, state.doors === 'starting' ? 'server/starting' : 'server/closing');
  };
  app.use(onAll);
  app.use(healthRoutes(services));
  app.use(['/api', '/matchmake'], noStore);
  // Before the doors: whoever is in a room hears to the end that it closes. Lines have limits of their own.
  app.use('/api/line', lineRoutes(lines, [byAddress], services.cluster));
  app.use(['/api', '/matchmake'], unlessShut);
  // Nobody can be placed; who is in a room does not notice.
  const unlessAway: RequestHandler = (_request, response, next) => {
    if (services.cluster.isAway) sendError(response, 'server/paused');
    else next();
  };
  app.use(['/matchmake', '/api/rooms', '/api/quick', `/api${SEAT_PATH}`], unlessAway);
  app.post('/api/shows', unlessAway);
  app.use(byAddress); // a door that is closed counts for nobody: a thousand pages ask for it again
  const joinGuards = [express.json({ limit: '4kb' }), byGuest];
  const join = joinById(services);
  app.post(JOIN_PATH, joinGuards, join);
  // The desk reads bodies of its own: files come as they are.
  const audit = new AuditLog({ store: services.storage.audit, clock: services.clock });
  app.use('/api/desk', deskRoutes(services, deskRooms(services, new Imports(services, OPERATOR_LIMITS), audit), audit));
  const api = express.Router();
  const json = express.json({ limit: '16kb' });
  const seat = showSeat(services, showDoors, codes);
  api.use(json, byGuest);
  api.post(SEAT_PATH, seat);
  api.use(banDoor(services)); // before all doors that it shuts
  api.use(
    guestRoutes(services),
    signInRoutes(services, limits),
    roomRoutes(services, limits, showDoors, codes),
    showRoutes(services, limits, codes),
  );
  api.use(playerRoutes(services), profileRoutes(services, limits), dailyRoutes(services), recapRoutes(recaps));
  api.use(friendRoutes(services, limits), rankingRoutes(services, limits));
  api.use(draftImportRoutes(services, new Imports(services, MAKER_LIMITS)), draftRoutes(services, limits));
  api.use(generateRoutes(services));
  api.use(catalogueRoutes(services, () => state.lobbyId));
  api.use((_request, response) => sendError(response, 'route/unknown'));
  app.use('/api', api);
  app.use('/dataset', datasetRoutes(services.storage.datasets, services.objects, services.config));
  app.use(recapPages(recaps, services.config));
  app.use(staticRoutes(services.config.clientDir));
  app.use((_request, response) => sendError(response, 'route/unknown'));
  const onError = errorHandler(services.log);
  app.use(onError);
  const onWay = [...onAll, noStore, unlessShut, unlessAway, byAddress];
  const roads = [
    { path: `/api${SEAT_PATH}`, handlers: [...onWay, json, byGuest, seat] },
    { path: JOIN_PATH, handlers: [...onWay, ...joinGuards, join] },
  ];
  const answer = withStraightRoads(app, roads, onError);
  return { app, answer };
}
