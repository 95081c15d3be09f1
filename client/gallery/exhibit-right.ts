import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { aReveal, aRoom, BEGIN_MS, seatsAfter } from './a-room.ts';

/** Noor was right in the seventh question, with a streak. */
export const COMBO = { rule: 'gallery', why: 'streak', points: 60 } as const;
export const RIGHT = { round: 6, right: true, credit: 1, points: 942, bonus: 60, whys: [COMBO], ms: 940 } as const;
export const afterRight = (): RoomSnapshot =>
  aRoom({
    phase: 'reveal',
    startedAt: BEGIN_MS,
    endsAt: BEGIN_MS + 8000,
    seats: seatsAfter(),
    reveal: aReveal(),
    answered: 24,
  });
export const rightYou = {
  results: 'rrwrrrr',
  score: 6842,
  streak: 4,
  rank: 2,
  lastRank: 4,
  behind: 556,
  answer: 'c',
  answerMs: 940,
  verdict: RIGHT,
} as const;
