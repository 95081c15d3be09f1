import { MatchState } from '#shared/protocol/state.ts';
import { type RoomSnapshot, snapshotOf } from '../../model/room-snapshot.ts';
import { ServerClock } from '../../model/server-clock.ts';
import { matchScore } from '../match-score.ts';
import type { Sound } from '../note.ts';
import type { Score } from '../score.ts';
import { rightSound, SOUNDS, swellSound } from '../sounds.ts';
import { STINGS } from '../stings.ts';

const SECOND_MS = 1000;
/** The phases of one question, with the length of each, s. */
const PHASES: readonly (readonly [part: Partial<RoomSnapshot>, seconds: number])[] = [
  [{ stage: 'lobby', phase: 'waiting', here: 9 }, 8],
  [{ stage: 'intro', phase: 'countdown' }, 3],
  [{ stage: 'read', phase: 'reading' }, 2],
  [{ stage: 'open', phase: 'answering' }, 10],
  [{ stage: 'closed', phase: 'locked' }, 1],
  [{ stage: 'told', phase: 'reveal' }, 7],
  [{ stage: 'between', phase: 'scoreboard' }, 4],
];

/** What is heard of people in them, s from the beginning: more at once than a page lets sound. */
const CUES: readonly { readonly at: number; readonly sound: Sound }[] = [
  ...[1, 1.5, 2, 4].map((at) => ({ at, sound: SOUNDS.join })),
  { at: 8, sound: STINGS.fanfare },
  { at: 11, sound: SOUNDS.ask },
  { at: 13, sound: SOUNDS.open },
  { at: 15, sound: SOUNDS.press },
  { at: 15.1, sound: SOUNDS.locked },
  { at: 23, sound: swellSound(1) },
  { at: 24, sound: rightSound(8) },
  ...[24.2, 24.4, 24.6, 24.8, 26, 26.1, 26.2].map((at) => ({ at, sound: SOUNDS.mood })),
  { at: 31, sound: SOUNDS.climb },
];

/** One question of a match, from the waiting room to the ladder, as a score and what is heard over it. */
export function anEvening(): {
  readonly seconds: number;
  readonly score: Score;
  readonly clock: { now: number };
  readonly cues: typeof CUES;
} {
  const clock = { now: 0 };
  const nothing = snapshotOf(new MatchState());
  let at = 0;
  const rooms = PHASES.map(([part, seconds]) => {
    const startedAt = at * SECOND_MS;
    at += seconds;
    return { ...nothing, windowMs: 10 * SECOND_MS, ...part, startedAt, endsAt: at * SECOND_MS };
  });
  const model = {
    clock: new ServerClock(() => clock.now),
    get room() {
      return rooms.find(({ endsAt }) => clock.now < endsAt) ?? null;
    },
  };
  return { seconds: at, score: matchScore(model, () => false), clock, cues: CUES };
}

/** A window of four seconds with nothing in it but its ticks. */
export function aWindow(): ReturnType<typeof anEvening> {
  const seconds = 4;
  const clock = { now: 0 };
  const ms = seconds * SECOND_MS;
  const room: RoomSnapshot = { ...snapshotOf(new MatchState()), stage: 'open', endsAt: ms, windowMs: ms };
  const score = matchScore({ room, clock: new ServerClock(() => clock.now) }, () => false);
  return { seconds, score: { ...score, bed: () => null }, clock, cues: [] };
}
