import type { Steps } from '#shared/steps.ts';

/** So many are sorted, or merged, in one step: about a millisecond. */
const STEP_ITEMS = 2000;

/** The list in order, sorted so that it may be laid down in between: runs first, which are then merged two by two. */
export function* sortedInSteps<T>(list: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < list.length; from += STEP_ITEMS) {
    runs.push(list.slice(from, from + STEP_ITEMS).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(one: T[], other: T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const all: T[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] as T, other[j] as T];
    if (compare(a, b) <= 0) {
      all.push(a);
      i++;
    } else {
      all.push(b);
      j++;
    }
    if (all.length % STEP_ITEMS === 0) yield;
  }
  for (; i < one.length; i++) all.push(one[i] as T);
  for (; j < other.length; j++) all.push(other[j] as T);
  return all;
}
