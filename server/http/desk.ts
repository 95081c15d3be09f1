import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { DESK_HEADER, type DeskAnswer } from '#shared/protocol/desk.ts';
import type { AuditLog } from '../desk/audit-log.ts';
import { OperatorDoor, SESSION_MS } from '../desk/operator-door.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';
import { networkOf } from './network.ts';

const COOKIE = 'quizcade-desk';
const SIGN_IN_MAX_BYTES = 4 * 1024;
const signIn = z.strictObject({ key: z.string().max(600) });

/** The desk of whoever looks after this server: signing in and out, and `inside` for those who are in. */
export function deskRoutes({ config, secret, clock, log }: Services, inside: Router, audit: AuditLog): Router {
  const door = new OperatorDoor({ operatorKey: config.operatorKey, secret, clock });
  const publicUrl = URL.parse(config.publicUrl ?? '');
  const cookiePath = `${publicUrl?.pathname.replace(/\/+$/, '') ?? ''}/api/desk`;

  function setSession(request: Request, response: Response, session: string, maxAge: number): void {
    response.cookie(COOKIE, session, {
      ...{ httpOnly: true, sameSite: 'strict', path: cookiePath, maxAge },
      secure: request.secure || publicUrl?.protocol === 'https:',
    });
  }

  const isIn = (request: Request): boolean => door.isSession(cookieOf(request, COOKIE));

  /** For scripts, which have no cookies: `Authorization: Bearer KEY`. */
  const bringsKey: RequestHandler = async (request, response, next) => {
    const [, key] = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '') ?? [];
    if (key === undefined) return sendError(response, 'desk/sign-in');
    const tried = await door.try(key, networkOf(request.ip));
    if (tried === 'right') return next();
    sendError(response, tried === 'wrong' ? 'desk/wrong-key' : 'desk/too-many-keys');
  };

  const router = Router();
  // A page of another site can send a form with this browser's cookies, if SameSite should fail, but never this header.
  router.use((request, response, next) => {
    if (request.get(DESK_HEADER) === undefined) return sendError(response, 'request/malformed');
    if (door.isOpen || request.path === '/') return next();
    sendError(response, 'desk/off');
  });

  router.get('/', (request, response) => {
    response.json({ state: !door.isOpen ? 'off' : isIn(request) ? 'in' : 'out' } satisfies DeskAnswer);
  });

  router.post('/session', json({ limit: SIGN_IN_MAX_BYTES }), async (request, response) => {
    const body = signIn.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    const tried = await door.try(body.data.key, networkOf(request.ip));
    if (tried !== 'right') {
      log.warn({ from: networkOf(request.ip).home, tried }, 'somebody tried to sign in at the desk');
      return sendError(response, tried === 'wrong' ? 'desk/wrong-key' : 'desk/too-many-keys');
    }
    await audit.write('signed-in', '');
    setSession(request, response, door.newSession(), SESSION_MS);
    response.json({ state: 'in' } satisfies DeskAnswer);
  });

  router.post('/session/end', (request, response) => {
    door.endSession(cookieOf(request, COOKIE));
    setSession(request, response, '', 0);
    response.json({ state: 'out' } satisfies DeskAnswer);
  });

  router.use((request, response, next) => (isIn(request) ? next() : bringsKey(request, response, next)), inside);
  return router;
}

function cookieOf(request: Request, name: string): string {
  const cookies = (request.get('cookie') ?? '').split(/; */);
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}
