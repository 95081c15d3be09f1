/**
 * Does what comes one by one, each in a turn of the event loop of its own, in their order: whoever comes alone waits for
 * nothing. Many at one moment would else hold the loop until all of it is done.
 */
export function oneInATurn(): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  /** A work has had this turn. */
  let isTaken = false;

  function take(work: () => void): void {
    isTaken = true;
    setImmediate(next);
    work();
  }

  function next(): void {
    isTaken = false;
    const work = waiting.shift();
    if (work) take(work);
  }

  return (work) => {
    if (isTaken) waiting.push(work);
    else take(work);
  };
}
