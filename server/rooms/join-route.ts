import { createAuthContext, matchMaker, ServerError } from '@colyseus/core';
import { type RequestHandler, Router } from 'express';
import { HTTP_ERRORS } from '../http/errors.ts';

/**
 * The one door of Colyseus' matchmaking that is open: into a room that is there, with a pass. The SDK asks here before
 * it opens its socket. Rooms are opened by our own routes (`http/rooms.ts`), never through this one.
 */
export function joinRoute(guards: RequestHandler[]): Router {
  const router = Router();
  router.post('/matchmake/joinById/:roomId', ...guards, async (request, response) => {
    const { roomId = '' } = request.params as { roomId?: string };
    try {
      // Without its headers: Colyseus would believe whatever address they name. Ours is the socket's, or a trusted proxy's.
      const context = createAuthContext({ headers: {}, ...(request.ip ? { remoteAddress: request.ip } : {}) });
      response.json(await matchMaker.joinById(roomId, request.body ?? {}, context));
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      // In the form the SDK reads: it raises an error of this code and message.
      const status = error.code >= 400 && error.code < 600 ? error.code : HTTP_ERRORS['server/failed'];
      response.status(status).json({ code: error.code, error: error.message });
    }
  });
  return router;
}
