import type { Whom } from '#shared/protocol/friends.ts';
import { api } from '../net/api.ts';

/** Whoever sits on this seat. The room is found by its code each time: after a restart, or in a cluster, it may be elsewhere. */
export async function whomOf(code: string, number: number): Promise<Whom> {
  const { roomId } = await api.room(code);
  return { seat: { roomId, number } };
}
