import { createAuthContext, matchMaker, ServerError } from '@colyseus/core';
import type { RequestHandler } from 'express';
import { HTTP_ERRORS, sendError } from '../http/errors.ts';
import type { Services } from '../services.ts';
import { dialled } from './dialled.ts';

/** Where the SDK asks. */
export const JOIN_PATH = '/matchmake/joinById/:roomId';

/**
 * The one door of Colyseus' matchmaking that is open: into a room that is there, with a pass. The SDK asks here before
 * it opens its socket. Rooms are opened by our own routes (`http/rooms.ts`), never through this one.
 */
export function joinById({ cluster, openRooms }: Pick<Services, 'cluster' | 'openRooms'>): RequestHandler {
  return async (request, response) => {
    const { roomId = '' } = request.params as { roomId?: string };
    const listing = await matchMaker.getRoomById(roomId);
    // Of a process that is gone nobody would answer for seconds; soon the room is somewhere else.
    if (listing ? await cluster.isGone(listing.processId) : openRooms.isElsewhere(roomId))
      return sendError(response, 'room/moving');
    try {
      // Without its headers: Colyseus would believe whatever address they name. Ours is the socket's, or a trusted proxy's.
      const context = createAuthContext({ headers: {}, ...(request.ip ? { remoteAddress: request.ip } : {}) });
      const seat = await matchMaker.joinById(roomId, request.body ?? {}, context);
      response.json(dialled(seat, request.get('host')));
    } catch (error) {
      if (!(error instanceof ServerError)) {
        // Of a process that does not answer Colyseus strikes all rooms from the list before it says so here.
        const isMoving =
          listing && (!(await matchMaker.getRoomById(roomId)) || (await cluster.isGone(listing.processId)));
        if (isMoving) return sendError(response, 'room/moving');
        throw error;
      }
      // In the form the SDK reads: it raises an error of this code and message.
      const status = error.code >= 400 && error.code < 600 ? error.code : HTTP_ERRORS['server/failed'];
      response.status(status).json({ code: error.code, error: error.message });
    }
  };
}
