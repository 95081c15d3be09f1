import { createServer, type RequestListener, type Server } from 'node:http';
import { inTurn } from './in-turn.ts';

/** How long a connection may keep us waiting, ms. */
export interface Patience {
  /** For the head of a request. */
  readonly headMs: number;
  /** For all of a request: a body that trickles in has as long. */
  readonly requestMs: number;
  /** For any sign of life, while somebody does not read the answer they asked for. */
  readonly silenceMs: number;
}

export const PATIENCE: Patience = { headMs: 15 * 1000, requestMs: 30 * 1000, silenceMs: 30 * 1000 };

/** The HTTP server: one answer at a time for each connection, and no connection that is only held. Sockets of rooms have pings instead. */
export function listener(answer: RequestListener, { headMs, requestMs, silenceMs }: Patience): Server {
  const server = createServer(
    {
      headersTimeout: headMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.ceil(headMs / 3),
    },
    inTurn(answer),
  );
  server.setTimeout(silenceMs);
  return server;
}
