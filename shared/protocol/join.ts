import { z } from 'zod';

/** What a client hands over to come into a match room (`joinById` and `create` options). */
export const JOIN_OPTIONS = z.object({
  /** PROTOCOL_VERSION of the client. */
  version: z.int(),
  /** The signed guest pass (see `server/people/identity.ts`); it travels to the server only. */
  pass: z.string().max(600),
});

/** What a client may choose when it opens a room. */
export const CREATE_OPTIONS = z.strictObject({
  topic: z.string().max(40),
  isPublic: z.boolean().default(true),
  /** The mode's own options, read again by the mode's schema. */
  options: z.record(z.string().max(40), z.union([z.number(), z.boolean()])).default({}),
});
export type CreateOptions = z.input<typeof CREATE_OPTIONS>;
