import { matchMaker, Room } from '@colyseus/core';

/** A room of this process, by what somebody says is its id. Colyseus keeps them in a plain object, where "constructor" is found as well. */
export function roomHere(roomId: string): Room | undefined {
  const room: unknown = matchMaker.getLocalRoomById(roomId);
  return room instanceof Room ? room : undefined;
}
