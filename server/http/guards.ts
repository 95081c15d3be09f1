import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { sendError } from './errors.ts';

/** Requests of one address: plenty for a classroom behind one router, too few for a flood. */
const API_PER_MINUTE = 600;

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
export function rateLimit(): RequestHandler {
  const limiter = new RateLimiterMemory({ points: API_PER_MINUTE, duration: 60 });
  return (request, response, next) => {
    limiter.consume(request.ip ?? 'unknown').then(() => next(), () => sendError(response, 'request/too-many'));
  };
}
