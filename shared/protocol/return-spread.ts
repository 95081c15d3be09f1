/** So many people may come back at the same moment, and find a server that has time for each. */
const AT_ONCE_PEOPLE = 1000;
/** How much longer each of those beyond takes, ms: what a server lets in within a second is some two thousand. */
const EACH_MS = 0.5;
/** Told in whole steps, so that it is news seldom, ms. */
const STEP_MS = 250;

/**
 * The time over which people spread who have all lost their line at once, such as when a proxy was restarted, ms. `people`:
 * all who would come back to the same process. More at once than a system keeps in line for a server are not refused but
 * forgotten, and their systems try again after one, three and seven seconds.
 */
export function returnWithinMs(people: number): number {
  return Math.ceil((Math.max(0, people - AT_ONCE_PEOPLE) * EACH_MS) / STEP_MS) * STEP_MS;
}

/** When one of them comes, ms after the line was lost. `luck`: 0 to 1. */
export function returnAfterMs(withinMs: number, luck: number): number {
  return withinMs * luck;
}
