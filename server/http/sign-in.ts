import { type NextFunction, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { PASS } from '#shared/protocol/join.ts';
import type { SignInAnswer } from '#shared/protocol/sign-in.ts';
import type { Guest } from '../people/identity.ts';
import type { Services } from '../services.ts';
import { SignInRefused } from '../sign-in/sign-in-refused.ts';
import { askedBy } from './asked-by.ts';
import { sendError } from './errors.ts';
import { allowance, askerOf, type Limits } from './guards.ts';
import { guestAnswer } from './guest.ts';
import { networkOf } from './network.ts';

const TICKET_MAX_CHARS = 1000;
/** What a provider sends along, and a token of Clerk with claims of its instance. */
const QUERY_MAX_CHARS = 4000;
const TOKEN_MAX_CHARS = 8000;

const begin = z.object({ pass: PASS });
const finish = z.object({
  pass: PASS,
  ticket: z.string().max(TICKET_MAX_CHARS),
  query: z.string().max(QUERY_MAX_CHARS),
});
const clerk = z.object({ pass: PASS, token: z.string().max(TOKEN_MAX_CHARS) });

/** How a guest signs in: out to a provider and back, or with a token of Clerk. */
export function signInRoutes({ signIns, signOuts, secret, log }: Services, limits: Limits): Router {
  const router = Router();
  const mayPlayer = allowance(limits.signInsEach);
  const mayHome = allowance(limits.signIns);

  const limited: RequestHandler = async (request, response, next) => {
    const player = askerOf(request, secret);
    const may = (player === null || (await mayPlayer(player))) && (await mayHome(networkOf(request.ip).home));
    if (may) next();
    else sendError(response, 'request/too-many');
  };

  /** One step of somebody who signs in; a "no" on the way is a sentence, and for whoever hosts a line in the log. */
  function step<T extends { pass: string }>(schema: z.ZodType<T>, take: (guest: Guest, body: T) => Promise<object>) {
    return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
      const asked = askedBy(schema, secret, request, response);
      if (!asked) return;
      try {
        response.json(await take(asked.guest, asked.body));
      } catch (error) {
        if (!(error instanceof SignInRefused)) return next(error);
        // No more than the words of the reason: what a provider sent says who somebody is.
        const why = error.cause instanceof Error ? error.cause.message : undefined;
        log[error.no === 'sign-in/away' ? 'warn' : 'info']({ no: error.no, why }, 'a sign-in was refused');
        sendError(response, error.no);
      }
    };
  }

  router.get('/sign-in', (_request, response) => {
    response.json({ way: signIns.way } satisfies SignInAnswer);
  });
  router.post(
    '/sign-in/begin',
    limited,
    step(begin, (guest) => signIns.begin(guest)),
  );
  router.post(
    '/sign-in/finish',
    limited,
    step(finish, async (guest, body) => guestAnswer(await signIns.finish(guest, body), secret)),
  );
  router.post(
    '/sign-in/clerk',
    limited,
    step(clerk, async (guest, { token }) => guestAnswer(await signIns.byClerk(guest, token), secret)),
  );
  /** Of an account: its passes of until now are void, this one too (SI10). */
  router.post('/sign-in/out-everywhere', limited, async (request, response) => {
    const asked = askedBy(begin, secret, request, response);
    if (!asked) return;
    if (!asked.guest.account) return sendError(response, 'sign-in/no-account');
    await signOuts.signOut(asked.playerId);
    response.json({});
  });
  return router;
}
