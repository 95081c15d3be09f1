/** What screens and overlays say: read from far away, so it is short. */
export const words = {
  title: (what: string, code: string) => `${what} · ${code} · Quizcade`,
  bigScreen: (round: number, rounds: number) =>
    rounds > 0 ? `Big screen, question ${round} of ${rounds}` : `Big screen, question ${round}`,
  bigScreenWaits: 'Big screen',
  overlay: 'Overlay',
  joinAt: 'Join at',
  playAlong: 'Play along',
  qr: 'QR code: join this room',
  secondsLeft: (n: number) => (n === 1 ? 'second left' : 'seconds left'),
  reading: 'Get ready',
  timeIsUp: 'Time is up',
  paused: 'Paused',
  ofAnswered: (n: number) => `of ${n} answered`,
  answers: (n: number) => (n === 1 ? 'answer' : 'answers'),
  areIn: (n: number) => (n === 1 ? 'is in' : 'are in'),
  nobodyYet: 'Scan the code, or type it in. The first one in is the host.',
  hostStarts: (name: string) => `${name} starts when everybody is in.`,
  startsIn: (seconds: number) => `Starts in ${seconds}`,
  questions: (n: number) => `${n} ${n === 1 ? 'question' : 'questions'}`,
  question: (round: number, rounds: number) => (rounds > 0 ? `Question ${round} of ${rounds}` : `Question ${round}`),
  howTo: {
    choice: '',
    multi: 'Pick every right one',
    order: 'Put them in order',
    number: 'Your best estimate, on your phone',
    text: 'Type it on your phone',
  } as Readonly<Record<string, string>>,
  theAnswer: 'The answer',
  fastest: 'Fastest finger',
  fastestAll: 'Fastest fingers',
  seconds: (ms: number) => `${(Math.floor(ms / 10) / 100).toFixed(2)} s`,
  nobodyRight: 'Nobody had it',
  ladder: 'Leaderboard',
  nextIn: (seconds: number) => `Next in ${seconds}`,
  podiumIn: (seconds: number) => `Podium in ${seconds}`,
  onPhones: 'Look at your phones',
  wins: (names: string) => `${names} wins`,
  shareWin: (names: string) => `${names} share first place`,
  over: 'That was it',
  joining: 'Looking for the room',
  noCode: 'This address has no room code in it. It looks like /K7PQ/screen or /K7PQ/overlay.',
  noRoom: (code: string) =>
    `There is no open room ${code} just now. Open a room, put its code into this address, and it appears here by itself.`,
  roomClosed: (code: string) => `Room ${code} has closed. Open another one, and put its code into this address.`,
  unknownParts: (unknown: string, known: string) => `There is no part called ${unknown}. There are: ${known}.`,
  tooOld: 'A newer Quizcade is here. This page reloads by itself.',
  soundHint: 'Click once for sound · M mutes · F fills the screen',
  and: (names: readonly string[]) =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
} as const;

const COUNTS = ['nobody', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** What happened, in one line. */
export const stories = {
  takesLead: (name: string, before: string) => (before ? `${name} overtakes ${before}` : `${name} takes the lead`),
  streak: (name: string, n: number) => `${name}: ${n} in a row`,
  climbs: (name: string, places: number) => `${name} climbs ${COUNTS[places] ?? places} places`,
  level: (names: string) => `${names} are level at the top`,
  nobody: 'Nobody knew that one',
  everybody: 'Everybody knew that one',
  only: (n: number) => (n === 1 ? 'Only one of you knew' : `Only ${COUNTS[n] ?? n} of you knew`),
  ahead: (name: string, points: number) => `${name} leads by ${points.toLocaleString('en')}`,
  majority: (share: number, text: string) => `${share}% of you said ${text}`,
} as const;
