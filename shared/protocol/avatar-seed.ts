import { z } from 'zod';

/** The seed of an avatar's drawing. Everybody is sent it, so it is letters and digits and no place for a text. */
export const AVATAR_SEED = z.string().regex(/^[\w-]{1,40}$/);
