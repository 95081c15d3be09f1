import { ended, figure, signed } from '../figures.ts';
import { ordinal, plural } from './english.ts';

/** Who one is, who is best, and what people say to each other. */
export const peopleWords = {
  progress: {
    title: 'Your matches',
    level: (level: number) => `Level ${figure(level)}`,
    levelPart: (level: number, into: number, of: number) =>
      `Level ${figure(level)}, ${figure(into)} of ${figure(of)} experience`,
    toNext: (xp: number, next: number) => `${figure(xp)} XP to level ${figure(next)}`,
    gained: (xp: number) => `${signed(xp)} XP`,
    reached: (level: number) => `Level ${figure(level)} reached`,
    fresh: 'New from this match',
    rating: 'Rating',
    ratings: 'Ratings',
    rated: (n: number) => `${figure(n)} rated`,
    matches: (n: number) => (n === 1 ? 'match' : 'matches'),
    wins: (n: number) => (n === 1 ? 'win' : 'wins'),
    show: 'Show',
    all: 'Achievements',
    achievements: (earned: number, all: number) => `Achievements ${figure(earned)}/${figure(all)}`,
    earned: (day: string) => `Earned ${day}`,
    history: 'Matches',
    none: 'No matches yet. Your first one will be here.',
    loading: 'Looking them up',
    older: 'Older matches',
    leftEarly: 'left early',
    placeOf: (rank: number, players: number) => `${ordinal(rank)} of ${figure(players)}`,
    /** Without the rounds where the mode asks until somebody has won. */
    rightOf: (right: number, rounds: number) =>
      rounds > 0 ? `${figure(right)} of ${figure(rounds)} right` : `${figure(right)} right`,
    points: (score: number) => plural(score, { one: '# point', other: '# points' }),
  },
  /** To whoever is banned, one after the other. `until`: day and time, null for good. */
  banned: {
    player: (until: string | null) =>
      until === null ? 'You are banned from this server for good.' : `You are banned from this server until ${until}.`,
    network: (until: string | null) =>
      until === null
        ? 'Nobody is let in from your network any more: it is banned from this server. From another network you can come in.'
        : `Nobody is let in from your network until ${until}. From another network you can come in.`,
    why: (reason: string) => `The reason: ${ended(reason)}`,
    appeals: (where: string) => `If that is wrong, write here: ${where}`,
    noAppeals: 'If that is wrong, ask whoever runs this server.',
  },
  top: {
    title: 'Today’s top ten',
    nobody: 'Nobody has played yet today. Be the first.',
    away: 'The list cannot be shown just now.',
    you: (level: number) => `You, level ${figure(level)}`,
  },
  chat: {
    title: 'Chat',
    ladder: 'Ladder',
    open: 'Open the chat',
    close: 'Close the chat',
    unread: (n: number) => `${n} new`,
    say: 'Say something',
    send: 'Send',
    bell: 'after the bell',
    closed: 'Answer first',
    hushed: 'The host has muted you',
    empty: 'Nobody has said anything yet.',
    you: 'You',
    lines: 'What people say',
    more: (name: string) => `${name}: mute or report`,
    mute: (name: string) => `Mute ${name} for me`,
    hush: (name: string) => `Mute ${name} for everybody`,
    unhush: (name: string) => `Let ${name} talk again`,
    report: 'Report this line',
    reportNote: 'A reviewer of this server will see it, with the lines before it.',
    reported: 'Reported. A reviewer will look at it.',
    mutedSome: (n: number) => `${n === 1 ? 'One person is' : `${n} people are`} muted for you.`,
    unmuteAll: 'Hear them again',
    turnOff: 'Turn the chat off for everybody',
    turnOn: 'Turn the chat on',
    left: (n: number) => `${n} left`,
    heard: (name: string, text: string) => `${name}: ${ended(text)}`,
    heardWaits: (name: string) => `${name} said something that waits for the bell.`,
    heardMany: (n: number) => `${n} new messages.`,
    /** The six faces, as a reader calls them. */
    moods: { grin: 'Grin', gasp: 'Gasp', ache: 'Ouch', love: 'Love it', zap: 'Electric', clap: 'Applause' },
    wheel: 'Send a face',
    faceKeys: 'Faces',
    wheelHint: '1 to 6',
    wheelTouchHint: 'flick or tap',
    mood: (face: string) => `The mood of the room: ${face}.`,
    faces: (n: number, face: string) => `${plural(n, { one: 'Once', other: '# times' })} ${face}.`,
  },
} as const;
