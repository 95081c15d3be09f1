import { Router } from 'express';
import { z } from 'zod';
import { friendsAmong, otherOf, PAIR_CHANGES, type Pair, sideOf } from '#shared/people/pair.ts';
import type { FriendEntry, FriendLook, FriendsAnswer } from '#shared/protocol/friends.ts';
import { PASS } from '#shared/protocol/join.ts';
import { friendIdOf } from '../friends/friend-id.ts';
import { type Guest, playerIdOf } from '../people/identity.ts';
import type { Services } from '../services.ts';
import type { ChangeArgs } from '../storage/ports/friends.ts';
import { askedBy } from './asked-by.ts';
import { type HttpErrorCode, sendError } from './errors.ts';
import { FoundPeople, WHOM } from './found-people.ts';
import { newFriendCode } from './friend-codes.ts';
import { allowance, type Limits } from './guards.ts';
import { networkOf } from './network.ts';

const own = z.object({ pass: PASS });
const hide = z.object({ pass: PASS, isHidden: z.boolean() });
const byId = z.object({ pass: PASS, id: z.string().max(40) });

/** What is done to somebody who is in one's list; asking goes by their code, page or seat. */
const BY_ID = PAIR_CHANGES.filter((change) => change !== 'ask');

/** Friends: one's code, whom it leads to, and everything one can do (RULES.md FR). */
export function friendRoutes(services: Services, limits: Limits): Router {
  const { storage, secret, online, clock } = services;
  const { friends } = storage;
  const router = Router();
  const people = new FoundPeople(services, limits.wrongFriendCodes);
  const mayAsk = allowance(limits.friendAsksEach);
  const mayAskFromHome = allowance(limits.friendAsks);

  async function answerOf(guest: Guest): Promise<FriendsAnswer> {
    const playerId = playerIdOf(guest);
    const { name, avatar } = guest;
    const { code, isHidden } = await friends.card({ playerId, name, avatar, code: newFriendCode() });
    const sides = (await friends.pairsOf(playerId)).flatMap((pair) => {
      const side = sideOf(pair, playerId);
      return side ? [{ ...side, otherId: otherOf(pair, playerId) }] : [];
    });
    const cards = await friends.cards(sides.map(({ otherId }) => otherId));
    const byPlayer = new Map(cards.map((card) => [card.playerId, card]));
    const people = sides.flatMap(({ otherId, as, since }): FriendEntry[] => {
      const card = byPlayer.get(otherId);
      return card
        ? [{ id: friendIdOf(playerId, otherId, secret), name: card.name, avatar: card.avatar, as, since }]
        : [];
    });
    return { code, isHidden, people: people.sort((a, b) => b.since - a.since || a.name.localeCompare(b.name)) };
  }

  /** Changes a pair, and tells those of the two who see something of it. Null: it is done. */
  async function change(args: Omit<ChangeArgs, 'at'>): Promise<HttpErrorCode | null> {
    const done = await friends.change({ ...args, at: clock.now() });
    if (typeof done === 'string') return done;
    const { before, after } = done;
    const told = after.people.filter((playerId) => isSeenBy(playerId, before, after));
    if (told.length > 0) online.tellNews(told);
    return null;
  }

  router.post('/friends', async (request, response) => {
    const asked = askedBy(own, secret, request, response);
    if (asked) response.json(await answerOf(asked.guest));
  });

  router.post('/friends/code', async (request, response) => {
    const asked = askedBy(own, secret, request, response);
    if (!asked) return;
    await friends.recode({ playerId: asked.playerId, code: newFriendCode() });
    response.json(await answerOf(asked.guest));
  });

  router.post('/friends/hide', async (request, response) => {
    const asked = askedBy(hide, secret, request, response);
    if (!asked) return;
    const { playerId, guest, body } = asked;
    await answerOf(guest); // nobody hides who has no card
    const told = friendsAmong(await friends.pairsOf(playerId), playerId); // before: once it is kept, nothing may keep it from being told
    await friends.hide({ playerId, isHidden: body.isHidden });
    online.tellNews([playerId, ...told]);
    response.json(await answerOf(guest));
  });

  router.post('/friends/look', async (request, response) => {
    const asked = askedBy(WHOM, secret, request, response);
    if (!asked) return;
    const { playerId, body } = asked;
    const card = await people.find(body, playerId, request);
    if (typeof card === 'string') return sendError(response, card);
    const pairs = await friends.pairsOf(playerId);
    const pair = pairs.find((one) => otherOf(one, playerId) === card.playerId);
    const as = card.playerId === playerId ? 'you' : ((pair && sideOf(pair, playerId)?.as) ?? 'nobody');
    response.json({ name: card.name, avatar: card.avatar, as } satisfies FriendLook);
  });

  /** To somebody of whom nothing has to be in one's list: `block` also of whom one has just met (FR9). */
  for (const what of ['ask', 'block-met'] as const)
    router.post(`/friends/${what}`, async (request, response) => {
      const asked = askedBy(WHOM, secret, request, response);
      if (!asked) return;
      const { playerId, guest, body } = asked;
      if (!((await mayAsk(playerId)) && (await mayAskFromHome(networkOf(request.ip).home))))
        return sendError(response, 'request/too-many');
      const card = await people.find(body, playerId, request);
      if (typeof card === 'string') return sendError(response, card);
      await answerOf(guest); // whoever is asked is shown by whom
      const no = await change({ by: playerId, other: card.playerId, change: what === 'ask' ? 'ask' : 'block' });
      if (no) return sendError(response, no);
      response.json(await answerOf(guest));
    });

  for (const what of BY_ID)
    router.post(`/friends/${what}`, async (request, response) => {
      const asked = askedBy(byId, secret, request, response);
      if (!asked) return;
      const { playerId, guest, body } = asked;
      const pairs = await friends.pairsOf(playerId);
      const others = pairs.filter((pair) => sideOf(pair, playerId)).map((pair) => otherOf(pair, playerId));
      const other = others.find((one) => friendIdOf(playerId, one, secret) === body.id);
      // What was there a moment ago, in another tab, and is to be taken away: it is gone, and that was wanted.
      if (!other && what !== 'accept' && what !== 'block') return void response.json(await answerOf(guest));
      if (!other) return sendError(response, 'friend/unknown');
      const no = await change({ by: playerId, other, change: what });
      if (no) return sendError(response, no);
      response.json(await answerOf(guest));
    });
  return router;
}

/** Of what the other one does silently nobody is told: not even that there is something new. */
function isSeenBy(playerId: string, before: Pair, after: Pair): boolean {
  return JSON.stringify(sideOf(before, playerId)) !== JSON.stringify(sideOf(after, playerId));
}
