import { SENTENCES } from '#shared/sentences.ts';

/** Every "no" of the server, by its code: in English as the server says it. */
export const refusals = SENTENCES;
