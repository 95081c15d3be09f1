import type { ModWords } from '#shared/mod-api.ts';

export const words: ModWords = {
  de: {
    Steady: 'In Ruhe',
    'As classic, with twice the time and no prize for haste.':
      'Wie klassisch, mit doppelter Zeit und ohne Lohn für Eile.',
    'Every right answer is worth the same.': 'Jede richtige Antwort zählt gleich viel.',
    'You have twice the time.': 'Du hast doppelt so viel Zeit.',
  },
  es: {
    Steady: 'Con calma',
    'As classic, with twice the time and no prize for haste.':
      'Como el clásico, con el doble de tiempo y sin premio a la prisa.',
    'Every right answer is worth the same.': 'Toda respuesta correcta vale lo mismo.',
    'You have twice the time.': 'Tienes el doble de tiempo.',
  },
};
