import type { z } from 'zod';
import type { OPEN_SHOW, OpenedAnswer, Press, ShowAnswer, ShowsAnswer } from '#shared/protocol/shows.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ShowStatus } from '#shared/shows/status.ts';
import { call } from './call.ts';

const at = encodeURIComponent;

/**
 * The doors of shows (shared/protocol/shows.ts). Every failure is an ApiError. A show's key is nobody's: the pass that
 * goes with each call keeps who is banned from leading with it (BN1).
 */
export const showApi = {
  all: () => call<ShowsAnswer>('/shows'),
  one: (code: string) => call<ShowAnswer>(`/shows/${at(code)}`),
  open: (pass: string, wish: Omit<z.input<typeof OPEN_SHOW>, 'pass' | 'version'>) =>
    call<OpenedAnswer>('/shows', { version: PROTOCOL_VERSION, pass, ...wish }),
  status: (code: string, key: string) => call<ShowStatus>(`/shows/${at(code)}/host`, { key }),
  press: (code: string, key: string, press: Press) => call<ShowStatus>(`/shows/${at(code)}/press`, { key, press }),
};
