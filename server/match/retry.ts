/** After a failed write the next try waits this long at first, twice as long each time, up to the cap. */
const RETRY_MS = 100;
const RETRY_CAP_MS = 5 * 1000;

/** How long to wait after so many failures in a row, ms. */
export function retryMs(failures: number): number {
  return Math.min(RETRY_CAP_MS, RETRY_MS * 2 ** Math.min(failures - 1, 10));
}
