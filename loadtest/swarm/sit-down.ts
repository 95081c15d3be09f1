import { askSeat, type Door, type Seat } from './door.ts';
import type { Player, Reach } from './player.ts';
import type { Tally } from './tally.ts';

/** A page asks again for ever; here it is seen that something is wrong. */
const TRIES_MAX = 5;

/**
 * Asks for a seat and sits down on it; who was here before takes the one that their last line left them. One that is lost on the way, as the socket came too late or broke, is counted and
 * asked for again, as a page does. `onSeat` hears of each before it is taken. Rejects with what was said at last.
 */
export async function sitDown(
  reach: Reach,
  door: Door,
  player: Player,
  tally: Tally,
  onSeat: (seat: Seat) => void,
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const seat = player.back ?? (await askSeat(reach, door, player.pass));
    player.back = null; // it is good once
    onSeat(seat);
    try {
      return await player.connect(reach, seat);
    } catch (error) {
      if (tries === TRIES_MAX) throw error;
      tally.count('seats lost on the way', (error as Error).message);
    }
  }
}
