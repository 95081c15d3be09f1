import type { z } from 'zod';
import type { OPEN_SHOW, OpenedAnswer, Press, ShowsAnswer } from '#shared/protocol/shows.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { askServer } from './ask-server.ts';
import { BASE_PATH } from './base-path.ts';

const post = <T>(path: string, body: object): Promise<T> =>
  askServer<T>(`${BASE_PATH}api/shows${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
const at = encodeURIComponent;

/** The doors of shows (shared/protocol/shows.ts). Every failure is an ApiError. */
export const showApi = {
  all: () => askServer<ShowsAnswer>(`${BASE_PATH}api/shows`, {}),
  open: (pass: string, wish: Omit<z.input<typeof OPEN_SHOW>, 'pass' | 'version'>) =>
    post<OpenedAnswer>('', { version: PROTOCOL_VERSION, pass, ...wish }),
  status: (code: string, key: string) => post<ShowStatus>(`/${at(code)}/host`, { key }),
  press: (code: string, key: string, press: Press) => post<ShowStatus>(`/${at(code)}/press`, { key, press }),
};
