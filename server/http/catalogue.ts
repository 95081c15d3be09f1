import { Router } from 'express';
import { z } from 'zod';
import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { modeCard, ruleCard } from '#shared/protocol/rule-card.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { askedKinds } from '../match/asked-kinds.ts';
import { languagesAsked, Wall } from '../questions/wall.ts';
import type { Services } from '../services.ts';
import { sendError } from './errors.ts';
import { currentAddresses, inUrl, isLoopback } from './lan-addresses.ts';

/** A laptop may change networks: its addresses are looked up this often at most, ms. */
const ADDRESSES_MS = 10 * 1000;

/** What somebody who opens a room wants of the topics. */
const asked = z.object({
  lang: z.string().max(12).optional(),
  kinds: z
    .string()
    .max(400)
    .transform((text) => text.split(','))
    .optional(),
});

/** What there is to play. */
export function catalogueRoutes(services: Services, lobbyId: () => string): Router {
  const { config, clock } = services;
  const router = Router();
  const wall = new Wall(services);
  let looked: { at: number; addresses: Promise<readonly string[]> } | null = null;

  function addresses(): Promise<readonly string[]> {
    if (!looked || clock.now() - looked.at > ADDRESSES_MS)
      looked = { at: clock.now(), addresses: currentAddresses(config.host) };
    return looked.addresses;
  }

  router.get('/catalogue', async (request, response) => {
    const wish = asked.safeParse(request.query);
    if (!wish.success) return sendError(response, 'request/malformed');
    const answer: CatalogueAnswer = {
      version: PROTOCOL_VERSION,
      modes: services.registry.modes.map(modeCard),
      modifiers: services.registry.modifiers.map(ruleCard),
      views: services.modViews(),
      words: services.modWords(),
      topics: await wall.topics(wish.data),
      languages: await languagesAsked(services),
      kinds: askedKinds(services.registry.kinds, config.questionKinds),
      kindTitles: Object.fromEntries(
        services.registry.kinds.list.flatMap(({ kind, title }) => (title === undefined ? [] : [[kind, title]])),
      ),
      lobbyId: lobbyId(),
      ...(config.publicUrl
        ? { shareUrl: config.publicUrl, otherUrls: [] }
        : shareUrls(request.protocol, request.host, await addresses())),
    };
    response.json(answer);
  });
  return router;
}

/**
 * Where others find the page that was asked for at `host`: at that address, or on localhost, where no phone can follow,
 * at the best of this machine's; and at its others.
 */
export function shareUrls(
  protocol: string,
  host: string | undefined,
  addresses: readonly string[],
): Pick<CatalogueAnswer, 'shareUrl' | 'otherUrls'> {
  const page = URL.parse(`${protocol}://${host ?? 'localhost'}`) ?? new URL('http://localhost');
  const at = (address: string): string => {
    const url = new URL(page);
    url.hostname = inUrl(address);
    return url.origin;
  };
  const [best] = addresses;
  const shareUrl = isLoopback(page.hostname) && best !== undefined ? at(best) : page.origin;
  const isOurs = isLoopback(page.hostname) || addresses.map(at).includes(shareUrl);
  return { shareUrl, otherUrls: isOurs ? addresses.map(at).filter((url) => url !== shareUrl) : [] };
}
