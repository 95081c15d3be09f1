import { matchMaker } from '@colyseus/core';
import type { App } from '../app.ts';
import type { NewRoom } from '../rooms/new-room.ts';

/**
 * After a restart: every match that was under way goes on in a room of its old id and code. Players come back
 * by themselves, by code and pass. A match that cannot be resumed is forgotten and logged; the others go on.
 */
export async function recoverMatches(app: App): Promise<number> {
  const { storage, log } = app.services;
  let resumed = 0;
  for (const unfinished of await storage.matches.unfinished()) {
    const { matchId, roomId, code, isPublic, header, inputs } = unfinished;
    try {
      if (!app.modes.some((mode) => mode.id === header.mode)) throw new Error(`mode "${header.mode}" is not installed any more`);
      const room: NewRoom = { roomId, code, isPublic, header, inputs };
      await matchMaker.createRoom(header.mode, room);
      resumed++;
    } catch (error) {
      log.error({ err: error, matchId }, 'a match could not be resumed');
      await storage.matches.discard(matchId);
    }
  }
  return resumed;
}
