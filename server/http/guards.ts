import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { sendError } from './errors.ts';
import { networkOf } from './network.ts';

/** How much one address or person may ask for in a minute. */
export interface Limits {
  /** Requests of an address to /api: plenty for a classroom behind one router, too few for a flood. */
  readonly api: number;
  /** Ways into a room: a hall behind one router that comes in at once, and comes back. */
  readonly joins: number;
  /** Rooms opened from one address, and by one person. */
  readonly rooms: number;
  readonly roomsEach: number;
}

export const LIMITS: Limits = { api: 600, joins: 6000, rooms: 60, roomsEach: 12 };

const MINUTE_S = 60;

/** Headers that cost nothing and close doors. Phaser needs data: and blob: images; styles are set from script. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  next();
};

/** Limits an address's requests; the limit is per process and forgets within a minute. */
export function rateLimit(perMinute: number): RequestHandler {
  const may = allowance(perMinute);
  return async (request, response, next) => {
    if (await may(networkOf(request.ip).home)) next();
    else sendError(response, 'request/too-many');
  };
}

/** A fixed amount a minute for each key: false when it is used up. */
export function allowance(perMinute: number): (key: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S });
  return (key) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    );
}
