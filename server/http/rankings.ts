import { type Request, Router } from 'express';
import { z } from 'zod';
import { FIRST_MATCHES } from '#shared/people/elo.ts';
import { friendsAmong } from '#shared/people/pair.ts';
import { dayOf, ratingOf } from '#shared/people/profile.ts';
import { PASS } from '#shared/protocol/join.ts';
import type { OwnPlace, RankingAnswer } from '#shared/protocol/rankings.ts';
import { EVERYTHING, type Field } from '#shared/rankings/gains.ts';
import { listKey, RANKING_KINDS, type RankingKind } from '#shared/rankings/standing.ts';
import { mondayAfter, weekOf } from '#shared/rankings/week.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { rankingView } from '../rankings/ranking-view.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';
import { allowance, type Limits } from './guards.ts';
import { networkOf } from './network.ts';

const DAY_MS = 86_400_000;

const name = z.string().min(1).max(80);
const ask = z
  .object({
    pass: PASS.optional(),
    kind: z.enum(RANKING_KINDS),
    topic: name.optional(),
    mode: name.optional(),
    among: z.literal('friends').optional(),
    from: z.int().min(0).max(10_000_000).default(0),
  })
  .refine(({ kind, topic, mode }) => topic === undefined || (mode === undefined && kind !== 'rating'))
  .refine(({ kind, mode }) => kind !== 'rating' || mode !== undefined);

/** The rankings: a page of one list, with the place of whoever asks. Passes come in bodies, never in addresses. */
export function rankingRoutes(services: Services, limits: Limits): Router {
  const { storage, secret, clock, rankings } = services;
  const router = Router();
  const mayPlayer = allowance(limits.rankingsEach);
  const mayHome = allowance(limits.rankings);

  const may = ({ ip }: Request, playerId: string | null): Promise<boolean> =>
    playerId === null ? mayHome(networkOf(ip).home) : mayPlayer(playerId);

  router.post('/rankings', async (request, response) => {
    const read = ask.safeParse(request.body);
    if (!read.success) return sendError(response, 'request/malformed');
    const { pass, kind, topic, mode, among, from } = read.data;
    // A pass of another server marks nobody: the list is for everybody.
    const guest = pass === undefined ? null : readPass(pass, secret);
    const playerId = guest && playerIdOf(guest);
    if (!(await may(request, playerId))) return sendError(response, 'request/too-many');
    if (among && playerId === null) return sendError(response, 'guest/bad-pass');
    const friends = among && playerId !== null ? await friendsAndSelf(playerId) : null;
    const lists = await rankings.fresh(playerId);
    const list = listKey(kind, fieldOf(topic, mode), lists.day);
    const view = rankingView({ lists, list, among: friends, from, playerId });
    const you = view.you && playerId !== null ? await withMissing(view.you, { kind, mode, playerId }) : null;
    const answer: RankingAnswer = {
      ...{ ...view, from, you },
      endsAt: endOf(kind, dayOf(clock.now())),
    };
    response.json(answer);
  });

  async function friendsAndSelf(playerId: string): Promise<string[]> {
    return [playerId, ...friendsAmong(await storage.friends.pairsOf(playerId), playerId)];
  }

  /** Whoever has a rating that is still provisional is told how many matches are missing (RK4). */
  async function withMissing(
    you: OwnPlace,
    { kind, mode, playerId }: { kind: RankingKind; mode: string | undefined; playerId: string },
  ): Promise<OwnPlace> {
    if (you.isPlaced || you.why !== 'nothing-yet' || kind !== 'rating' || mode === undefined) return you;
    const player = await storage.players.find(playerId);
    const matches = player ? ratingOf(player, mode).matches : 0;
    return { isPlaced: false, why: 'provisional', toGo: Math.max(0, FIRST_MATCHES - matches) };
  }
  return router;
}

function fieldOf(topic: string | undefined, mode: string | undefined): Field {
  if (topic !== undefined) return { kind: 'topic', id: topic };
  return mode === undefined ? EVERYTHING : { kind: 'mode', id: mode };
}

/** When the list of a day or a week ends. */
function endOf(kind: RankingKind, today: number): number | null {
  if (kind === 'today') return (today + 1) * DAY_MS;
  return kind === 'week' ? mondayAfter(weekOf(today)) * DAY_MS : null;
}
