import { z } from 'zod';

/**
 * What people tell each other in a room: lines, faces and taps. No input of the match: the rules never see it, and nothing of
 * it is journalled. `PROTOCOL.md` has the same table.
 */

/** UTF-16 units that are read at all; what is shown is far shorter (`shared/chat/chat-line.ts`). */
const TYPED_CHARS = 400;
/** The faces that can be sent, in the order of their keys. */
export const FACES_MAX = 6;
const by = z.int().min(0).max(1_000_000);

export const CHAT_WISHES = {
  say: z.strictObject({ text: z.string().max(TYPED_CHARS) }),
  mute: z.strictObject({ by, muted: z.boolean(), forAll: z.boolean().default(false) }),
  report: z.strictObject({ line: z.int().min(0).max(1_000_000_000) }),
  chat: z.strictObject({ on: z.boolean() }),
  emote: z.strictObject({
    face: z
      .int()
      .min(0)
      .max(FACES_MAX - 1),
  }),
  /** A tap on the face in this seat. */
  poke: z.strictObject({ seat: z.int().min(0).max(99_999) }),
} as const;

export type ChatWishName = keyof typeof CHAT_WISHES;
export const CHAT_WISH_NAMES = Object.keys(CHAT_WISHES) as ChatWishName[];
export type ChatWish = { [T in ChatWishName]: { readonly type: T } & z.output<(typeof CHAT_WISHES)[T]> }[ChatWishName];

export interface ChatLine {
  /** Its number in this room. A line that waited comes again with its words. */
  readonly id: number;
  /** Who wrote it: the number of a person in this room's chat, whatever their seat. */
  readonly by: number;
  readonly name: string;
  readonly avatar: string;
  /** Null: it names an option and waits for the bell. */
  readonly text: string | null;
}

/** All of the chat on the way in, and what has changed of it since. */
export interface ChatNotice {
  readonly lines?: readonly ChatLine[];
  /** Lines that are taken back: of somebody who was removed, or muted for all. */
  readonly gone?: readonly number[];
  /** On the way in: my own number, and whom I have muted. Nothing before it counts any more. */
  readonly me?: number;
  /** Whom I have muted for myself; all of them. */
  readonly muted?: readonly number[];
  /** Whom the host has muted for all; a player who is no host learns of nobody but themselves. */
  readonly hushed?: readonly number[];
}

/** Faces since the last one of these, and what most people here feel about what was told. */
export interface EmotesNotice {
  /** How often each face was sent, in their order. */
  readonly counts: readonly number[];
  /** The face that more than half of the people here picked. Once for each answer that is told. */
  readonly mood?: number;
}
