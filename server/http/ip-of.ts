import type { IncomingMessage } from 'node:http';
import type { Express, Request } from 'express';

/** Where a request comes from that no route has seen, such as one for a socket: its `request.ip`, behind as many proxies as the app trusts. */
export function ipOf(incoming: IncomingMessage, app: Express): string | undefined {
  return (Object.setPrototypeOf(incoming, app.request) as Request).ip;
}
