import { Router } from 'express';
import { z } from 'zod';
import { dayOfPlayer } from '../daily/day-of-player.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';

/** A day of UTC, by its number, of whoever asks. */
export const DAY = z.int().min(0).max(1_000_000);

const asked = z.object({ pass: z.string().max(600), day: DAY.optional() });

/** The daily ten of whoever asks: what stands today, or on the day of a link. It is played through /api/quick. */
export function dailyRoutes(services: Services): Router {
  const router = Router();
  router.post('/daily', async (request, response) => {
    const body = asked.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    const guest = readPass(body.data.pass, services.secret);
    if (!guest) return sendError(response, 'guest/bad-pass');
    const answer = await dayOfPlayer(services, playerIdOf(guest), body.data.day ?? services.daily.day);
    if (!answer) return sendError(response, 'daily/unknown');
    response.json(answer);
  });
  return router;
}
