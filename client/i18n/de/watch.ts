import type { Catalogue } from '../catalogue.ts';
import { figure, listed } from '../figures.ts';
import { matchWords } from './match.ts';

export const watch: Catalogue['watch'] = {
  title: (what, code) => `${what} · ${code} · Quizcade`,
  bigScreen: (round, rounds) =>
    rounds > 0 ? `Großer Bildschirm, Frage ${round} von ${rounds}` : `Großer Bildschirm, Frage ${round}`,
  bigScreenWaits: 'Großer Bildschirm',
  overlay: 'Overlay',
  playAlong: 'Spiel mit',
  secondsLeft: (n) => (n === 1 ? 'Sekunde noch' : 'Sekunden noch'),
  reading: 'Gleich geht’s los',
  ofAnswered: (n) => `von ${n} haben geantwortet`,
  answers: (n) => (n === 1 ? 'Antwort' : 'Antworten'),
  areIn: (n) => (n === 1 ? 'ist da' : 'sind da'),
  nobodyYet: 'Scann den Code oder tipp ihn ein. Wer zuerst da ist, ist Host.',
  howTo: {
    choice: '',
    multi: matchWords.answers.several,
    order: matchWords.answers.order,
    number: 'Schätz auf deinem Handy',
    text: 'Tipp es auf deinem Handy ein',
  },
  fastest: 'Am schnellsten',
  nobodyRight: 'Niemand hatte es',
  onPhones: 'Schaut auf eure Handys',
  leads: (name, points) => `${name} führt mit ${figure(points)}`,
  majority: (share, text) => (share === 100 ? `Ihr alle: ${text}` : `${share} % von euch: ${text}`),
  over: 'Das war’s',
  joining: 'Der Raum wird gesucht',
  noCode: 'In dieser Adresse steht kein Raumcode. Sie sieht so aus: /K7PQ/screen oder /K7PQ/overlay.',
  noRoom: (code) =>
    `Gerade gibt es keinen offenen Raum ${code}. Öffne einen, schreib seinen Code in diese Adresse, und er erscheint hier von selbst.`,
  roomClosed: (code) => `Der Raum ${code} ist zu. Öffne einen neuen und schreib seinen Code in diese Adresse.`,
  unknownParts: (unknown, known) => `Einen Teil namens ${listed(unknown)} gibt es nicht. Es gibt: ${listed(known)}.`,
  tooOld: 'Es gibt ein neueres Quizcade. Diese Seite lädt sich selbst neu.',
  soundHint: 'Ein Klick für Ton · M schaltet stumm · F füllt den Bildschirm',
};
