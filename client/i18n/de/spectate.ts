import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { plural } from './german.ts';

export const spectate: Catalogue['spectate'] = {
  watch: 'Zuschauen',
  title: (topic, code) => `Du schaust zu: ${topic} · ${code}`,
  loading: 'Ein Platz zum Zuschauen wird gesucht',
  count: (n) => plural(n, { one: '# Person schaut zu', other: '# schauen zu' }),
  takeSeat: 'Mitspielen',
  leave: 'Nicht mehr zuschauen',
  watchHere: 'Hier zuschauen',
  allow: 'Zuschauen erlaubt',
  allowNote: 'Ohne Platz, und nie früher als alle, die spielen.',
  allowPrivateNote: 'Für alle mit dem Link, ohne Platz.',
  full: {
    lobby: 'Wartet, alle Plätze besetzt',
    running: 'Läuft, alle Plätze besetzt',
    over: 'Auf dem Podium, alle Plätze besetzt',
  },
  locked: { lobby: 'Wartet, abgeschlossen', running: 'Läuft, abgeschlossen', over: 'Auf dem Podium, abgeschlossen' },
  howTo: {
    choice: '',
    multi: 'Mehr als eine Antwort ist richtig.',
    order: 'Alle, die spielen, bringen das in eine Reihenfolge.',
    number: 'Alle, die spielen, schätzen eine Zahl.',
    text: 'Alle, die spielen, tippen die Antwort.',
  },
  answered: (n, of) => `${figure(n)} von ${figure(of)} haben geantwortet`,
  answerIs: 'Die Antwort',
  deciding: 'Gerade entscheiden die, die spielen',
};
