import { createAuthContext, matchMaker, ServerError } from '@colyseus/core';
import { type RequestHandler, Router } from 'express';
import { HTTP_ERRORS, sendError } from '../http/errors.ts';
import type { Services } from '../services.ts';
import { dialled } from './dialled.ts';

/**
 * The one door of Colyseus' matchmaking that is open: into a room that is there, with a pass. The SDK asks here before
 * it opens its socket. Rooms are opened by our own routes (`http/rooms.ts`), never through this one.
 */
export function joinRoute(
  guards: RequestHandler[],
  { cluster, openRooms }: Pick<Services, 'cluster' | 'openRooms'>,
): Router {
  const router = Router();
  router.post('/matchmake/joinById/:roomId', ...guards, async (request, response) => {
    const { roomId = '' } = request.params as { roomId?: string };
    const isMoving = async (): Promise<boolean> => {
      const listing = await matchMaker.getRoomById(roomId);
      return listing ? cluster.isGone(listing.processId) : openRooms.isElsewhere(roomId);
    };
    try {
      // Of a process that is gone nobody would answer for seconds; soon the room is somewhere else.
      if (await isMoving()) return sendError(response, 'room/moving');
      // Without its headers: Colyseus would believe whatever address they name. Ours is the socket's, or a trusted proxy's.
      const context = createAuthContext({ headers: {}, ...(request.ip ? { remoteAddress: request.ip } : {}) });
      const seat = await matchMaker.joinById(roomId, request.body ?? {}, context);
      response.json(dialled(seat, request.get('host')));
    } catch (error) {
      if (!(error instanceof ServerError)) {
        // Its process died meanwhile, or is about to be found dead.
        if (isUnanswered(error) || (await isMoving())) return sendError(response, 'room/moving');
        throw error;
      }
      // In the form the SDK reads: it raises an error of this code and message.
      const status = error.code >= 400 && error.code < 600 ? error.code : HTTP_ERRORS['server/failed'];
      response.status(status).json({ code: error.code, error: error.message });
    }
  });
  return router;
}

/** What Colyseus throws where the process of a room does not answer; it exports no class of it. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Error && /^process \S+ is not available/.test(error.message);
}
