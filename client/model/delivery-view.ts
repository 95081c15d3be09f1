import type { MatchModel } from './match-model.ts';
import { isOpen } from './selectors.ts';

/** An answer that is not acknowledged by then is shown as on its way, ms. */
export const SENDING_AFTER_MS = 2000;

/**
 * How far my answer to the current question has come, where that needs words. `sending`: pressed, and the server has
 * not said that it has it. `unconfirmed`: the same, and time is up. `again`: it was not received, and there is time
 * to press again. `missed`: it was not received, and time is up.
 */
export type DeliveryView = 'sending' | 'unconfirmed' | 'again' | 'missed';

export function deliveryOf(model: MatchModel): DeliveryView | null {
  const { room, pick, missed, clock, connection } = model;
  if (!room || room.reveal) return null;
  const hasTime = room.pausedAt !== 0 || isOpen(model, clock.now());
  if (pick?.round === room.round) {
    const isSlow = connection !== 'live' || clock.mark() - pick.pressedAt >= SENDING_AFTER_MS;
    if (pick.status === 'locked' || !isSlow) return null;
    return hasTime ? 'sending' : 'unconfirmed';
  }
  if (missed?.round !== room.round || missed.matchId !== room.matchId) return null;
  return hasTime ? 'again' : 'missed';
}
