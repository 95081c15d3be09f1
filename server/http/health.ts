import { Router } from 'express';
import type { HealthAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { Services } from '../services.ts';

/** Who asks more often gets the same answer about the bank, ms. */
const COUNT_MS = 1000;

/** GET /healthz: for uptime checks and for people who wonder. */
export function healthRoutes(services: Services): Router {
  const { clock, journal, openRooms, storage } = services;
  const startedAt = clock.now();
  let counted: { at: number; questions: Promise<number | null> } | null = null;

  function questions(): Promise<number | null> {
    if (!counted || clock.now() - counted.at > COUNT_MS) {
      const sum = storage
        .ping() // counts may be remembered
        .then(() => storage.questions.countByTopic())
        .then((counts) => Object.values(counts).reduce((total, count) => total + count, 0))
        .catch(() => null);
      counted = { at: clock.now(), questions: sum };
    }
    return counted.questions;
  }

  const router = Router();
  router.get('/healthz', async (_request, response) => {
    const rooms = openRooms.all();
    const bank = await questions();
    const isSound = bank !== null && !journal.isStuck;
    const answer: HealthAnswer = {
      ok: isSound,
      version: packageJson.version,
      protocol: PROTOCOL_VERSION,
      uptimeS: Math.round((clock.now() - startedAt) / 1000),
      rooms: rooms.length,
      players: rooms.reduce((sum, room) => sum + room.here, 0),
      questions: bank ?? 0,
      storage: isSound ? 'ok' : 'down',
    };
    response
      .status(answer.ok ? 200 : 503)
      .setHeader('Cache-Control', 'no-store')
      .json(answer);
  });
  return router;
}
