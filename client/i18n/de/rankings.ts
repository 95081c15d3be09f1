import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { plural } from './german.ts';

export const rankings: Catalogue['rankings'] = {
  title: 'Ranglisten',
  all: 'Alle Ranglisten',
  inNewTab: 'Ranglisten, in neuem Tab',
  loading: 'Die Liste wird geholt',
  away: 'Keine Liste zu zeigen',
  when: 'Welche Liste',
  kinds: { today: 'Heute', week: 'Diese Woche', ever: 'Insgesamt', rating: 'Wertungen' },
  about: 'Worin',
  everything: 'In allem',
  topics: 'Themen',
  modes: 'Modi',
  who: 'Unter wem',
  everybody: 'Alle',
  friends: 'Freunde',
  until: (when) => `Bis ${when}, dann beginnt sie neu.`,
  total: (n) => plural(n, { one: '# Person darin.', other: '# Personen darin.' }),
  rows: (first, last, all) => `${figure(first)} bis ${figure(last)} von ${figure(all)}`,
  earlier: 'Weiter oben',
  later: 'Weiter unten',
  toMe: 'Zu meinem Platz',
  place: (place) => `Platz ${figure(place)}`,
  you: 'du',
  xp: 'EP',
  empty: {
    today: 'Hier hat heute noch niemand etwas gewonnen. Das erste Match macht den ersten Platz.',
    week: 'Hier hat diese Woche noch niemand etwas gewonnen. Das erste Match macht den ersten Platz.',
    ever: 'In dieser Liste steht noch niemand. Das erste Match macht den ersten Platz.',
    rating: 'In diesem Modus hat noch niemand zehn gewertete Matches. Gewertet werden öffentliche mit anderen.',
    friends: 'Von euch steht noch niemand in dieser Liste.',
  },
  play: 'Jetzt spielen',
  why: {
    'nothing-yet': 'Du stehst noch nicht in dieser Liste. Das nächste Match hier kann das ändern.',
    faded: 'Du hast acht Wochen nicht gespielt, solange ruht diese Liste ohne dich. Ein Match, und du bist wieder da.',
    hidden: 'Deine Seite ist verborgen, darum stehst du in keiner Liste. Zeig sie im Profil, und du bist wieder da.',
    banned: 'Solange du gesperrt bist, stehst du in keiner Liste. Was du verdient hast, bleibt.',
  },
  provisional: (toGo) =>
    plural(toGo, {
      one: 'Deine Wertung findet dich noch: es fehlt # gewertetes Match.',
      other: 'Deine Wertung findet dich noch: es fehlen # gewertete Matches.',
    }),
};
