import type { MatchModel } from '../model/match-model.ts';

/** Who looks at a screen for the first time later than so many ms after it began has come back: nothing plays again. */
const FRESH_MS = 1500;

/** Whether what is on the screen has only just begun. */
export function isFresh({ room, clock }: MatchModel): boolean {
  return room !== null && clock.now() - room.startedAt < FRESH_MS;
}
