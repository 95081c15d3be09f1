/** So long what comes at one moment is gone on with in a turn of the event loop, ms; the last of a turn may take longer. */
const TURN_MS = 4;

/**
 * Does what comes one by one, in its order, and as much of it in a turn of the event loop as has time there: whoever comes
 * alone waits for nothing, and many at one moment do not hold the loop until all of it is done.
 */
export function inShortTurns(turnMs = TURN_MS, now = (): number => performance.now()): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  /** Until when more is begun in this turn; null: nothing was done in it yet. */
  let until: number | null = null;

  function begin(work: () => void): void {
    if (until === null) {
      until = now() + turnMs;
      setImmediate(next);
    }
    work();
  }

  function next(): void {
    until = null;
    for (let work = waiting.shift(); work; work = hasTime() ? waiting.shift() : undefined) begin(work);
  }

  const hasTime = (): boolean => until === null || now() < until;

  return (work) => {
    if (waiting.length === 0 && hasTime()) begin(work);
    else waiting.push(work);
  };
}
