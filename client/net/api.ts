import {
  type CatalogueAnswer,
  type DailyAnswer,
  type ErrorAnswer,
  type GuestAnswer,
  type HistoryAnswer,
  type MeAnswer,
  PASS_HEADER,
  type RecapAnswer,
  type ReelAnswer,
  type RoomAnswer,
  type TopAnswer,
} from '#shared/protocol/http.ts';
import type { CreateOptions } from '#shared/protocol/join.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { ApiError, serverAway } from './api-error.ts';
import { BASE_PATH } from './base-path.ts';
import { keep } from './keep.ts';
import { patientFetch } from './patient-fetch.ts';

const PATIENCE_MS = 10 * 1000;

async function call<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const pass = keep.read('pass'); // limits go by guest where there is one
  const answer = await patientFetch(`${BASE_PATH}api${path}`, {
    headers: {
      ...(pass === undefined ? {} : { [PASS_HEADER]: pass }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    // Past the browser's cache, which lets a question that is asked again wait for the first one, be its line dead.
    cache: 'no-store',
    ...(signal ? { signal } : {}),
    limitMs: PATIENCE_MS,
  });
  const text = await answer.text().catch(() => {
    throw serverAway();
  });
  const json = parsed(text);
  if (answer.ok && json !== null) return json as T;
  const error = (json as ErrorAnswer | null)?.error;
  throw new ApiError(error?.code ?? 'network/odd', error ? told(error.sentence) : t.connection.odd);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a proxy's page, say
  }
}

/** The server's few HTTP doors (shared/protocol/http.ts). Every failure is an ApiError. */
export const api = {
  guest: (pass: string | undefined) => call<GuestAnswer>('/guest', pass === undefined ? {} : { pass }),
  rename: (pass: string, name: string, avatar: string) => call<GuestAnswer>('/guest/name', { pass, name, avatar }),
  catalogue: () => call<CatalogueAnswer>('/catalogue'),
  room: (code: string, signal?: AbortSignal) =>
    call<RoomAnswer>(`/rooms/${encodeURIComponent(code)}`, undefined, signal),
  open: (pass: string, mode: string, room: CreateOptions) =>
    call<RoomAnswer>('/rooms', { version: PROTOCOL_VERSION, pass, mode, ...room }),
  quick: (pass: string, topic?: string, mode?: string, day?: number) =>
    call<RoomAnswer>('/quick', {
      version: PROTOCOL_VERSION,
      pass,
      ...(topic === undefined ? {} : { topic }),
      ...(mode === undefined ? {} : { mode }),
      ...(day === undefined ? {} : { day }),
    }),
  daily: (pass: string, day?: number) => call<DailyAnswer>('/daily', { pass, ...(day === undefined ? {} : { day }) }),
  recap: (matchId: string) => call<RecapAnswer>(`/recaps/${encodeURIComponent(matchId)}`),
  reel: (matchId: string, signal: AbortSignal) =>
    call<ReelAnswer>(`/recaps/${encodeURIComponent(matchId)}/reel`, undefined, signal),
  me: (pass: string) => call<MeAnswer>('/me', { pass }),
  history: (pass: string, before?: number) =>
    call<HistoryAnswer>('/history', { pass, ...(before === undefined ? {} : { before }) }),
  top: (pass: string) => call<TopAnswer>('/top', { pass }),
};
