import { matchMaker } from '@colyseus/core';
import type { ArenaFairPlay } from '#shared/fair-play/fair-play.ts';
import type { Direction } from '#shared/shows/order.ts';
import { AwayError, throwAway } from '../cluster/away.ts';
import type { Services } from '../services.ts';
import type { Pressed } from '../shows/shows.ts';
import { within } from '../within.ts';
import type { Arena, Seating } from './arena-room.ts';
import type { Company, MatchRoom } from './match-room.ts';
import type { ShowRoom } from './show-room.ts';

/** Whoever presses a key of a show that is elsewhere waits so long, ms: longer than Colyseus does for the answer. */
const PRESS_MS = 3000;

/** Presses a key in the room of a director, in whichever process it is. Rejects with an AwayError where that does not answer. */
export async function pressShow(
  { cluster, log }: Pick<Services, 'cluster' | 'log'>,
  roomId: string,
  direction: Direction,
): Promise<Pressed> {
  // What is asked while Redis is away would be done when it is back, once for each time it was asked.
  if (cluster.isAway) throw new AwayError('show/away');
  try {
    const pressed = matchMaker.remoteRoomCall<ShowRoom, 'press'>(roomId, 'press', [direction]);
    return await within(PRESS_MS, pressed, throwAway('show/away'));
  } catch (error) {
    // Its process is gone, and another one is about to go on; or it failed of something of ours.
    log.warn({ err: error, roomId, press: direction.do }, 'a key of a show was not taken');
    throw new AwayError('show/away', { cause: error });
  }
}

/** Whoever sits on this seat of a match room where `playerId` has one too, in whichever process it is; null: nobody. */
export function companyIn(roomId: string, playerId: string, seat: number): Promise<Company | null> {
  return matchMaker.remoteRoomCall<MatchRoom, 'companyOf'>(roomId, 'companyOf', [playerId, seat]);
}

/** What an arena says of its people, in whichever process it is. */
export function fairPlayIn(roomId: string): Promise<ArenaFairPlay> {
  return matchMaker.remoteRoomCall<Arena, 'fairPlay'>(roomId, 'fairPlay', []);
}

/** What an arena has for each of these people, in whichever process it is. */
export function seatingsIn(roomId: string, playerIds: readonly string[]): Promise<readonly Seating[]> {
  return matchMaker.remoteRoomCall<Arena, 'seatingsOf'>(roomId, 'seatingsOf', [playerIds]);
}
