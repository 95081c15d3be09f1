/**
 * Why a connection was closed: number, name, and the sentence a player reads. 4000-4099 belong to Colyseus
 * (4000 is a leave on purpose, 4001 a server that shuts down); ours begin at 4400.
 */
export const CLOSE_CODES = {
  'client-too-old': { code: 4400, sentence: 'A newer Quizcade is here. Reload the page to go on.', final: true },
  'bad-identity': { code: 4401, sentence: 'Your guest pass could not be read. Reload to get a new one.', final: true },
  'played-elsewhere': { code: 4402, sentence: 'You opened this match somewhere else.', final: true },
  removed: { code: 4403, sentence: 'The host removed you from this room.', final: true },
  'too-many-errors': { code: 4404, sentence: 'Too many messages that could not be understood.', final: true },
  'too-fast': { code: 4405, sentence: 'Too many messages at once.', final: true },
  'room-failed': {
    code: 4406,
    sentence:
      'Something broke on our side, twice, and this match cannot go on. It is kept for whoever mends it. Sorry.',
    final: true,
  },
  'room-closed': { code: 4407, sentence: 'This room has closed.', final: true },
  'room-mending': {
    code: 4409,
    sentence: 'Something broke on our side. Your seat is kept: the match goes on in a moment.',
    final: false,
  },
  'not-kept': {
    code: 4410,
    sentence: 'The server can no longer keep what happens in this match, so it had to end. Sorry.',
    final: true,
  },
  'too-slow': { code: 4408, sentence: 'The connection could not keep up.', final: false },
} as const;

export type CloseName = keyof typeof CLOSE_CODES;

/** The name of a close code of ours, or undefined for one of Colyseus or the browser. */
export function closeNameOf(code: number): CloseName | undefined {
  return (Object.keys(CLOSE_CODES) as CloseName[]).find((name) => CLOSE_CODES[name].code === code);
}
