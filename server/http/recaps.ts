import { Router } from 'express';
import type { ReelAnswer } from '#shared/protocol/http.ts';
import type { Recaps } from '../recaps/recaps.ts';
import { sendError } from './errors.ts';
import { networkOf } from './network.ts';

/** The best moments of a finished match, for whoever has its address (HR4). */
export function recapRoutes(recaps: Recaps): Router {
  const router = Router();
  router.get('/recaps/:id', async (request, response) => {
    const recap = await recaps.find(request.params.id, networkOf(request.ip).home);
    if (typeof recap === 'string') return sendError(response, recap);
    response.json(recap);
  });
  router.get('/recaps/:id/reel', async (request, response) => {
    const recap = await recaps.find(request.params.id, networkOf(request.ip).home);
    const reel = typeof recap !== 'string' ? 'ready' : recap === 'recap/kept' ? 'soon' : 'none';
    response.json({ reel } satisfies ReelAnswer);
  });
  return router;
}
