import { type Request, Router } from 'express';
import { z } from 'zod';
import { PACK_TOPIC } from '#shared/drafts/pack.ts';
import { newProfile } from '#shared/people/profile.ts';
import { SHOWN_MATCHES, shownProfile } from '#shared/people/shown-profile.ts';
import { PASS } from '#shared/protocol/join.ts';
import type { MissedAnswer, OwnProfileAnswer, PersonExport, ProfileAnswer } from '#shared/protocol/profile.ts';
import { newLinkId } from '../drafts/new-ids.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import { missedQuestions } from '../people/missed-questions.ts';
import type { Services } from '../services.ts';
import { askedBy } from './asked-by.ts';
import { sendError } from './errors.ts';
import { allowance, type Limits } from './guards.ts';
import { networkOf } from './network.ts';
import { type PackViewer, packTitlesOf } from './pack-titles.ts';

/** Of those who have asked for all that is kept of them, or to be forgotten, so many wait for their turn at most. */
const WAITING_PEOPLE_MAX = 20;

const own = z.object({ pass: PASS });
const hide = z.object({ pass: PASS, isHidden: z.boolean() });
const missed = z.object({ pass: PASS, matchId: z.string().max(80) });
/** `really`: the page has asked twice; a request that was meant for another door forgets nobody. */
const forget = z.object({ pass: PASS, really: z.literal('forget me') });

/** Players' pages: one's own, with all that is kept of oneself, and what everybody who has its link may see. */
export function profileRoutes(services: Services, limits: Limits): Router {
  const { storage, secret, leavers, clock, rankings } = services;
  const router = Router();
  const mayPlayer = allowance(limits.ownDataEach);
  const mayHome = allowance(limits.ownData);
  const taking = new OneAtATime();
  const forgetting = new OneAtATime();

  /** Does what looks all of the database through, in its turn. Passes are free, so that homes are counted too; and however many homes there are, only a few people wait. */
  async function inTurn<T>(
    line: OneAtATime,
    { playerId, ip }: { playerId: string; ip: Request['ip'] },
    work: () => Promise<T>,
  ): Promise<T | 'request/too-many'> {
    if (!((await mayPlayer(playerId)) && (await mayHome(networkOf(ip).home)))) return 'request/too-many';
    return line.size < WAITING_PEOPLE_MAX ? line.run(work) : 'request/too-many';
  }

  async function shownOf(playerId: string, to: PackViewer): Promise<Pick<ProfileAnswer, 'profile' | 'titles'>> {
    const found = (await storage.players.find(playerId)) ?? newProfile(playerId);
    const history = await storage.players.history({ playerId, limit: SHOWN_MATCHES });
    const { favourites, ...profile } = shownProfile(found, history);
    const topics = favourites.map(({ topic }) => topic);
    const titles = await packTitlesOf(storage.packs, topics, to);
    const known = new Set(titles.map(({ id }) => id));
    const named = favourites.filter(({ topic }) => to === 'player' || !PACK_TOPIC.test(topic) || known.has(topic));
    return { profile: { ...profile, favourites: named }, titles };
  }

  router.post('/profile', async (request, response) => {
    const asked = askedBy(own, secret, request, response);
    if (!asked) return;
    const { playerId, guest } = asked;
    const { name, avatar } = guest;
    const { handle, isHidden } = await storage.people.page({ handle: newLinkId(), playerId, name, avatar });
    const answer: OwnProfileAnswer = { name, avatar, handle, isHidden, ...(await shownOf(playerId, 'player')) };
    response.json(answer);
  });

  router.post('/profile/hide', async (request, response) => {
    const asked = askedBy(hide, secret, request, response);
    if (!asked) return;
    await storage.people.hide({ playerId: asked.playerId, isHidden: asked.body.isHidden });
    rankings.outdate();
    response.json({});
  });

  router.post('/profile/missed', async (request, response) => {
    const asked = askedBy(missed, secret, request, response);
    if (!asked) return;
    const found = await missedQuestions(storage, { playerId: asked.playerId, matchId: asked.body.matchId });
    if (!found) return sendError(response, 'history/unknown');
    response.json({ questions: found } satisfies MissedAnswer);
  });

  router.post('/profile/export', async (request, response) => {
    const asked = askedBy(own, secret, request, response);
    if (!asked) return;
    const { playerId, guest } = asked;
    const { name, avatar } = guest;
    const asker = { playerId, ip: request.ip };
    const kept = await inTurn(taking, asker, () => storage.people.everything(playerId));
    if (kept === 'request/too-many') return sendError(response, kept);
    const answer: PersonExport = {
      ...{ format: 'quizcade-person', version: 1, at: new Date(clock.now()).toISOString() },
      ...{ you: { playerId, name, avatar }, kept },
    };
    response.setHeader('Content-Disposition', 'attachment; filename="quizcade-my-data.json"');
    response.json(answer);
  });

  router.post('/profile/forget', async (request, response) => {
    // Also with a pass of somebody who is gone: a try that failed half way is tried again.
    const asked = askedBy(forget, secret, request, response);
    if (!asked) return;
    const { playerId, guest } = asked;
    const asker = { playerId, ip: request.ip };
    const no = await inTurn(forgetting, asker, async () => {
      // Their guests first: by the account they are known.
      for (const guestId of await storage.people.guestsOf(playerId)) await leavers.forget(guestId, []);
      await leavers.forget(playerId, [guest.name]);
    });
    if (no) return sendError(response, no);
    response.json({});
  });

  router.get('/players/:handle', async (request, response) => {
    response.setHeader('X-Robots-Tag', 'noindex'); // for whoever has the link, and for no search engine
    const page = await storage.people.find(request.params.handle);
    if (!page) return sendError(response, 'profile/unknown');
    if ('goneAt' in page) return sendError(response, 'profile/gone');
    if (page.isHidden) return sendError(response, 'profile/hidden');
    const { name, avatar, playerId } = page;
    const answer: ProfileAnswer = { name, avatar, ...(await shownOf(playerId, 'everybody')) };
    response.json(answer);
  });
  return router;
}
