import type {
  CatalogueAnswer,
  ErrorAnswer,
  GuestAnswer,
  HistoryAnswer,
  MeAnswer,
  RoomAnswer,
  TopAnswer,
} from '#shared/protocol/http.ts';
import type { CreateOptions } from '#shared/protocol/join.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

/** A "no" of the server, or of the network: a code and a sentence for the player. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

const PATIENCE_MS = 10 * 1000;

async function call<T>(path: string, body?: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`/api${path}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new ApiError('network/away', 'The server cannot be reached. Check the connection and try again.');
  }
  const json: unknown = await answer.json().catch(() => null);
  if (answer.ok && json !== null) return json as T;
  const error = (json as ErrorAnswer | null)?.error;
  throw new ApiError(
    error?.code ?? 'network/odd',
    error?.sentence ?? 'The server gave an answer that makes no sense. Try again.',
  );
}

/** The server's few HTTP doors (shared/protocol/http.ts). Every failure is an ApiError. */
export const api = {
  guest: (pass: string | undefined) => call<GuestAnswer>('/guest', pass === undefined ? {} : { pass }),
  rename: (pass: string, name: string, avatar: string) => call<GuestAnswer>('/guest/name', { pass, name, avatar }),
  catalogue: () => call<CatalogueAnswer>('/catalogue'),
  room: (code: string) => call<RoomAnswer>(`/rooms/${encodeURIComponent(code)}`),
  open: (pass: string, mode: string, room: CreateOptions) =>
    call<RoomAnswer>('/rooms', { version: PROTOCOL_VERSION, pass, mode, ...room }),
  quick: (pass: string, topic?: string, mode?: string) =>
    call<RoomAnswer>('/quick', {
      version: PROTOCOL_VERSION,
      pass,
      ...(topic === undefined ? {} : { topic }),
      ...(mode === undefined ? {} : { mode }),
    }),
  me: (pass: string) => call<MeAnswer>('/me', { pass }),
  history: (pass: string, before?: number) =>
    call<HistoryAnswer>('/history', { pass, ...(before === undefined ? {} : { before }) }),
  top: (pass: string) => call<TopAnswer>('/top', { pass }),
};
