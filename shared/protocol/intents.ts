import { z } from 'zod';
import { clean } from '../questions/clean.ts';
import { NOTE_MAX_CHARS, VOTES } from '../questions/vote.ts';
import type { Intent } from '../rules/input.ts';
import { isPlainJson } from '../rules/plain-json.ts';
import { AVATAR_SEED } from './avatar-seed.ts';
import type { CHAT_WISHES, ChatWishName } from './chat.ts';

/** What a client may send to a match room: one Colyseus message type each. The gate for strangers' bytes. */

const round = z.int().min(0).max(999);
const phase = z.string().min(1).max(60);
/** Which rule of the match is spoken to, and what is said; the rule's own schema reads the payload. */
const spoken = z.strictObject({
  rule: z.string().min(1).max(40),
  name: z.string().min(1).max(40),
  payload: z.unknown().refine((value) => isPlainJson(value)),
});
const seat = z.int().min(0).max(99_999);
const answer = z.union([z.string().min(1).max(200), z.number(), z.array(z.string().min(1).max(80)).max(6)]);

export const INTENTS = {
  answer: z.strictObject({ round, answer }),
  vote: z.strictObject({
    round,
    vote: z.enum([...VOTES, 'none']),
    note: z.string().max(NOTE_MAX_CHARS).transform(clean).optional(),
  }),
  rename: z.strictObject({ name: z.string().max(64), avatar: AVATAR_SEED.optional() }),
  again: z.strictObject({}),
  ready: z.strictObject({ round, phase }),
  do: spoken,
  start: z.strictObject({}),
  pause: z.strictObject({}),
  resume: z.strictObject({}),
  skip: z.strictObject({ seen: z.strictObject({ round: z.int().min(-1).max(999), phase }).optional() }),
  end: z.strictObject({}),
  bots: z.strictObject({ count: z.int().min(0).max(63) }),
  lock: z.strictObject({ locked: z.boolean() }),
  kick: z.strictObject({ seat }),
  lead: z.strictObject({ leads: z.boolean() }),
  phones: z.strictObject({ answersOnly: z.boolean() }),
  watchable: z.strictObject({ watchable: z.boolean() }),
  cohost: z.strictObject({ seat: seat.nullable() }),
} as const satisfies { [T in Intent['type']]: z.ZodType<Omit<Extract<Intent, { type: T }>, 'type'>> };

/** What a rule of the match counts and forgets: not logged, not answered. */
export const SIGNAL = spoken;

/**
 * Asked by the client to learn the server's clock; it is no wish of a player, so the rules never see it.
 * Answered by the notice `clock`.
 */
export const CLOCK_REQUEST = z.strictObject({ sent: z.number() });

export type IntentName = keyof typeof INTENTS;
export type IntentPayload<T extends IntentName> = z.input<(typeof INTENTS)[T]>;
/** Every message that a page sends in a match, besides `clock`: a wish, a signal, or what is said. */
type Messages = { [T in IntentName]: IntentPayload<T> } & { signal: z.input<typeof SIGNAL> } & {
  [T in ChatWishName]: z.input<(typeof CHAT_WISHES)[T]>;
};
export type MessageName = keyof Messages;
export type MessagePayload<T extends MessageName> = Messages[T];
export const INTENT_NAMES = Object.keys(INTENTS) as IntentName[];
