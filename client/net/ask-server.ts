import { type ErrorAnswer, PASS_HEADER } from '#shared/protocol/http.ts';
import type { QueueAnswer } from '#shared/protocol/shows.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { ApiError, serverAway } from './api-error.ts';
import { BASE_PATH } from './base-path.ts';
import { keep } from './keep.ts';
import { patientFetch } from './patient-fetch.ts';

const PATIENCE_MS = 10 * 1000;
/** Not found, and gone. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

/** How a door is asked, where it is not as usual. */
export interface HowAsked {
  /** Who asks. Absent: the pass that this browser keeps, by which limits and bans go. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly limitMs?: number;
}

/**
 * What one of the server's doors under /api answers; with a body it is posted to, a file as it is and all else as JSON.
 * Rejects with an ApiError, in words for a person, and with nothing else.
 */
export async function askServer<T>(
  path: string,
  body?: object,
  { headers = passHeader(), signal, limitMs = PATIENCE_MS }: HowAsked = {},
): Promise<T> {
  // Past the browser's cache, which lets a question that is asked again wait for the first one, be its line dead.
  const answer = await patientFetch(`${BASE_PATH}api${path}`, {
    ...{ cache: 'no-store', limitMs, ...(signal ? { signal } : {}) },
    ...(body === undefined ? { headers } : posted(body, headers)),
  });
  const text = await answer.text().catch(() => {
    throw serverAway();
  });
  const json = parsed(text);
  if (answer.ok && json !== null) return json as T;
  const error = (json as ErrorAnswer | null)?.error;
  const queue = error?.code === 'show/queue' ? (json as QueueAnswer) : null;
  if (!error) throw new ApiError('network/odd', t.connection.odd); // not from our server
  throw new ApiError(error.code, told(error.sentence), { queue, isGone: GONE.has(answer.status) });
}

function passHeader(): Readonly<Record<string, string>> {
  const pass = keep.read('pass');
  return pass === undefined ? {} : { [PASS_HEADER]: pass };
}

function posted(body: object, headers: Readonly<Record<string, string>>): RequestInit {
  const isFile = body instanceof Blob;
  return {
    method: 'POST',
    body: isFile ? body : JSON.stringify(body),
    headers: { ...headers, 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy's page, say
  }
}
