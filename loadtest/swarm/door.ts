import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { SeatIds } from '../lean/taken-seat.ts';
import { pause } from '../pause.ts';
import type { Reach } from './player.ts';

/** Where people come in: into a room by its id, or into a show by its code, which seats them in one of its arenas. */
export type Door = { readonly roomId: string } | { readonly show: string };

/** A seat that is reserved for somebody who comes now. */
export interface Seat extends SeatIds {
  readonly publicAddress?: string | undefined;
  /** What the answer took, its head too. */
  readonly bytes: number;
}

/** People who stand in a queue ask again when they are told to, and this often at most. */
const TRIES_MAX = 200;

/** Asks at a door, and again for as long as there is a queue. Rejects with what was said instead of a seat. */
export async function askSeat({ http, forwarded }: Reach, door: Door, pass: string): Promise<Seat> {
  const path = 'show' in door ? `/api/shows/${door.show}/seat` : `/matchmake/joinById/${door.roomId}`;
  let bytes = 0;
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const answer = await http.ask({
      method: 'POST',
      path,
      body: `{"version":${PROTOCOL_VERSION},"pass":"${pass}"}`,
      headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    });
    bytes += answer.bytes;
    const said = JSON.parse(answer.text) as Partial<Seat> & {
      error?: string | { code: string };
      retryInMs?: number;
    };
    if (said.sessionId && said.roomId && said.processId)
      return {
        ...{ roomId: said.roomId, sessionId: said.sessionId, processId: said.processId },
        ...{ publicAddress: said.publicAddress, bytes },
      };
    if (said.retryInMs === undefined)
      throw new Error(`no seat: ${typeof said.error === 'object' ? said.error.code : (said.error ?? answer.text)}`);
    await pause(said.retryInMs);
  }
  throw new Error('no seat: stood in the queue for too long');
}
