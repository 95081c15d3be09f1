import type { ModWords } from '#shared/mod-api.ts';

export const words: ModWords = {
  de: {
    Pairs: 'Paare',
    'What belongs together?': 'Was gehört zusammen?',
    'A question of pairs has 2 to 6 texts in data.left.': 'Eine Frage nach Paaren hat 2 bis 6 Texte in data.left.',
    'A question of pairs names another option in "right" for each text on the left.':
      'Eine Frage nach Paaren nennt in „right“ für jeden Text links eine andere Antwort.',
    'A right side is none of the options.': 'Eine rechte Seite ist keine der Antworten.',
  },
  es: {
    Pairs: 'Parejas',
    'What belongs together?': '¿Qué va con qué?',
    'A question of pairs has 2 to 6 texts in data.left.': 'Una pregunta de parejas tiene de 2 a 6 textos en data.left.',
    'A question of pairs names another option in "right" for each text on the left.':
      'Una pregunta de parejas nombra en «right» otra opción para cada texto de la izquierda.',
    'A right side is none of the options.': 'Un lado derecho no es ninguna de las opciones.',
  },
};
