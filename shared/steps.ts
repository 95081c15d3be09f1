/** Work that may be laid down between any two of its steps, so that the match of thousands holds up nobody else. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So many items are one step. */
const STEP_ITEMS = 500;

/** All of it, now. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does this with each item, in steps: `yield* inSteps(list, work)`. */
export function* inSteps<Item>(list: Iterable<Item>, work: (item: Item) => void): Steps<void> {
  let left = STEP_ITEMS;
  for (const item of list) {
    work(item);
    if (--left > 0) continue;
    left = STEP_ITEMS;
    yield;
  }
}

/** What this makes of each item, in steps. */
export function* mapInSteps<Item, Made>(list: Iterable<Item>, make: (item: Item) => Made): Steps<Made[]> {
  const made: Made[] = [];
  yield* inSteps(list, (item) => void made.push(make(item)));
  return made;
}
