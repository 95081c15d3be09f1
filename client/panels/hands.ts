import { type ReadonlySignal, signal } from '@preact/signals';

/** Whoever moved or pressed so lately is about to press something, ms. */
const REST_MS = 1000;
/** Whoever never rests is told the news all the same, after so long, ms. */
const HELD_MAX_MS = 5000;

/** Calls back after some ms; the returned function undoes that. */
type Later = (work: () => void, ms: number) => () => void;

const inTime: Later = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Whether a hand is at work on something: from each `moved` until it has rested, or for as long as news can wait. */
export function createHands(later: Later = inTime): { readonly areOn: ReadonlySignal<boolean>; moved(): void } {
  const areOn = signal(false);
  let stopRest = (): void => {};
  let stopMax = (): void => {};
  const off = (): void => {
    stopRest();
    stopMax();
    areOn.value = false;
  };
  return {
    areOn,
    moved(): void {
      stopRest();
      stopRest = later(off, REST_MS);
      if (areOn.peek()) return;
      areOn.value = true;
      stopMax = later(off, HELD_MAX_MS);
    },
  };
}
