/**
 * Does this with each that comes, so many in one turn of the event loop and the others in turns to come, in their order:
 * whoever comes alone waits for nothing. Many at one moment would else hold the loop until all of it is done.
 */
export function fewInATurn<T>(most: number, work: (item: T) => void): (item: T) => void {
  let waiting: T[] = [];
  let next = 0;
  let left = most;
  let isPlanned = false;

  function plan(): void {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(turn);
  }

  function turn(): void {
    isPlanned = false;
    left = most;
    while (left > 0 && next < waiting.length) take(waiting[next++] as T);
    if (next < waiting.length) return;
    waiting = [];
    next = 0;
  }

  function take(item: T): void {
    left--;
    plan();
    work(item);
  }

  return (item) => {
    if (left > 0 && next === waiting.length) return take(item);
    waiting.push(item);
    plan();
  };
}
