import { Router } from 'express';
import { z } from 'zod';
import { PASS } from '#shared/protocol/join.ts';
import { dayOfPlayer } from '../daily/day-of-player.ts';
import type { Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import { sendError } from './errors.ts';

/** A day of UTC, by its number, of whoever asks. */
export const DAY = z.int().min(0).max(1_000_000);

const ask = z.object({ pass: PASS, day: DAY.optional() });

/** The daily ten of whoever asks: what stands today, or on the day of a link. It is played through /api/quick. */
export function dailyRoutes(services: Services): Router {
  const router = Router();
  router.post('/daily', async (request, response) => {
    const asked = askedBy(ask, services.secret, request, response);
    if (!asked) return;
    const answer = await dayOfPlayer(services, asked.playerId, asked.body.day ?? services.daily.day);
    if (!answer) return sendError(response, 'daily/unknown');
    response.json(answer);
  });
  return router;
}
