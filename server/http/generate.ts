import { type Response, Router } from 'express';
import { z } from 'zod';
import { GENERATE_ASK } from '#shared/protocol/generate.ts';
import { Drafts } from '../drafts/drafts.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';
import { askerOf } from './guards.ts';

const own = z.object({ pass: z.string().max(600) });

/** The question maker's doors. Whoever has no draft of that id learns nothing of it. */
export function generateRoutes(services: Services): Router {
  const { storage, secret, maker, moderation } = services;
  const router = Router();
  const drafts = new Drafts(storage.drafts, services.clock);

  /** Whose draft it is, if it is the asker's; null after a refusal was sent. */
  async function ownerOf(draftId: string, playerId: string | null, response: Response): Promise<string | null> {
    if (playerId === null) sendError(response, 'guest/bad-pass');
    else if (!(await drafts.find(draftId, playerId))) sendError(response, 'draft/unknown');
    else return playerId;
    return null;
  }

  router.get('/generate', async (request, response) => {
    response.json(await maker.about(askerOf(request, secret)));
  });

  router.post('/drafts/:draftId/generate', async (request, response) => {
    const body = GENERATE_ASK.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    const { draftId } = request.params;
    const guest = readPass(body.data.pass, secret);
    const playerId = await ownerOf(draftId, guest && playerIdOf(guest), response);
    if (playerId === null) return;
    const { verdict } = await moderation.judge('topic', [body.data.topic, body.data.wishes].filter(Boolean));
    if (verdict !== 'fine') return sendError(response, 'topic/unkind');
    const answer = await maker.ask({ playerId, draftId }, body.data);
    if (typeof answer === 'string') return sendError(response, answer);
    response.status(202).json(answer);
  });

  router.get('/drafts/:draftId/progress', async (request, response) => {
    const { draftId } = request.params;
    if ((await ownerOf(draftId, askerOf(request, secret), response)) === null) return;
    response.json(await maker.progress(draftId));
  });

  router.post('/drafts/:draftId/cancel', async (request, response) => {
    const body = own.safeParse(request.body);
    if (!body.success) return sendError(response, 'request/malformed');
    const { draftId } = request.params;
    const guest = readPass(body.data.pass, secret);
    if ((await ownerOf(draftId, guest && playerIdOf(guest), response)) === null) return;
    const progress = await maker.cancel(draftId);
    if (!progress) return sendError(response, 'generate/over');
    response.json(progress);
  });
  return router;
}
