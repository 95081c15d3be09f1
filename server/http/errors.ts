import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { ErrorAnswer } from '#shared/protocol/http.ts';

/** Every "no" of the HTTP side: a status, a code and a sentence. */
export const HTTP_ERRORS = {
  'request/malformed': { status: 400, sentence: 'That request could not be understood.' },
  'request/too-large': { status: 413, sentence: 'That request is too large.' },
  'request/too-many': { status: 429, sentence: 'That was a lot at once. Try again in a moment.' },
  'guest/bad-pass': { status: 401, sentence: 'Your guest pass could not be read. Reload to get a new one.' },
  'client/too-old': { status: 426, sentence: 'A newer Quizcade is here. Reload the page to go on.' },
  'name/reserved': { status: 422, sentence: 'That name could be taken for the game itself. Please pick another one.' },
  'name/unkind': { status: 422, sentence: 'Please pick a friendlier name.' },
  'name/length': { status: 422, sentence: 'A name has 2 to 16 characters.' },
  'room/unknown': { status: 404, sentence: 'There is no open room with that code.' },
  'line/unknown': { status: 410, sentence: 'That connection has ended.' },
  'mode/unknown': { status: 404, sentence: 'This server does not have that mode.' },
  'topic/unknown': { status: 404, sentence: 'This server does not have that topic.' },
  'topic/empty': { status: 409, sentence: 'There are no questions on that topic yet.' },
  'storage/down': { status: 503, sentence: 'The question bank is away for a moment. Try again soon.' },
  'server/starting': { status: 503, sentence: 'The server is starting. Try again in a moment.' },
  'server/closing': { status: 503, sentence: 'The server is restarting. Try again in a moment.' },
  'server/failed': { status: 500, sentence: 'Something broke on our side. It has been noted.' },
  'route/unknown': { status: 404, sentence: 'There is nothing here.' },
} as const;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

export function sendError(response: Response, code: HttpErrorCode): void {
  const { status, sentence } = HTTP_ERRORS[code];
  const body: ErrorAnswer = { error: { code, sentence } };
  response.status(status).json(body);
}

/** The last handler: what was thrown becomes a sentence; the stack stays in our log. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, code } = error as { status?: number; code?: string };
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
