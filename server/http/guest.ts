import { Router } from 'express';
import { z } from 'zod';
import { AVATAR_SEED } from '#shared/protocol/avatar-seed.ts';
import type { GuestAnswer } from '#shared/protocol/http.ts';
import { PASS } from '#shared/protocol/join.ts';
import { type Guest, newGuest, readPass, type Secret, signPass } from '../people/identity.ts';
import { readName } from '../people/names.ts';
import { whyVoid } from '../people/void-pass.ts';
import type { Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import { sendError } from './errors.ts';

const again = z.object({ pass: PASS.optional() });
const rename = z.object({
  pass: PASS,
  name: z.string().max(64),
  avatar: AVATAR_SEED.optional(),
});

/** Guests come in without an account: a pass, a name and a face. */
export function guestRoutes(services: Services): Router {
  const { secret, moderation, accounts, storage } = services;
  const router = Router();

  router.post('/guest', async (request, response) => {
    const body = again.safeParse(request.body ?? {});
    if (!body.success) return sendError(response, 'request/malformed');
    // A pass that is not ours (another server, another secret) is no fault of the person: they get a new one.
    const known = body.data.pass ? readPass(body.data.pass, secret) : null;
    // Whoever has had themselves forgotten comes as somebody new, on every device that still has their pass (PF9).
    const guest = known && !whyVoid(services, known) ? await accounts.renew(known) : newGuest();
    response.json(guestAnswer(guest, secret));
  });

  router.post('/guest/name', async (request, response) => {
    const asked = askedBy(rename, secret, request, response);
    if (!asked) return;
    const { guest, playerId, body } = asked;
    const read = readName(body.name);
    if (!read.ok) return sendError(response, read.code);
    const { verdict } = await moderation.judge('name', [read.name]);
    if (verdict !== 'fine') return sendError(response, 'name/unkind');
    const renamed = { ...guest, name: read.name, avatar: body.avatar ?? guest.avatar };
    const { name, avatar } = renamed;
    const named = [storage.people, storage.friends, storage.accounts];
    await Promise.all(named.map((one) => one.rename({ playerId, name, avatar })));
    response.json(guestAnswer(renamed, secret));
  });
  return router;
}

/** Who somebody is, for the page that keeps it. */
export function guestAnswer(guest: Guest, secret: Secret): GuestAnswer {
  const { name, avatar, account } = guest;
  return { pass: signPass(guest, secret), name, avatar, isAccount: account !== undefined };
}
