import type { ModWords } from '#shared/mod-api.ts';

export const words: ModWords = {
  de: {
    'Hot seat': 'Heißer Stuhl',
    'Each round somebody is in the hot seat: right is worth 300 more, wrong gives the others 50 each.':
      'Jede Runde sitzt jemand auf dem heißen Stuhl: Richtig bringt 300 mehr, falsch gibt allen anderen je 50.',
    '{0} is in the hot seat.': '{0} sitzt auf dem heißen Stuhl.',
    'hot seat': 'heißer Stuhl',
    hot: 'heiß',
  },
  es: {
    'Hot seat': 'Silla caliente',
    'Each round somebody is in the hot seat: right is worth 300 more, wrong gives the others 50 each.':
      'En cada ronda alguien ocupa la silla caliente: acertar vale 300 más, fallar da 50 a cada uno de los demás.',
    '{0} is in the hot seat.': '{0} está en la silla caliente.',
    'hot seat': 'silla caliente',
    hot: 'quema',
  },
};
