import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from that express has not seen, as its `request.ip`: the socket's other end, or who is named by
 * so many proxies (`TRUST_PROXY`).
 */
export function addressOf({ headers, socket }: IncomingMessage, trustProxy: number): string | undefined {
  const named = trustProxy === 0 ? [] : String(headers['x-forwarded-for'] ?? '').split(',');
  const hops = [
    socket.remoteAddress,
    ...named
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .reverse(),
  ];
  return hops[Math.min(trustProxy, hops.length - 1)];
}
