import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { BanAnswer } from '#shared/protocol/http.ts';
import { PASS } from '#shared/protocol/join.ts';
import { type Comer, refusalOf } from '../people/bans.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';
import { askerOf, BANNED_MAY } from './guards.ts';
import { homeOf } from './network.ts';

/** A show's code is answered with a place in it. */
const SHUT_GETS = ['/rooms/:code'];

const asked = z.object({ pass: PASS.optional() });

/** The doors of the API for somebody who is banned: shut, but for the one that tells them why. */
export function banDoor({ bans, secret, config }: Pick<Services, 'bans' | 'secret' | 'config'>): Router {
  const shut: RequestHandler = async (request, response, next) => {
    const comer: Comer = { playerId: askerOf(request, secret), home: homeOf(request.ip) };
    const ban = await bans.of(comer);
    if (ban) return sendError(response, refusalOf(ban));
    next();
  };

  const router = Router();
  router.get(SHUT_GETS, shut);
  router.post('/ban', async (request, response) => {
    const body = asked.safeParse(request.body ?? {});
    if (!body.success) return sendError(response, 'request/malformed');
    const guest = body.data.pass === undefined ? null : readPass(body.data.pass, secret);
    const ban = await bans.of({ playerId: guest && playerIdOf(guest), home: homeOf(request.ip) });
    const told = ban && { kind: ban.kind, reason: ban.reason, until: ban.until };
    response.json({ ban: told, appeals: config.appeals ?? null } satisfies BanAnswer);
  });
  router.all([...BANNED_MAY], (_request, _response, next) => next('router'));
  router.post('/*door', shut);
  return router;
}
