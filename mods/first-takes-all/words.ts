import type { ModWords } from '#shared/mod-api.ts';

export const words: ModWords = {
  de: {
    'First takes all': 'Der Erste kriegt alles',
    'Only the fastest right answer counts.': 'Nur die schnellste richtige Antwort zählt.',
    first: 'zuerst',
  },
  es: {
    'First takes all': 'El primero se lo lleva todo',
    'Only the fastest right answer counts.': 'Solo cuenta la respuesta correcta más rápida.',
    first: 'primero',
  },
};
