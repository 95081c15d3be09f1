import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { PASS_HEADER } from '#shared/protocol/http.ts';
import type { Guest, Secret } from '../people/identity.ts';
import type { WhyVoid } from '../people/void-pass.ts';
import type { SignInConfig } from '../sign-in/sign-in-config.ts';
import { sendError } from './errors.ts';
import { networkOf } from './network.ts';
import { type Asker, readOnce } from './read-once.ts';

/**
 * How much may be asked for in a minute. A hall of a thousand people has one address, so that what people do is
 * counted by their guest pass, and an address has room for a thousand of them, and for their return after an outage.
 */
export interface Limits {
  /** Requests of one guest. */
  readonly guest: number;
  /** Requests of an address that bring no pass: the first two of every newcomer. */
  readonly nameless: number;
  /** Requests of an address in all, files included. */
  readonly address: number;
  /** Rooms opened from one address, and by one person. */
  readonly rooms: number;
  readonly roomsEach: number;
  /** Packs saved from one address, and by one person: each save is read whole, by a model where there is one. */
  readonly packs: number;
  readonly packsEach: number;
  readonly wrongCodes: WrongCodes;
  readonly wrongFriendCodes: WrongFriendCodes;
  /** People who are asked to be friends by one person, and from one address. */
  readonly friendAsks: number;
  readonly friendAsksEach: number;
  /** Recaps that are made from a log, or looked for in vain, for one address. Those that are known, or whose room is open, cost nothing. */
  readonly recaps: number;
  /** How often everything that is kept of a person is read, or forgotten, for one address, and for one person: all of the database is looked through. */
  readonly ownData: number;
  readonly ownDataEach: number;
  /** Pages of the rankings for an address of whoever brings no pass, and for one person. */
  readonly rankings: number;
  readonly rankingsEach: number;
  /** Steps of signing in from one address, and of one person: a provider is asked, and a guest merged. */
  readonly signIns: number;
  readonly signInsEach: number;
  /** Who comes into shows: so many a second, at once after a quiet time, and before those let in have sat down; the others stand in a queue, with their question open for `waitMs`. */
  readonly comers?: {
    readonly perSecond: number;
    readonly burst: number;
    readonly untaken?: number;
    readonly waitMs?: number;
  };
}

/** Wrong room codes in a minute. */
export interface WrongCodes {
  /** Of an IPv4 address or an IPv6 /64, then refused: a hall that types in a hurry, and nobody who tries them all. */
  readonly home: number;
  /** Of an IPv6 /48, which one customer has at most. */
  readonly site: number;
  /** Of everybody; beyond it a code that is new to its asker's network is looked at after a pause. */
  readonly server: number;
}

/** Wrong friend codes in a minute: of a person, and by where they come from as room codes are. */
export interface WrongFriendCodes extends Omit<WrongCodes, 'server'> {
  readonly player: number;
}

export const LIMITS: Limits = {
  guest: 240,
  nameless: 6000,
  address: 60_000,
  rooms: 60,
  roomsEach: 12,
  packs: 60,
  packsEach: 12,
  wrongCodes: { home: 60, site: 180, server: 300 },
  wrongFriendCodes: { player: 12, home: 60, site: 180 },
  friendAsks: 120,
  friendAsksEach: 20,
  recaps: 60,
  ownData: 20,
  ownDataEach: 6,
  rankings: 600,
  rankingsEach: 60,
  signIns: 600,
  signInsEach: 12,
};

const MINUTE_S = 60;
/** Who may be told again that a proxy is not trusted, ms. */
const WARN_EVERY_MS = 60 * 60 * 1000;

/**
 * Headers that cost nothing and close doors. Phaser needs data: and blob: images; styles are set from script. Where Clerk
 * signs people in, its script comes from its instance, which it asks too; nothing else may come from elsewhere.
 */
export function securityHeaders(signIn: SignInConfig | null): RequestHandler {
  const clerk = signIn?.kind === 'clerk' ? ` https://${signIn.host}` : '';
  const policy = [
    "default-src 'self'",
    ...(clerk ? [`script-src 'self'${clerk}`] : []),
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self' ws: wss:${clerk}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
  return (_request, response, next) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    next();
  };
}

/** With a pass that is void one may become somebody new; who is forgotten may have it done again where it failed half way. */
function mayAnyway(path: string, why: WhyVoid): boolean {
  return path === '/guest' || (path === '/profile/forget' && why === 'guest/gone');
}

/** What somebody who is banned may still post to (BN4), under /api: a new door is shut to them until it is named here. */
export const BANNED_MAY: readonly string[] = [
  '/guest', // who one is
  '/ban', // why one does not come in
  ...['/me', '/history', '/top', '/daily', '/rankings'], // what one earned
  ...['/profile', '/profile/hide', '/profile/missed', '/profile/export', '/profile/forget'], // what is kept of oneself
  ...['/friends', '/friends/hide', '/friends/refuse', '/friends/withdraw', '/friends/part'], // to see them, and to end it
  ...['/friends/block', '/friends/unblock'],
  ...['/drafts/mine', '/drafts/:id', '/drafts/:id/remove', '/drafts/:draftId/cancel'], // what one made: to read, and to remove
  ...['/packs/:id', '/packs/:id/remove'],
];

/** Limits requests: `byAddress` before anything is read, `byGuest` once a body is there. Counts are per process. */
export function requestLimits(
  limits: Limits,
  secret: Secret,
  whyVoid: (guest: Guest) => WhyVoid | null,
): { byAddress: RequestHandler; byGuest: RequestHandler } {
  const mayAddress = allowance(limits.address);
  const mayNameless = allowance(limits.nameless);
  const mayGuest = allowance(limits.guest);
  return {
    byAddress: async (request, response, next) => {
      if (await mayAddress(networkOf(request.ip).home)) next();
      else sendError(response, 'request/too-many');
    },
    byGuest: async (request, response, next) => {
      const askers = askersOf(request, secret);
      for (const { guest } of askers) {
        const why = whyVoid(guest);
        if (why && !mayAnyway(request.path, why)) return sendError(response, why);
      }
      const players = playersOf(askers);
      // Else what is asked of the one would be allowed to the other.
      if (players.length > 1) return sendError(response, 'guest/two-passes');
      const [player] = players;
      if (await (player ? mayGuest(player) : mayNameless(networkOf(request.ip).home))) next();
      else sendError(response, 'request/too-many');
    },
  };
}

/** The player whose pass a request brings, in its header or in its body; null without one of ours. */
export function askerOf(request: Request, secret: Secret): string | null {
  return playersOf(askersOf(request, secret))[0] ?? null;
}

/** Whose passes a request brings. */
function askersOf(request: Request, secret: Secret): Asker[] {
  const inBody = (request.body as { pass?: unknown } | undefined)?.pass;
  const passes = new Set([request.get(PASS_HEADER), inBody].filter((pass) => typeof pass === 'string'));
  return [...passes].flatMap((pass) => readOnce(request, pass, secret) ?? []);
}

/** Each once. `byGuest` lets nobody through who comes as two. */
function playersOf(askers: readonly Asker[]): string[] {
  return [...new Set(askers.map(({ playerId }) => playerId))];
}

/** A fixed amount in a time, else a minute, for each key: false when it is used up. */
export function allowance(points: number, durationS = MINUTE_S): (key: string) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points, duration: durationS });
  return (key) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    );
}

/** A proxy in front that is not trusted makes one address of everybody behind it: its host is told. */
export function warnOfProxy(trustProxy: number, now: () => number, log: Logger): RequestHandler {
  let told = Number.NEGATIVE_INFINITY;
  return (request, _response, next) => {
    if (trustProxy === 0 && request.headers['x-forwarded-for'] !== undefined && now() - told > WARN_EVERY_MS) {
      told = now();
      log.warn(
        'Requests arrive with X-Forwarded-For, but TRUST_PROXY is 0, so that everybody behind the proxy counts as one ' +
          'address. Is it a proxy of yours, set TRUST_PROXY=1 (README.md, "Settings").',
      );
    }
    next();
  };
}
