import type { RequestListener } from 'node:http';
import type { ErrorRequestHandler, Express, NextFunction, Request, RequestHandler, Response } from 'express';

/** A door that thousands ask at within seconds: what its router would find after comparing two dozen paths is known here. */
export interface StraightRoad {
  /** The whole address, without a question mark: its groups are the parameters of the route. */
  readonly address: RegExp;
  /** All that stands on the way in the app too, in the same order. The last of them answers. */
  readonly handlers: readonly RequestHandler[];
  /** The last handler of the app. */
  readonly onError: ErrorRequestHandler;
}

/**
 * Answers a POST to that address with those handlers, and lets the app answer everything else: the same address written
 * in another way comes to the same answer there, a little later.
 */
export function withStraightRoad(app: Express, { address, handlers, onError }: StraightRoad): RequestListener {
  function go(request: Request, response: Response, at: number): void {
    const next: NextFunction = (error?: unknown): void => {
      if (error) onError(error, request, response, () => response.destroy());
      else go(request, response, at + 1);
    };
    try {
      const done: unknown = handlers[at]?.(request, response, next);
      if (done instanceof Promise) done.catch((error: unknown) => next(error ?? new Error('rejected')));
    } catch (error) {
      next(error);
    }
  }

  return (incoming, outgoing) => {
    const found = incoming.method === 'POST' ? address.exec(incoming.url ?? '') : null;
    if (!found) return app(incoming, outgoing);
    // As the app does with whatever comes to it.
    const request = Object.setPrototypeOf(incoming, app.request) as Request;
    const response = Object.setPrototypeOf(outgoing, app.response) as Response;
    request.res = response;
    (response as { req: Request }).req = request;
    request.params = { ...found.groups };
    go(request, response, 0);
  };
}
