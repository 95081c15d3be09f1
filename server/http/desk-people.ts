import { json, type Request, Router } from 'express';
import {
  BAN_ASK,
  type BanAsk,
  DESK_LOG_QUERY,
  type DeskLogAnswer,
  hoursInMs,
  LIFT_ASK,
  PAGE_REPORTS,
  type PeopleAnswer,
  SETTLE_ASK,
} from '#shared/protocol/people-desk.ts';
import type { AuditLog } from '../desk/audit-log.ts';
import { banOf, peopleAnswer } from '../desk/people-answer.ts';
import { type ReportedPerson, reportedPeople } from '../desk/reported-people.ts';
import type { Services } from '../services.ts';
import type { LineReport } from '../storage/ports/reports.ts';
import { type HttpErrorCode, sendError } from './errors.ts';
import { networkOf } from './network.ts';

const WISH_MAX_BYTES = 64 * 1024;
const PAGE_BANS = 300;
const PAGE_ENTRIES = 50;

/** People at the desk: whose lines were reported, who is banned, and what was done about it (shared/protocol/people-desk.ts). */
export function deskPeopleRoutes(services: Services, audit: AuditLog): Router {
  const { storage, bans, clock, config, origins } = services;
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
      ownOrigin: origins.originOf(networkOf(request.ip).home),
      ...{ appeals: config.appeals ?? null, now: clock.now() },
    });
  }

  /** Whoever said the lines of these reports, all of them; else why it cannot be told. */
  async function saidBy(ids: readonly string[]): Promise<ReportedPerson | HttpErrorCode> {
    const found = await storage.reports.findMany(ids);
    const [person, ...others] = reportedPeople(found);
    if (!person || found.length < new Set(ids).size) return 'report/settled';
    return others.length === 0 ? person : 'request/malformed';
  }

  async function ban(person: ReportedPerson, { scope, hours, reason }: BanAsk): Promise<void> {
    const at = clock.now();
    const until = hours === null ? null : at + hoursInMs(hours);
    const kinds = scope === 'both' ? (['player', 'network'] as const) : ([scope] as const);
    for (const kind of kinds) {
      const made = banOf(kind, person, { reason, at, until });
      await audit.write(`banned-${kind}`, person.name, { playerId: person.playerId, ban: { until, reason } });
      await bans.put(made);
    }
  }

  async function settle(reports: readonly LineReport[]): Promise<void> {
    for (const { name, playerId, lines } of reportedPeople(reports))
      await audit.write('settled', name, { playerId, lines: lines.length });
    for (const { id } of reports) await storage.reports.settle(id);
  }

  router.get('/', async (request, response) => void response.json(await all(request)));

  router.post('/settle', body, async (request, response) => {
    const wish = SETTLE_ASK.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    await settle(await storage.reports.findMany(wish.data.reports)); // those that are gone are settled already
    response.json(await all(request));
  });

  router.post('/ban', body, async (request, response) => {
    const wish = BAN_ASK.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    const person = await saidBy(wish.data.reports);
    if (typeof person === 'string') return sendError(response, person);
    if (wish.data.scope !== 'player' && person.origin === null) return sendError(response, 'ban/no-network');
    await ban(person, wish.data);
    await settle(await storage.reports.findMany(wish.data.reports));
    response.json(await all(request));
  });

  router.post('/lift', body, async (request, response) => {
    const wish = LIFT_ASK.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    const [known] = await storage.bans.holding({ ids: [wish.data.ban], at: clock.now() });
    if (!known) return sendError(response, 'ban/unknown');
    const { name, playerId, until, reason } = known;
    await audit.write('lifted', name, { ...(playerId === undefined ? {} : { playerId }), ban: { until, reason } });
    if (!(await bans.lift(known.id))) return sendError(response, 'ban/unknown');
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
