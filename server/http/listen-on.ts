import type { Server as HttpServer } from 'node:http';

/**
 * Connections that wait to be taken up. A wave at the doors is thousands within a second; of Node's usual 511 the rest would be
 * dropped by the system, and tried again by their own after one, three and seven seconds.
 */
const WAITING_CONNECTIONS_MAX = 4096;

/**
 * Node reports a port that is taken as an event, which Colyseus' own `listen` never hands on. `exclusive`: not together
 * with the other processes that one has started.
 */
export function listenOn(
  http: HttpServer,
  port: number,
  host: string | undefined,
  { exclusive = false } = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    // Without a host Node listens on `::` for IPv6 and IPv4 together, or on IPv4 where there is no IPv6.
    http.listen({ port, exclusive, backlog: WAITING_CONNECTIONS_MAX, ...(host === undefined ? {} : { host }) }, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

/** 0 before it listens. */
export function portOf(http: HttpServer): number {
  const address = http.address();
  return typeof address === 'object' && address ? address.port : 0;
}
