import { type Response, Router } from 'express';
import { DRAFT_BOUNDS, type Draft } from '#shared/drafts/draft.ts';
import { DRAFT_ASKS } from '#shared/protocol/drafts.ts';
import { GENERATE_ASK } from '#shared/protocol/generate.ts';
import { Drafts } from '../drafts/drafts.ts';
import type { Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import { sendError } from './errors.ts';
import { askerOf } from './guards.ts';

/** The question maker's doors. Whoever has no draft of that id learns nothing of it. */
export function generateRoutes(services: Services): Router {
  const { storage, secret, maker, moderation } = services;
  const router = Router();
  const drafts = new Drafts(storage.drafts, services.clock);

  /** The draft, if it is the asker's; null after a refusal was sent. */
  async function draftFor(playerId: string | null, draftId: string, response: Response): Promise<Draft | null> {
    const draft = playerId === null ? null : await drafts.find(draftId, playerId);
    if (!draft) sendError(response, playerId === null ? 'guest/bad-pass' : 'draft/unknown');
    return draft;
  }

  router.get('/generate', async (request, response) => {
    response.json(await maker.about(askerOf(request, secret)));
  });

  router.post('/drafts/:draftId/generate', async (request, response) => {
    const asked = askedBy(GENERATE_ASK, secret, request, response);
    if (!asked) return;
    const draft = await draftFor(asked.playerId, request.params.draftId, response);
    if (!draft) return;
    const { count, instead, topic, wishes } = asked.body;
    if (instead === undefined && draft.items.length + count > DRAFT_BOUNDS.items)
      return sendError(response, 'draft/full');
    const { verdict } = await moderation.judge('topic', [topic, wishes].filter(Boolean));
    if (verdict !== 'fine') return sendError(response, 'topic/unkind');
    const answer = await maker.ask({ playerId: draft.playerId, draftId: draft.id }, asked.body);
    if (typeof answer === 'string') return sendError(response, answer);
    response.status(202).json(answer);
  });

  router.get('/drafts/:draftId/progress', async (request, response) => {
    const draft = await draftFor(askerOf(request, secret), request.params.draftId, response);
    if (draft) response.json(await maker.progress(draft.id));
  });

  router.post('/drafts/:draftId/cancel', async (request, response) => {
    const asked = askedBy(DRAFT_ASKS.own, secret, request, response);
    if (!asked) return;
    const draft = await draftFor(asked.playerId, request.params.draftId, response);
    if (!draft) return;
    const progress = await maker.cancel(draft.id);
    if (!progress) return sendError(response, 'generate/over');
    response.json(progress);
  });
  return router;
}
