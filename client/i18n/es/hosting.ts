import type { Catalogue } from '../catalogue.ts';
import { seconds as secondsOf } from '../figures.ts';
import { plural } from './spanish.ts';

export const hostingWords: Pick<Catalogue, 'pace' | 'roomSheet'> = {
  pace: {
    title: 'Ritmo',
    arcade: 'Arcade',
    standard: 'Normal',
    relaxed: 'Tranquilo',
    notes: {
      arcade: 'Respuestas y puntos pasan volando: la mitad del tiempo habitual.',
      standard: 'Tiempo para disfrutar la respuesta, y menos si contestáis rápido.',
      relaxed: 'Más tiempo para leer y para comentar cada respuesta.',
    },
    chips: { arcade: 'Ritmo arcade', standard: '', relaxed: 'Ritmo tranquilo' },
    ready: 'Listo',
    next: 'Seguir',
    readyOf: (n, of) => plural(n, { one: `# de ${of} listo`, other: `# de ${of} listos` }),
    lastMissing: 'Los demás ya están listos.',
  },
  roomSheet: {
    title: 'La sala',
    allWell: 'Todo el mundo va al día.',
    slow: (n) => plural(n, { one: '# persona va lenta ahora.', other: '# personas van lentas ahora.' }),
    well: 'Va al día',
    away: 'Sin conexión',
    missing: 'Aún sin respuesta',
    missed: (n) =>
      plural(n, { one: 'Sin respuesta a la última pregunta', other: 'Sin respuesta a las últimas # preguntas' }),
    line: (seconds) => `Conexión lenta: ${secondsOf(seconds * 1000)}`,
  },
};
