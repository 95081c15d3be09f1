import { MOODS, type Mood } from '../../theme/moods.ts';

/** So many faces are in the air at once; more are one larger face with their number. */
const ALIVE_FACES = 24;

export interface Burst {
  readonly key: number;
  readonly mood: Mood;
  /** Shown beside a face that stands for several; 1: it stands for itself. */
  readonly count: number;
  readonly isMood: boolean;
  /** Where in its lane it rises, 0 to 1. */
  readonly place: number;
}

let made = 0;

/** What a notice lets rise: each face by itself while they are few, one for all of a kind where they are many. */
export function burstsOf(counts: readonly number[], moodFace?: number): Burst[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bursts = counts.flatMap((count, face): Burst[] => {
    const mood = MOODS[face];
    if (!mood || count <= 0) return [];
    if (total > ALIVE_FACES / 2) return [burst(mood, count, false)];
    return Array.from({ length: count }, () => burst(mood, 1, false));
  });
  const mood = moodFace === undefined ? undefined : MOODS[moodFace];
  return mood ? [...bursts, burst(mood, 1, true)] : bursts;
}

/** Never more than fit: the oldest leave. */
export function merged(all: readonly Burst[]): readonly Burst[] {
  return all.slice(-ALIVE_FACES);
}

function burst(mood: Mood, count: number, isMood: boolean): Burst {
  const key = ++made;
  return { key, mood, count, isMood, place: (key * 0.618) % 1 };
}
