import { Router } from 'express';
import { z } from 'zod';
import { AVATAR_SEED } from '#shared/protocol/avatar-seed.ts';
import type { GuestAnswer } from '#shared/protocol/http.ts';
import { PASS } from '#shared/protocol/join.ts';
import { type Guest, newGuest, playerIdOf, readPass, signPass } from '../people/identity.ts';
import { readName } from '../people/names.ts';
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
export function guestRoutes({ secret, moderation, leavers, storage }: Services): Router {
  const router = Router();
  const answer = (guest: Guest): GuestAnswer => ({
    pass: signPass(guest, secret),
    name: guest.name,
    avatar: guest.avatar,
  });

  router.post('/guest', (request, response) => {
    const body = again.safeParse(request.body ?? {});
    if (!body.success) return sendError(response, 'request/malformed');
    // A pass that is not ours (another server, another secret) is no fault of the person: they get a new one.
    const known = body.data.pass ? readPass(body.data.pass, secret) : null;
    // Whoever has had themselves forgotten comes as somebody new, on every device that still has their pass (PF9).
    response.json(answer(known && !leavers.isGone(playerIdOf(known)) ? known : newGuest()));
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
    await Promise.all([storage.people, storage.friends].map((one) => one.rename({ playerId, name, avatar })));
    response.json(answer(renamed));
  });
  return router;
}
