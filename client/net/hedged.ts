import { ApiError, AWAY } from './api-error.ts';

/** So long is an answer waited for before the same is asked once more, ms, and how often in all. */
const EVERY_MS = 1000;
const MOST = 4;

/**
 * Asks again while there is no answer, and takes the first that comes. After a change of networks a browser goes on
 * asking over connections that are dead already; each of them would use up a whole attempt. `ask` must be a question
 * that may be asked often. Rejects with `network/away` when nobody is left to wait for.
 */
export function hedged<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  { everyMs = EVERY_MS, most = MOST }: { everyMs?: number; most?: number } = {},
): Promise<T> {
  const rest = new AbortController();
  return new Promise<T>((resolve, reject) => {
    let asked = 0;
    let failed = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (how: () => void): void => {
      clearTimeout(timer);
      rest.abort(); // and with it the dead connections
      how();
    };
    const next = (): void => {
      asked++;
      if (asked < most) timer = setTimeout(next, everyMs);
      ask(rest.signal).then(
        (answer) => end(() => resolve(answer)),
        (error: unknown) => {
          failed++;
          const isAway = error instanceof ApiError && error.code === AWAY;
          if (!isAway || failed === asked) end(() => reject(error as Error));
        },
      );
    };
    next();
  });
}
