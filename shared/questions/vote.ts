/** What a player can say of a question after its reveal. `flag`: something is wrong with it. */
export const VOTES = ['up', 'down', 'flag'] as const;

export type Vote = (typeof VOTES)[number];

/** The longest note that may come with a vote, in characters. */
export const NOTE_MAX_CHARS = 200;
