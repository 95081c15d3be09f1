import type { ModWords } from '#shared/mod-api.ts';

export const words: ModWords = {
  de: {
    'Every extension point': 'Jede Stelle zum Erweitern',
    'A mode that uses all there is, as First takes all does not.':
      'Ein Modus, der alles nutzt, was es gibt; „Der Erste kriegt alles“ tut das nicht.',
    'It is here for a test.': 'Er ist für einen Test da.',
    Loud: 'Laut',
    Echo: 'Echo',
    Prize: 'Preis',
    small: 'klein',
    big: 'groß',
    Call: 'Rufen',
    Whom: 'Wen',
    Nobody: 'Niemanden',
    How: 'Wie',
    Loudly: 'Laut',
    Softly: 'Leise',
    'Point at': 'Zeigen auf',
    Which: 'Welche',
    'Everything else': 'Alles andere',
    'What is left of what a rule can say.': 'Was eine Regel sonst noch sagen kann.',
    'Call a helper': 'Hilfe holen',
    'Enough of this': 'Genug davon',
    'Thin out': 'Ausdünnen',
    'Give up': 'Aufgeben',
    'Talk.': 'Redet.',
    '{0} questions are left.': 'Noch {0} Fragen.',
  },
};
