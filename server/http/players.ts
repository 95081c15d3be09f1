import { Router } from 'express';
import { z } from 'zod';
import { newProfile } from '#shared/people/profile.ts';
import { levelOf } from '#shared/people/progress.ts';
import type { HistoryAnswer, MeAnswer, TopAnswer } from '#shared/protocol/http.ts';
import { PASS } from '#shared/protocol/join.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { todaysBest } from '../rankings/todays-best.ts';
import type { Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import { sendError } from './errors.ts';
import { packTitlesOf } from './pack-titles.ts';

const HISTORY_PAGE_MATCHES = 20;

const me = z.object({ pass: PASS });
const top = z.object({ pass: PASS.optional() });
const history = z.object({ pass: PASS, before: z.number().optional() });

/** What players have come to: their own progress and matches, and today's best. Passes come in bodies, never in addresses. */
export function playerRoutes({ storage, secret, rankings }: Services): Router {
  const router = Router();

  router.post('/me', async (request, response) => {
    const asked = askedBy(me, secret, request, response);
    if (!asked) return;
    const { xp, matches, wins, right, answered, achievements, elo } =
      (await storage.players.find(asked.playerId)) ?? newProfile(asked.playerId);
    const answer: MeAnswer = { xp, ...levelOf(xp), matches, wins, right, answered, achievements, elo };
    response.json(answer);
  });

  router.post('/history', async (request, response) => {
    const asked = askedBy(history, secret, request, response);
    if (!asked) return;
    const { before } = asked.body;
    const page = await storage.players.history({
      playerId: asked.playerId,
      limit: HISTORY_PAGE_MATCHES,
      ...(before === undefined ? {} : { before }),
    });
    const matches = page.map(({ progress: { playerId: _own, ...progress }, questionIds: _asked, ...entry }) => ({
      ...entry,
      progress,
    }));
    const answer: HistoryAnswer = {
      matches,
      titles: await packTitlesOf(
        storage.packs,
        page.map(({ topic }) => topic),
        'player',
      ),
      next: page.length === HISTORY_PAGE_MATCHES ? (page.at(-1)?.at ?? null) : null,
    };
    response.json(answer);
  });

  router.post('/top', async (request, response) => {
    const body = top.safeParse(request.body ?? {});
    if (!body.success) return sendError(response, 'request/malformed');
    // A pass of another server marks nobody: the list is for everybody.
    const guest = body.data.pass === undefined ? null : readPass(body.data.pass, secret);
    const own = guest && playerIdOf(guest);
    const answer: TopAnswer = {
      players: todaysBest(await rankings.fresh(own)).map(({ playerId, name, avatar, dayXp, xp }) => ({
        ...{ name, avatar, dayXp, level: levelOf(xp).level },
        isYou: playerId === own, // V4: that is all anybody learns of an identity
      })),
    };
    response.json(answer);
  });
  return router;
}
