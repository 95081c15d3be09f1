import { serverAway } from './api-error.ts';

/**
 * `fetch` with a limit for the whole answer, its body included. It rejects with `network/away` when the network fails
 * or the limit has passed, and with nothing else: what a caller hands over wrongly is thrown as it is.
 */
export async function patientFetch(
  url: string | URL | Request,
  { limitMs, ...init }: RequestInit & { readonly limitMs: number },
): Promise<Response> {
  // By hand: AbortSignal.timeout and AbortSignal.any are younger than the oldest browsers that play.
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  if (init.signal?.aborted) stop();
  init.signal?.addEventListener('abort', stop);
  setTimeout(stop, limitMs);
  const options = { ...init, signal: limit.signal };
  return fetch(url, options).catch(() => {
    throw serverAway();
  });
}
