import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { ApiError, serverAway } from './api-error.ts';
import { patientFetch } from './patient-fetch.ts';
import { isBan, whyBanned } from './why-banned.ts';

const PATIENCE_MS = 10 * 1000;

/** What one of the server's HTTP doors answers. Rejects with an ApiError, in words for a person, and with nothing else. */
export async function askServer<T>(
  url: string,
  { limitMs = PATIENCE_MS, ...init }: RequestInit & { readonly limitMs?: number },
): Promise<T> {
  // Past the browser's cache, which lets a question that is asked again wait for the first one, be its line dead.
  const answer = await patientFetch(url, { ...init, cache: 'no-store', limitMs });
  const text = await answer.text().catch(() => {
    throw serverAway();
  });
  const json = parsed(text);
  if (answer.ok && json !== null) return json as T;
  const error = (json as ErrorAnswer | null)?.error;
  const { position, retryInMs } = (json ?? {}) as { position?: number; retryInMs?: number };
  const wait = position === undefined || retryInMs === undefined ? null : { position, retryInMs };
  const sentence = error ? told(error.sentence) : t.connection.odd;
  const all = isBan(error?.code) ? await whyBanned(sentence) : sentence;
  throw new ApiError(error?.code ?? 'network/odd', all, wait);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy's page, say
  }
}
