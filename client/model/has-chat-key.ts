import type { MatchModel } from './match-model.ts';

/** Whether the strip over a room has the key of the chat: where the chat is on, and for a host who may turn it on, unless nobody else can ever be there. */
export function hasChatKey({ room, isHost }: Pick<MatchModel, 'room' | 'isHost'>): boolean {
  return room?.chat === true || (isHost && room !== null && room.maxSeats > 1);
}
