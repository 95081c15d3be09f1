import { json, Router } from 'express';
import { z } from 'zod';
import { headOfPack } from '#shared/drafts/heads.ts';
import { PACK_STATES, type PackHead } from '#shared/drafts/pack.ts';
import type { PackFileAnswer, PacksAnswer } from '#shared/protocol/desk.ts';
import type { AuditLog } from '../desk/audit-log.ts';
import { byTurns } from '../desk/by-turns.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';

const PAGE_PACKS = 100;
/** Of so many that wait, those are shown whose turn it is. */
const WAITING_PACKS = 2000;
const WISH_MAX_BYTES = 1024;
const move = z.strictObject({ from: z.enum(PACK_STATES), to: z.enum(PACK_STATES), publishedAt: z.number() });

/** Packs at the desk: those whose makers want them on the wall, those that are held, and what is on the wall. */
export function deskPackRoutes({ storage }: Pick<Services, 'storage'>, audit: AuditLog): Router {
  const { packs } = storage;
  const router = Router();

  async function all(): Promise<PacksAnswer> {
    const [waiting, held, listed] = await Promise.all([
      packs.inState({ state: 'in-review', limit: WAITING_PACKS }),
      packs.inState({ state: 'held', limit: PAGE_PACKS }),
      packs.inState({ state: 'listed', limit: PAGE_PACKS }),
    ]);
    return { packs: [...byTurns(waiting).slice(0, PAGE_PACKS), ...held, ...listed].map(withoutPlayer) };
  }

  router.get('/', async (_request, response) => void response.json(await all()));

  router.get('/:id', async (request, response) => {
    const pack = await packs.find(request.params.id);
    if (!pack) return sendError(response, 'pack/unknown');
    response.json({ pack: withoutPlayer(headOfPack(pack)), questions: pack.questions } satisfies PackFileAnswer);
  });

  router.post('/:id/move', json({ limit: WISH_MAX_BYTES }), async (request, response) => {
    const wish = move.safeParse(request.body);
    if (!wish.success) return sendError(response, 'request/malformed');
    const { from, to, publishedAt } = wish.data;
    const { id = '' } = request.params as { id?: string };
    const pack = await packs.find(id);
    if (!pack) return sendError(response, 'pack/unknown');
    await audit.write('moved-pack', pack.title, { detail: `${from} > ${to}`, playerId: pack.playerId });
    const isMoved = await packs.move({ id, from, to, publishedAt, ...(to === 'held' ? { heldFor: 'pack/held' } : {}) });
    if (!isMoved) return sendError(response, 'pack/changed');
    response.json(await all());
  });
  return router;
}

function withoutPlayer({ playerId: _whose, ...head }: PackHead): Omit<PackHead, 'playerId'> {
  return head;
}
