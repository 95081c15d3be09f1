import { keep } from '../net/keep.ts';

const KEY = 'watch-reloaded';
/** A page that is still too old after a reload waits so long for the next one, ms: its server may be half-way through an update. */
const AGAIN_MS = 60 * 1000;

/** Loads the page anew, at most once in a minute: nobody stands before it who could. */
export function reloadOnce(): void {
  const since = Date.now() - Number(keep.read(KEY) ?? 0);
  const wait = Math.max(0, AGAIN_MS - since);
  setTimeout(
    () => {
      keep.write(KEY, String(Date.now()));
      location.reload();
    },
    wait < AGAIN_MS ? wait : 0,
  );
}
