import type { RequestListener } from 'node:http';
import type { ErrorRequestHandler, Express, NextFunction, Request, RequestHandler, Response } from 'express';

/** A door that thousands ask at within seconds: what its router would find after comparing two dozen paths is known here. */
export interface StraightRoad {
  /** The path of the route, as the app has it. */
  readonly path: string;
  /** All that stands on the way in the app too, in the same order. The last of them answers. */
  readonly handlers: readonly RequestHandler[];
}

/** The addresses of a path as pages write them, letter by letter: its groups are the parameters of the route. */
function addressOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[\\w-]+)')}$`);
}

/**
 * Answers a POST to such an address with its handlers, and lets the app answer everything else: the same address written
 * in another way comes to the same answer there, a little later. `onError` is the last handler of the app.
 */
export function withStraightRoads(
  app: Express,
  roads: readonly StraightRoad[],
  onError: ErrorRequestHandler,
): RequestListener {
  function go(handlers: readonly RequestHandler[], request: Request, response: Response, at: number): void {
    const next: NextFunction = (error?: unknown): void => {
      if (error) onError(error, request, response, () => response.destroy());
      else go(handlers, request, response, at + 1);
    };
    try {
      const done: unknown = handlers[at]?.(request, response, next);
      if (done instanceof Promise) done.catch((error: unknown) => next(error ?? new Error('rejected')));
    } catch (error) {
      next(error);
    }
  }

  const addressed = roads.map(({ path, handlers }) => ({ address: addressOf(path), handlers }));
  return (incoming, outgoing) => {
    const at = incoming.method === 'POST' ? (incoming.url ?? '') : '';
    const road = addressed.find(({ address }) => address.test(at));
    if (!road) return app(incoming, outgoing);
    // As the app does with whatever comes to it.
    const request = Object.setPrototypeOf(incoming, app.request) as Request;
    const response = Object.setPrototypeOf(outgoing, app.response) as Response;
    request.res = response;
    (response as { req: Request }).req = request;
    request.params = { ...road.address.exec(at)?.groups };
    go(road.handlers, request, response, 0);
  };
}
