import { getMessageBytes, Protocol } from '@colyseus/core';

/** A message as Colyseus writes it to a client: for a bench, which has no client. */
export function messageBytes(type: string, message: unknown): Uint8Array {
  return getMessageBytes.raw(Protocol.ROOM_DATA, type, message);
}
