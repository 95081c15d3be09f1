import { Router } from 'express';
import type { Mode } from '#shared/modes/define-mode.ts';
import type { CatalogueAnswer, HealthAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { MIX, TOPICS } from '#shared/questions/topics.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Services } from '../services.ts';
import { lanAddress } from './lan-address.ts';

/** What there is to play. */
export function catalogueRoutes(services: Services, modes: readonly Mode[], lobbyId: () => string): Router {
  const router = Router();
  router.get('/catalogue', async (request, response) => {
    const counts = await services.storage.questions.countByTopic();
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const topics = [MIX, ...TOPICS].map(({ id }) => ({ id, questions: id === MIX.id ? all : (counts[id] ?? 0) })).filter((topic) => topic.questions > 0);
    const answer: CatalogueAnswer = {
      version: PROTOCOL_VERSION,
      modes: modes.map(({ id, title, summary, icon, options, players }) => ({ id, title, summary, icon, options, players })),
      topics,
      lobbyId: lobbyId(),
      shareUrl: services.config.publicUrl ?? shareUrl(request.protocol, request.host),
    };
    response.json(answer);
  });
  return router;
}

/** On localhost a phone cannot follow the page's own address: then it is the LAN's. */
function shareUrl(protocol: string, host: string | undefined): string {
  const [name, port] = (host ?? '').split(':');
  const isLocal = name === 'localhost' || name === '127.0.0.1';
  const address = isLocal ? (lanAddress() ?? name) : name;
  return `${protocol}://${address}${port ? `:${port}` : ''}`;
}

/** GET /healthz: for uptime checks and for people who wonder. */
export function healthRoutes(services: Services, startedAt: number): Router {
  const router = Router();
  router.get('/healthz', async (_request, response) => {
    const rooms = services.openRooms.all();
    const counts = await services.storage.questions.countByTopic().catch(() => null);
    const answer: HealthAnswer = {
      ok: counts !== null,
      version: packageJson.version,
      protocol: PROTOCOL_VERSION,
      uptimeS: Math.round((services.clock.now() - startedAt) / 1000),
      rooms: rooms.length,
      players: rooms.reduce((sum, room) => sum + room.here, 0),
      questions: Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0),
      storage: counts ? 'ok' : 'down',
    };
    response.status(answer.ok ? 200 : 503).json(answer);
  });
  return router;
}
