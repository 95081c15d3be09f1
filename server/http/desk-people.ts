import { json, type Request, Router } from 'express';
import {
  BAN_ASK,
  DESK_LOG_QUERY,
  type DeskLogAnswer,
  LIFT_ASK,
  PAGE_REPORTS,
  type PeopleAnswer,
  SETTLE_ASK,
} from '#shared/protocol/people-desk.ts';
import type { AuditLog } from '../desk/audit-log.ts';
import { peopleAnswer } from '../desk/people-answer.ts';
import { PeopleDeeds } from '../desk/people-deeds.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';
import { homeOf } from './network.ts';

const WISH_MAX_BYTES = 64 * 1024;
const PAGE_BANS = 300;
const PAGE_ENTRIES = 50;

/** People at the desk: whose lines were reported, who is banned, and what was done about it (shared/protocol/people-desk.ts). */
export function deskPeopleRoutes(services: Services, audit: AuditLog): Router {
  const { storage, clock, config, origins } = services;
  const deeds = new PeopleDeeds(services, audit);
  const router = Router();
  const body = json({ limit: WISH_MAX_BYTES });

  async function all(request: Request): Promise<PeopleAnswer> {
    const [reports, made] = await Promise.all([
      storage.reports.open({ limit: PAGE_REPORTS + 1 }),
      storage.bans.recent({ limit: PAGE_BANS + 1 }),
    ]);
    return peopleAnswer({
      reports: reports.slice(0, PAGE_REPORTS),
      bans: made.slice(0, PAGE_BANS),
      ...{ hasMoreReports: reports.length > PAGE_REPORTS, hasMoreBans: made.length > PAGE_BANS },
      ownOrigin: origins.originOf(homeOf(request.ip)),
      ...{ appeals: config.appeals ?? null, now: clock.now() },
    });
  }

  router.get('/', async (request, response) => void response.json(await all(request)));

  router.post('/settle', body, async (request, response) => {
    const wish = SETTLE_ASK.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    await deeds.settle(wish.data.reports);
    response.json(await all(request));
  });

  router.post('/ban', body, async (request, response) => {
    const wish = BAN_ASK.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    const no = await deeds.ban(wish.data);
    if (no) return sendError(response, no);
    response.json(await all(request));
  });

  router.post('/lift', body, async (request, response) => {
    const wish = LIFT_ASK.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    const no = await deeds.lift(wish.data.ban);
    if (no) return sendError(response, no);
    response.json(await all(request));
  });

  router.get('/log', async (request, response) => {
    const query = DESK_LOG_QUERY.safeParse(request.query);
    if (!query.success) return sendError(response, 'request/malformed');
    const { before } = query.data;
    const found = await storage.audit.recent({ limit: PAGE_ENTRIES + 1, ...(before === undefined ? {} : { before }) });
    const entries = found.slice(0, PAGE_ENTRIES).map(({ who: _operator, playerId: _whose, ...entry }) => entry);
    const next = found.length > PAGE_ENTRIES ? (entries.at(-1)?.id ?? null) : null;
    response.json({ entries, next } satisfies DeskLogAnswer);
  });
  return router;
}
