import { z } from 'zod';
import { LENGTHS } from '../questions/question.ts';
import type { ShowCard } from '../shows/status.ts';
import { JOIN_OPTIONS } from './join.ts';

/**
 * The doors of shows (all JSON, under /api/shows). Errors are `{ error: { code, sentence } }`; whoever stands in the queue
 * of a show is answered when it is their turn, or after some seconds with `show/queue` and their place: QueueAnswer.
 *
 * GET  /api/shows                                      -> ShowsAnswer   public shows that are to come or under way
 * POST /api/shows              OPEN_SHOW               -> OpenedAnswer  opens one (rate-limited); its key is told once
 * GET  /api/shows/:code                                -> ShowAnswer
 * POST /api/shows/:code/seat   JOIN_OPTIONS            -> SeatAnswer    a seat for whoever has this pass: `client.consumeSeatReservation`
 * POST /api/shows/:code/host   {key}                   -> ShowStatus    403 show/wrong-key
 * POST /api/shows/:code/press  {key, press}            -> ShowStatus    409 with the refusal, where it is not for now
 *
 * `GET /api/rooms/:code` with a pass finds the arena of its owner, so that a page comes into a show as into any
 * room; with `?waits` whoever stands in the queue is answered when it is their turn.
 */

/** What may be asked of a show. */
export const SHOW_BOUNDS = {
  titleChars: 60,
  /** One server takes so many at most. */
  seats: 20_000,
  /** It begins so long after it is opened at most. */
  startsInMs: 7 * 24 * 60 * 60 * 1000,
  /** A press makes a phase so much longer at most. */
  extensionS: 600,
  /** Of the name of whoever is removed. */
  nameChars: 64,
  keyChars: 40,
} as const;

export const OPEN_SHOW = JOIN_OPTIONS.extend({
  title: z.string().trim().min(1).max(SHOW_BOUNDS.titleChars),
  mode: z.string().max(60),
  topic: z.string().max(LENGTHS.id),
  options: z.record(z.string().max(40), z.union([z.number(), z.boolean()])).default({}),
  lang: z.string().max(12).optional(),
  seats: z.int().min(2).max(SHOW_BOUNDS.seats),
  /** From now, ms. */
  startsInMs: z.int().min(0).max(SHOW_BOUNDS.startsInMs),
  isPublic: z.boolean().default(true),
  chat: z.boolean().default(true),
});

/** The keys of a host's page. */
export const PRESS = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['open', 'start', 'pause', 'resume', 'next', 'void', 'restore', 'end', 'close']) }),
  z.strictObject({ do: z.literal('extend'), seconds: z.int().min(1).max(SHOW_BOUNDS.extensionS) }),
  z.strictObject({ do: z.literal('lock'), locked: z.boolean() }),
  z.strictObject({ do: z.literal('watchable'), watchable: z.boolean() }),
  z.strictObject({
    do: z.literal('kick'),
    name: z.string().min(1).max(SHOW_BOUNDS.nameChars),
    arena: z.int().min(0).nullable(),
  }),
]);
export type Press = z.output<typeof PRESS>;

const KEY = z.string().max(SHOW_BOUNDS.keyChars);
export const ASK_HOST = z.object({ key: KEY });
export const ASK_PRESS = z.object({ key: KEY, press: PRESS });

export interface OpenedAnswer {
  readonly code: string;
  /** Whoever has it runs the show. */
  readonly hostKey: string;
}

export interface ShowsAnswer {
  readonly shows: readonly ShowCard[];
  /** Server ms, by which `startsAt` is read. */
  readonly now: number;
}

/** One show, for whoever has its code. */
export interface ShowAnswer extends ShowCard {
  /** Server ms, by which `startsAt` is read. */
  readonly now: number;
}

/** Somebody's place in the queue before the door of a show. */
export interface QueueAnswer {
  /** How many come in before, and oneself; 0: there is no queue, come in. */
  readonly position: number;
  /** When to ask again, ms. */
  readonly retryInMs: number;
}

/** As the SDK's `consumeSeatReservation` takes it. */
export interface SeatAnswer {
  readonly name: string;
  readonly roomId: string;
  readonly sessionId: string;
  readonly processId: string;
  readonly publicAddress?: string;
}
