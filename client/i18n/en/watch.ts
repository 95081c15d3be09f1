import { figure, listed } from '../figures.ts';
import { matchWords } from './match.ts';

/** Screens and overlays: read from far away, so it is short. */
export const watch = {
  title: (what: string, code: string) => `${what} · ${code} · Quizcade`,
  bigScreen: (round: number, rounds: number) =>
    rounds > 0 ? `Big screen, question ${round} of ${rounds}` : `Big screen, question ${round}`,
  bigScreenWaits: 'Big screen',
  overlay: 'Overlay',
  playAlong: 'Play along',
  secondsLeft: (n: number) => (n === 1 ? 'second left' : 'seconds left'),
  reading: 'Get ready',
  ofAnswered: (n: number) => `of ${n} answered`,
  answers: (n: number) => (n === 1 ? 'answer' : 'answers'),
  areIn: (n: number) => (n === 1 ? 'is in' : 'are in'),
  nobodyYet: 'Scan the code, or type it in. The first one in is the host.',
  howTo: {
    choice: '',
    multi: matchWords.answers.several,
    order: matchWords.answers.order,
    number: 'Your best estimate, on your phone',
    text: 'Type it on your phone',
  } as Readonly<Record<string, string>>,
  fastest: 'Fastest finger',
  nobodyRight: 'Nobody had it',
  onPhones: 'Look at your phones',
  leads: (name: string, points: number) => `${name} leads by ${figure(points)}`,
  majority: (share: number, text: string) => (share === 100 ? `You all said ${text}` : `${share}% of you said ${text}`),
  over: 'That was it',
  joining: 'Looking for the room',
  noCode: 'This address has no room code in it. It looks like /K7PQ/screen or /K7PQ/overlay.',
  noRoom: (code: string) =>
    `There is no open room ${code} just now. Open a room, put its code into this address, and it appears here by itself.`,
  roomClosed: (code: string) => `Room ${code} has closed. Open another one, and put its code into this address.`,
  unknownParts: (unknown: readonly string[], known: readonly string[]) =>
    `There is no part called ${listed(unknown)}. There are: ${listed(known)}.`,
  tooOld: 'A newer Quizcade is here. This page reloads by itself.',
  soundHint: 'Click once for sound · M mutes · F fills the screen',
} as const;
