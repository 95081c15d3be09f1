import type { Catalogue } from '../catalogue.ts';
import { ended, figure, signed } from '../figures.ts';
import { plural } from './german.ts';

export const peopleWords: Pick<Catalogue, 'progress' | 'banned' | 'top' | 'chat'> = {
  progress: {
    title: 'Deine Matches',
    level: (level) => `Level ${figure(level)}`,
    levelPart: (level, into, of) => `Level ${figure(level)}, ${figure(into)} von ${figure(of)} Erfahrung`,
    toNext: (xp, next) => `${figure(xp)} XP bis Level ${figure(next)}`,
    gained: (xp) => `${signed(xp)} XP`,
    reached: (level) => `Level ${figure(level)} erreicht`,
    fresh: 'Neu aus diesem Match',
    rating: 'Wertung',
    ratings: 'Wertungen',
    rated: (n) => `${figure(n)} gewertet`,
    matches: (n) => (n === 1 ? 'Match' : 'Matches'),
    wins: (n) => (n === 1 ? 'Sieg' : 'Siege'),
    show: 'Zeigen',
    all: 'Erfolge',
    achievements: (earned, all) => `Erfolge ${figure(earned)}/${figure(all)}`,
    earned: (day) => `Geholt ${day}`,
    history: 'Matches',
    none: 'Noch keine Matches. Dein erstes steht dann hier.',
    loading: 'Wird nachgesehen',
    older: 'Ältere Matches',
    leftEarly: 'früher gegangen',
    placeOf: (rank, players) => `${rank}. von ${figure(players)}`,
    rightOf: (right, rounds) =>
      rounds > 0 ? `${figure(right)} von ${figure(rounds)} richtig` : `${figure(right)} richtig`,
    points: (score) => plural(score, { one: '# Punkt', other: '# Punkte' }),
  },
  banned: {
    player: (until) =>
      until === null
        ? 'Du bist auf diesem Server für immer gesperrt.'
        : `Du bist auf diesem Server gesperrt, und zwar bis: ${until}.`,
    network: (until) =>
      until === null
        ? 'Aus deinem Netz kommt niemand mehr herein: Es ist auf diesem Server gesperrt. Aus einem anderen Netz kannst du hereinkommen.'
        : `Aus deinem Netz kommt niemand herein, und zwar bis: ${until}. Aus einem anderen Netz kannst du hereinkommen.`,
    why: (reason) => `Der Grund: ${ended(reason)}`,
    appeals: (where) => `Wenn das falsch ist, schreib hierhin: ${where}`,
    noAppeals: 'Wenn das falsch ist, frag die Leute, die diesen Server betreiben.',
  },
  top: {
    title: 'Die Top Ten von heute',
    nobody: 'Heute hat noch niemand gespielt. Fang du an.',
    away: 'Die Liste ist gerade nicht zu sehen.',
    you: (level) => `Du, Level ${figure(level)}`,
  },
  chat: {
    title: 'Chat',
    ladder: 'Rangliste',
    open: 'Chat öffnen',
    close: 'Chat schließen',
    unread: (n) => `${n} neu`,
    say: 'Sag was',
    send: 'Senden',
    bell: 'nach dem Gong',
    closed: 'Antworte zuerst',
    hushed: 'Der Host hat dich stummgeschaltet',
    empty: 'Noch hat niemand was gesagt.',
    you: 'Du',
    lines: 'Was die Leute sagen',
    more: (name) => `${name}: stummschalten oder melden`,
    mute: (name) => `${name} für mich stummschalten`,
    hush: (name) => `${name} für alle stummschalten`,
    unhush: (name) => `${name} wieder reden lassen`,
    report: 'Diese Zeile melden',
    reportNote: 'Wer diesen Server betreut, sieht sie sich an, mit den Zeilen davor.',
    reported: 'Gemeldet. Jemand sieht es sich an.',
    mutedSome: (n) => plural(n, { one: 'Eine Person ist für dich stumm.', other: '# Personen sind für dich stumm.' }),
    unmuteAll: 'Wieder hören',
    turnOff: 'Chat für alle ausschalten',
    turnOn: 'Chat einschalten',
    left: (n) => `noch ${n}`,
    heard: (name, text) => `${name}: ${ended(text)}`,
    heardWaits: (name) => `${name} hat etwas gesagt, das auf den Gong wartet.`,
    heardMany: (n) => plural(n, { one: '# neue Nachricht.', other: '# neue Nachrichten.' }),
    moods: { grin: 'Grinsen', gasp: 'Staunen', ache: 'Autsch', love: 'Verliebt', zap: 'Elektrisiert', clap: 'Applaus' },
    faceKeys: 'Gesichter',
    wheel: 'Gesicht schicken',
    wheelHint: '1 bis 6',
    wheelTouchHint: 'wischen oder tippen',
    mood: (face) => `Die Stimmung im Raum: ${face}.`,
    faces: (n, face) => `${n}-mal ${face}.`,
  },
};
