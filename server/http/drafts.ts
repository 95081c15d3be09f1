import { type Response, Router } from 'express';
import type { Draft } from '#shared/drafts/draft.ts';
import { asDraftQuestion } from '#shared/drafts/draft-question.ts';
import { headOfPack } from '#shared/drafts/heads.ts';
import { isHeld, PACK_BOUNDS, type Pack, type PackHead } from '#shared/drafts/pack.ts';
import {
  DRAFT_ASKS,
  type DraftAnswer,
  type MineAnswer,
  type PackAnswer,
  type PackCard,
} from '#shared/protocol/drafts.ts';
import { checkDraft } from '../drafts/check-draft.ts';
import { type DraftFault, Drafts } from '../drafts/drafts.ts';
import { publish } from '../drafts/publish.ts';
import { surveyOf } from '../questions/bank-survey.ts';
import type { Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import { sendError } from './errors.ts';
import { allowance, type Limits } from './guards.ts';
import { networkOf } from './network.ts';

/** The studio's doors: one's own drafts, the packs made of them, and packs by their links. */
export function draftRoutes(services: Services, limits: Limits): Router {
  const { storage, secret } = services;
  const router = Router();
  const drafts = new Drafts(storage.drafts, services.clock);
  const mayMake = allowance(limits.rooms);
  const mayHomeSave = allowance(limits.packs);
  const mayPlayerSave = allowance(limits.packsEach);

  async function answer(response: Response, draft: Draft | DraftFault | null, status = 200): Promise<void> {
    if (draft === null) return sendError(response, 'draft/unknown');
    if (typeof draft === 'string') return sendError(response, draft);
    const { playerId: _own, undo, arrived: _names, ...shown } = draft;
    const findings = await checkDraft(draft, await surveyOf(storage));
    const body: DraftAnswer = { draft: shown, undoSteps: undo.length, findings };
    response.status(status).json(body);
  }

  router.post('/drafts', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.create, secret, request, response);
    if (!from) return;
    if (!(await mayMake(networkOf(request.ip).home))) return sendError(response, 'request/too-many');
    const { title, lang, brief } = from.body;
    await answer(response, await drafts.create(from.playerId, { title, lang, brief }), 201);
  });

  router.post('/drafts/mine', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.own, secret, request, response);
    if (!from) return;
    const { playerId } = from;
    const body: MineAnswer = {
      drafts: await storage.drafts.ofPlayer({ playerId, limit: PACK_BOUNDS.draftsEach }),
      packs: (await storage.packs.ofPlayer({ playerId, limit: PACK_BOUNDS.packsEach })).map((head) =>
        cardOf(head, playerId),
      ),
    };
    response.json(body);
  });

  router.post('/drafts/:id', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.own, secret, request, response);
    if (from) await answer(response, await drafts.find(request.params.id, from.playerId));
  });

  router.post('/drafts/:id/edit', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.edit, secret, request, response);
    if (from) await answer(response, await drafts.edit(request.params.id, from.playerId, from.body));
  });

  router.post('/drafts/:id/undo', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.undo, secret, request, response);
    if (from) await answer(response, await drafts.undo(request.params.id, from.playerId, from.body.revision));
  });

  router.post('/drafts/:id/say', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.say, secret, request, response);
    if (from) await answer(response, await drafts.say(request.params.id, from.playerId, 'maker', from.body.text));
  });

  router.post('/drafts/:id/remove', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.own, secret, request, response);
    if (!from) return;
    if (!(await drafts.remove(request.params.id, from.playerId))) return sendError(response, 'draft/unknown');
    response.json({});
  });

  router.post('/drafts/:id/pack', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.pack, secret, request, response);
    if (!from) return;
    const { guest, playerId, body } = from;
    const draft = await drafts.find(request.params.id, playerId);
    if (!draft) return sendError(response, 'draft/unknown');
    // What is published is what its maker sees.
    if (draft.revision !== body.revision) return sendError(response, 'draft/changed');
    // By person first: who saves without end uses up nothing of their household's.
    if (!((await mayPlayerSave(playerId)) && (await mayHomeSave(networkOf(request.ip).home))))
      return sendError(response, 'request/too-many');
    const pack = await publish(services, drafts, { guest, draft, listed: body.listed });
    if (typeof pack === 'string') return sendError(response, pack);
    response.json({ pack: cardOf(headOfPack(pack), playerId) } satisfies PackAnswer);
  });

  router.post('/packs/:id', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.own, secret, request, response);
    if (!from) return;
    const pack = await packFor(storage.packs, request.params.id, from.playerId);
    if (!pack) return sendError(response, 'pack/unknown');
    response.json({ pack: cardOf(headOfPack(pack), from.playerId) } satisfies PackAnswer);
  });

  router.post('/packs/:id/edit', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.own, secret, request, response);
    if (!from) return;
    const { playerId } = from;
    const pack = await storage.packs.find(request.params.id);
    if (pack?.playerId !== playerId) return sendError(response, 'pack/unknown');
    const known = await storage.drafts.ofPlayer({ playerId, limit: PACK_BOUNDS.draftsEach });
    const draftId = known.find(({ packId }) => packId === pack.id)?.id;
    if (draftId !== undefined) return answer(response, await drafts.find(draftId, playerId));
    await answer(response, await drafts.create(playerId, draftOf(pack)), 201);
  });

  router.post('/packs/:id/remove', async (request, response) => {
    const from = askedBy(DRAFT_ASKS.own, secret, request, response);
    if (!from) return;
    const { playerId } = from;
    if (!(await storage.packs.remove({ id: request.params.id, playerId }))) return sendError(response, 'pack/unknown');
    response.json({});
  });
  return router;
}

/** The pack of a link, for somebody who may play it. */
export async function packFor(packs: Services['storage']['packs'], id: string, playerId: string): Promise<Pack | null> {
  const pack = await packs.find(id);
  return pack && (pack.playerId === playerId || !isHeld(pack)) ? pack : null;
}

function cardOf({ playerId, heldFor, ...head }: PackHead, asker: string): PackCard {
  const isOwn = playerId === asker;
  return { ...head, isOwn, heldFor: isOwn ? heldFor : null };
}

/** A draft of a pack whose own is gone. */
function draftOf({
  id,
  topic,
  title,
  lang,
  questions,
}: Pack): Pick<Draft, 'title' | 'lang' | 'brief'> & Partial<Draft> {
  return {
    ...{ title, lang, topic, packId: id, brief: '' },
    items: questions.map((question) => {
      const { model, prompt } = question.provenance;
      const by = model === undefined ? ('hand' as const) : ('model' as const);
      return {
        id: question.id.slice(topic.length + 1),
        question: asDraftQuestion(question),
        ...{ warnings: [], isOut: false },
        provenance: { by, ...(model === undefined ? {} : { model }), ...(prompt === undefined ? {} : { prompt }) },
      };
    }),
  };
}
