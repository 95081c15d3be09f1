import { z } from 'zod';
import { LENGTHS, languagesOf } from '../questions/question.ts';
import { TEMPOS } from '../rules/tempo.ts';
import { PROTOCOL_VERSION } from './version.ts';

/** The signed guest pass (see `server/people/identity.ts`); it travels to the server only. */
export const PASS = z.string().max(600);

/** What a client hands over to come into a match room (`joinById` and `create` options). */
export const JOIN_OPTIONS = z.object({
  /** PROTOCOL_VERSION of the client. */
  version: z.int(),
  pass: PASS,
});

/**
 * The same of a page that only watches: it takes no seat and needs no pass (W1). A screen in the hall shows the question
 * to everybody (W5); an overlay of a stream may not.
 */
export const WATCH_OPTIONS = z.object({
  version: z.int(),
  watch: z.literal(true),
  as: z.enum(['screen', 'overlay']).default('screen'),
});

/** The same of a person who watches without a seat (SP1): they come with their pass, so that a ban of theirs holds and each counts once. */
export const SPECTATE_OPTIONS = JOIN_OPTIONS.extend({ watch: z.literal(true), as: z.literal('spectator') });
export type WatchKind = z.output<typeof WATCH_OPTIONS>['as'] | z.output<typeof SPECTATE_OPTIONS>['as'];

const OPTIONS = z.record(z.string().max(40), z.union([z.number(), z.boolean()]));
const MODIFIERS_MAX = 20;
const KINDS_MAX = 20;

/** What a client may choose when it opens a room. */
export const CREATE_OPTIONS = z.strictObject({
  topic: z.string().max(LENGTHS.id),
  isPublic: z.boolean().default(true),
  /** Of a private room: a code of eight letters, which nobody finds by trying. */
  longCode: z.boolean().default(false),
  /** Whether people may talk in the room; the host can change it. */
  chat: z.boolean().default(true),
  /** Whether people may watch without a seat; the host can change it. Absent: in a public room they may, in a private one not. */
  watchable: z.boolean().optional(),
  /** A pack, by the id of its link: `topic` is its topic then. */
  pack: z.string().max(40).optional(),
  /** Of the questions: a tag such as `de`; absent: the server's own. */
  lang: z
    .string()
    .max(12)
    .refine((tag) => languagesOf(tag).length > 0)
    .transform((tag) => languagesOf(tag)[0] ?? tag)
    .optional(),
  /** Kinds of questions that are asked; absent: all that the server asks. */
  kinds: z.array(z.string().max(40)).min(1).max(KINDS_MAX).optional(),
  /** How fast the room goes from one question to the next; absent: reveals and boards have their whole length, whatever the window. */
  tempo: z.enum(TEMPOS).optional(),
  /** The mode's own options, read again by the mode's schema. */
  options: OPTIONS.default({}),
  /** Ids of the modifiers that are added, with their own options; absent: those the mode comes with. */
  modifiers: z
    .record(z.string().max(60), OPTIONS)
    .refine((chosen) => Object.keys(chosen).length <= MODIFIERS_MAX)
    .optional(),
});
export type CreateOptions = z.input<typeof CREATE_OPTIONS>;

/**
 * What a client hands over to come into the lobby. With a pass it is told where its player's friends are (friends.ts).
 * It is not in lobby.ts, which the page reads too: the page loads no zod.
 */
export const LOBBY_OPTIONS = z.object({ version: z.literal(PROTOCOL_VERSION), pass: PASS.optional() });
