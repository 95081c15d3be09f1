import { Router } from 'express';
import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { modeCard, ruleCard } from '#shared/protocol/rule-card.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { MIX, TOPICS } from '#shared/questions/topics.ts';
import type { Mode } from '#shared/rules/rule.ts';
import type { Services } from '../services.ts';
import { lanAddress } from './lan-address.ts';

/** A topic with fewer is not on the wall: that would be no match. It still plays a part in the mix. */
const LEAST_QUESTIONS = 5;

/** What there is to play. */
export function catalogueRoutes(services: Services, modes: readonly Mode[], lobbyId: () => string): Router {
  const router = Router();
  router.get('/catalogue', async (request, response) => {
    const counts = await services.storage.questions.countByTopic();
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const topics = [MIX, ...TOPICS]
      .map(({ id }) => ({ id, questions: id === MIX.id ? all : (counts[id] ?? 0) }))
      .filter((topic) => topic.questions >= LEAST_QUESTIONS);
    const answer: CatalogueAnswer = {
      version: PROTOCOL_VERSION,
      modes: modes.map(modeCard),
      modifiers: services.registry.modifiers.map(ruleCard),
      topics,
      lobbyId: lobbyId(),
      shareUrl: services.config.publicUrl ?? shareUrl(request.protocol, request.host, lanAddress()),
    };
    response.json(answer);
  });
  return router;
}

/** On localhost a phone cannot follow the page's own address: then it is the LAN's. */
export function shareUrl(protocol: string, host: string | undefined, lan: string | undefined): string {
  const page = URL.parse(`${protocol}://${host ?? 'localhost'}`) ?? new URL('http://localhost');
  const isLocal = page.hostname === 'localhost' || page.hostname.startsWith('127.') || page.hostname === '[::1]';
  if (isLocal && lan) page.hostname = lan;
  return page.origin;
}
