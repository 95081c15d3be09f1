/**
 * The catalogue of "no". A refusal is a value: a code, and a sentence for the one player who asked.
 * It changes nothing and is never logged as an error.
 */
export const REFUSALS = {
  'answer/too-early': 'The window is not open yet.',
  'answer/too-late': 'The bell was first.',
  'answer/twice': 'Your first answer stands.',
  'answer/other-round': 'That answer was for another question.',
  'answer/no-question': 'There is no question to answer right now.',
  'answer/unknown-option': 'That is not one of the answers.',
  'answer/paused': 'The match is paused.',
  'answer/out': 'You are out of this match. You can watch, and cheer.',
  'vote/too-early': 'You can judge a question once its answer is shown.',
  'vote/too-late': 'The next question is here: your word on the last one stands.',
  'vote/enough': 'You have changed your mind often enough about this one.',
  'host/only': 'Only the host can do that.',
  'host/opener-only': 'Only who opened a private room can name a co-host.',
  'host/stand-in': 'You are standing in: who opened this room, or their co-host, can end the match.',
  'seat/unknown': 'You have no seat in this match.',
  'seat/gone': 'You have left this match.',
  'match/started': 'The match has already started.',
  'match/not-started': 'The match has not started yet.',
  'match/over': 'The match is over.',
  'match/paused': 'The match is paused.',
  'match/not-paused': 'The match is not paused.',
  'match/nothing-to-skip': 'There is nothing to skip right now.',
  'match/too-few': 'One more player or a bot is needed to start.',
  'match/full': 'This room is full.',
  'match/locked': 'The host has locked this room.',
  'match/not-over': 'You can play again when this match is over.',
  'bots/too-many': 'There are not enough free seats for that many bots.',
  'kick/yourself': 'You cannot remove yourself. You can leave.',
  'kick/unknown': 'There is nobody in that seat.',
  'kick/opener': 'Who opened this room, and their co-host, cannot be removed.',
  'cohost/unknown': 'Your co-host must be somebody else who is in this room.',
  'kicked/stays-out': 'The host removed you from this room.',
  'kicked/name':
    'The host removed somebody of that name from this match. If it was not you, come in under another name.',
  'name/taken': 'Somebody here already has that name, or one that looks the same.',
  'name/removed': 'The host removed somebody of that name from this match. Please pick another one.',
  'name/reserved': 'That name could be taken for the game itself. Please pick another one.',
  'name/unkind': 'Please pick a friendlier name.',
  'name/enough': 'You have changed your name or picture often enough for this match.',
  'name/length': 'A name has 2 to 16 characters.',
  'rule/unknown': 'That is not part of this match.',
  'rule/untimely': 'Not now.',
  'rule/not-you': 'That is for others in this match.',
  'rule/refused': 'That is not possible right now.',
  'intent/malformed': 'That message could not be understood.',
  'intent/unknown': 'This room does not know that message.',
  'intent/too-fast': 'Slow down a little.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly sentence: string;
}

/** Makes a refusal with the catalogue's sentence. A rule's own (`rule/refused`) has a sentence of its own. */
export function refuse(code: RefusalCode): Refusal {
  return { ok: false, code, sentence: REFUSALS[code] };
}
