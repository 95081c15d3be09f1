import { MOODS, type Mood } from '../../theme/moods.ts';

/** So many faces are in the air at once; more are one larger face with their number. */
const ALIVE_FACES = 24;
/** Of one kind so many rise by themselves where there are many of it: enough to be a stream, few enough to be seen. */
const STREAM_FACES = 5;
/** A stream rises over so long, ms: as often as a crowd is told of its faces. */
const STREAM_MS = 500;

export interface Burst {
  readonly key: number;
  readonly mood: Mood;
  /** Shown beside a face that stands for several; 1: it stands for itself. */
  readonly count: number;
  readonly isMood: boolean;
  /** Where in its lane it rises, 0 to 1. */
  readonly place: number;
  /** How long after the others it begins, ms. */
  readonly delayMs: number;
}

let made = 0;

/**
 * What a notice lets rise. Few faces rise each by itself. Many are a stream: of each kind a large one with its number,
 * and small ones behind it, the more the longer. `isStill`: one of each kind, with its number.
 */
export function burstsOf(counts: readonly number[], moodFace: number | undefined, isStill: boolean): Burst[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bursts = counts.flatMap((count, face): Burst[] => {
    const mood = MOODS[face];
    if (!mood || count <= 0) return [];
    if (isStill) return [burst(mood, { count })];
    if (total <= ALIVE_FACES / 2) return Array.from({ length: count }, () => burst(mood, {}));
    const small = Math.min(STREAM_FACES, Math.floor(Math.log2(count)));
    return [
      burst(mood, { count }),
      ...Array.from({ length: small }, (_, i) => burst(mood, { delayMs: ((i + 1) * STREAM_MS) / (small + 1) })),
    ];
  });
  const mood = moodFace === undefined ? undefined : MOODS[moodFace];
  return mood ? [...bursts, burst(mood, { isMood: true })] : bursts;
}

/** Never more than fit: the oldest leave. */
export function merged(all: readonly Burst[]): readonly Burst[] {
  return all.slice(-ALIVE_FACES);
}

function burst(mood: Mood, part: Partial<Pick<Burst, 'count' | 'isMood' | 'delayMs'>>): Burst {
  const key = ++made;
  return { key, mood, count: 1, isMood: false, delayMs: 0, place: (key * 0.618) % 1, ...part };
}
