import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { SENTENCES, type SentenceCode } from '#shared/sentences.ts';
import { AwayError } from '../cluster/away.ts';

/** Every "no" of the HTTP side: its code in the catalogue, and the status it travels with. */
export const HTTP_ERRORS = {
  'request/malformed': 400,
  'request/too-large': 413,
  'request/too-many': 429,
  'guest/bad-pass': 401,
  'guest/gone': 410,
  'guest/two-passes': 400,
  'guest/merged': 410,
  'guest/signed-out': 401,
  'sign-in/off': 404,
  'sign-in/refused': 403,
  'sign-in/over': 410,
  'sign-in/early': 403,
  'sign-in/elsewhere': 403,
  'sign-in/forged': 403,
  'sign-in/away': 503,
  'sign-in/already': 409,
  'sign-in/too-often': 403,
  'sign-in/no-account': 409,
  'profile/unknown': 404,
  'profile/hidden': 404,
  'profile/gone': 410,
  'friend/unknown-code': 404,
  'friend/unknown': 404,
  'friend/not-here': 404,
  'friend/yourself': 409,
  'friend/blocked-by-you': 409,
  'friend/no-ask': 409,
  'friend/full': 409,
  'friend/other-full': 409,
  'friend/too-many-asked': 409,
  'friend/asked-by-many': 409,
  'friend/too-many-blocked': 409,
  'friend/too-many-codes': 429,
  'history/unknown': 404,
  'client/too-old': 426,
  'name/reserved': 422,
  'name/unkind': 422,
  'name/length': 422,
  'room/unknown': 404,
  'line/unknown': 410,
  'mode/unknown': 404,
  'mode/daily': 422,
  'daily/done': 409,
  'daily/kept': 503,
  'daily/none': 409,
  'daily/unknown': 404,
  'recap/unknown': 404,
  'recap/not-over': 409,
  'recap/kept': 503,
  'recap/none': 404,
  'recap/daily': 404,
  'recap/old-rules': 410,
  'topic/unknown': 404,
  'topic/empty': 409,
  'topic/unkind': 422,
  'generate/no-key': 503,
  'generate/budget-person': 429,
  'generate/budget-day': 429,
  'generate/under-way': 409,
  'generate/enough-waiting': 429,
  'generate/crowded': 503,
  'generate/over': 409,
  'desk/off': 404,
  'desk/sign-in': 401,
  'desk/wrong-key': 403,
  'desk/too-many-keys': 429,
  'draft/unknown': 404,
  'draft/changed': 409,
  'draft/full': 409,
  'draft/no-item': 409,
  'draft/too-many': 409,
  'draft/nothing-to-undo': 409,
  'pack/unknown': 404,
  'pack/changed': 409,
  'pack/empty': 409,
  'pack/unnamed': 409,
  'pack/too-many': 409,
  'pack/refused': 422,
  'question/unknown': 404,
  'import/unknown': 404,
  'import/too-large': 413,
  'import/busy': 503,
  'import/not-ready': 409,
  'import/no-language': 422,
  'dataset/private': 403,
  'dataset/none': 404,
  'storage/down': 503,
  'room/moving': 503,
  'server/paused': 503,
  'server/starting': 503,
  'server/closing': 503,
  'server/failed': 500,
  'show/unknown': 404,
  'show/wrong-key': 403,
  'show/mode': 422,
  'show/full': 409,
  'show/too-many': 503,
  'show/away': 503,
  'show/queue': 503,
  'show/doors-closed': 503,
  'match/locked': 409,
  'match/over': 409,
  'door/shut-out': 403,
  'ban/player': 403,
  'ban/network': 403,
  'ban/unknown': 404,
  'ban/no-network': 409,
  'report/settled': 409,
  'route/unknown': 404,
} as const satisfies Partial<Record<SentenceCode, number>>;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

/** Who is told to come again is told when, in seconds. */
const AGAIN_S = 2;

export function sendError(response: Response, code: HttpErrorCode): void {
  if (HTTP_ERRORS[code] === 503) response.setHeader('Retry-After', AGAIN_S);
  const body: ErrorAnswer = { error: { code, sentence: SENTENCES[code] } };
  response.status(HTTP_ERRORS[code]).json(body);
}

/** The last handler: what was thrown becomes a sentence; the stack stays in our log. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, code } = error as { status?: number; code?: string };
    if (error instanceof AwayError) return sendError(response, error.code);
    if (code?.startsWith('storage/')) {
      log.warn({ err: error }, 'storage refused a request');
      return sendError(response, 'storage/down');
    }
    // Express and its parsers mark what is the asker's fault with a status below 500.
    if (status === 404) return sendError(response, 'route/unknown');
    if (status === 413) return sendError(response, 'request/too-large');
    if (status !== undefined && status >= 400 && status < 500) return sendError(response, 'request/malformed');
    log.error({ err: error, method: request.method, path: request.path }, 'a request failed');
    return sendError(response, 'server/failed');
  };
}
