import type { z } from 'zod';
import { PASS_HEADER } from '#shared/protocol/http.ts';
import type { OPEN_SHOW, OpenedAnswer, Press, ShowsAnswer } from '#shared/protocol/shows.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { askServer } from './ask-server.ts';
import { BASE_PATH } from './base-path.ts';
import { keep } from './keep.ts';

function post<T>(path: string, body: object): Promise<T> {
  const pass = keep.read('pass'); // a show's key is nobody's: who is banned must not lead with it (BN1)
  return askServer<T>(`${BASE_PATH}api/shows${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(pass === undefined ? {} : { [PASS_HEADER]: pass }) },
  });
}
const at = encodeURIComponent;

/** The doors of shows (shared/protocol/shows.ts). Every failure is an ApiError. */
export const showApi = {
  all: () => askServer<ShowsAnswer>(`${BASE_PATH}api/shows`, {}),
  open: (pass: string, wish: Omit<z.input<typeof OPEN_SHOW>, 'pass' | 'version'>) =>
    post<OpenedAnswer>('', { version: PROTOCOL_VERSION, pass, ...wish }),
  status: (code: string, key: string) => post<ShowStatus>(`/${at(code)}/host`, { key }),
  press: (code: string, key: string, press: Press) => post<ShowStatus>(`/${at(code)}/press`, { key, press }),
};
