import { CloseCode, matchMaker } from '@colyseus/core';
import { within } from '../within.ts';

/** So long the others may take to hear that this process leaves, and then its rooms to close, ms. */
const STEP_MS = 1000;

/**
 * Leaves the other processes and closes all rooms of this one. Colyseus tells Redis first that it goes, so that where
 * Redis does not answer nobody would be told anything: then the rooms are closed without it.
 */
export async function closeRooms(leave: () => Promise<unknown>, isAway: boolean): Promise<void> {
  if (!isAway) {
    const hasLeft = await within(
      STEP_MS,
      leave().then(() => true),
      () => false,
    );
    if (hasLeft) return;
  }
  await within(STEP_MS, Promise.all(matchMaker.disconnectAll(CloseCode.SERVER_SHUTDOWN)), () => null);
}
