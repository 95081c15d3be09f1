import { maskedFrame } from './masked-frame.ts';
import { FRAME } from './wire.ts';

/** What a seat that was reserved is known by. */
export interface SeatIds {
  readonly roomId: string;
  readonly sessionId: string;
  readonly processId: string;
}

/** Where the WebSocket of a seat is asked for. */
export function seatPath({ processId, roomId, sessionId }: SeatIds): string {
  return `/${processId}/${roomId}?sessionId=${sessionId}`;
}

/** The same as our pages ask for it: they know how the state is built, and are not told. */
export function seatPathOfPage(seat: SeatIds): string {
  return `${seatPath(seat)}&skipHandshake=1`;
}

/** The seat that a matchmaking answer gives. Throws what was said instead. */
export function readSeat(answer: string): SeatIds & { readonly publicAddress?: string } {
  const said = JSON.parse(answer) as Partial<SeatIds> & { error?: string };
  if (!said.sessionId || !said.roomId || !said.processId) throw new Error(`no seat: ${said.error ?? answer}`);
  return said as SeatIds;
}

/** What a client says once it is in, as it goes over the line. */
export const JOINED = maskedFrame(Uint8Array.of(FRAME.join));
