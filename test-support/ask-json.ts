import { PASS_HEADER } from '#shared/protocol/http.ts';
import { PATIENCE_MS } from './patience.ts';

export interface AskJsonArgs {
  readonly pass?: string;
  /** Longest to wait for the answer. */
  readonly ms?: number;
}

export interface JsonAnswer<T> {
  readonly status: number;
  /** Null where nothing was said. */
  readonly json: T;
  /** Of the header Retry-After. */
  readonly again: string | null;
}

/** Asks for JSON as a page does, with a body by POST, over a connection of its own: where several processes answer, the next in turn. */
export async function askJson<T>(
  url: string,
  body?: unknown,
  { pass, ms = PATIENCE_MS }: AskJsonArgs = {},
): Promise<JsonAnswer<T>> {
  const answer = await fetch(url, {
    signal: AbortSignal.timeout(ms),
    headers: {
      connection: 'close',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(pass === undefined ? {} : { [PASS_HEADER]: pass }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = (text === '' ? null : JSON.parse(text)) as T;
  return { status: answer.status, json, again: answer.headers.get('retry-after') };
}

/** The same of what must not be refused. */
export async function toldJson<T>(url: string, body?: unknown): Promise<T> {
  const { status, json } = await askJson<T>(url, body);
  if (status >= 300) throw new Error(`${url}: ${status} ${JSON.stringify(json)}`);
  return json;
}
