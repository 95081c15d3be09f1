import type { Catalogue } from '../catalogue.ts';
import { seconds as secondsOf } from '../figures.ts';
import { plural } from './spanish.ts';

export const hostingWords: Pick<Catalogue, 'pace' | 'leading' | 'roomSheet'> = {
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
  leading: {
    lead: 'Dirijo y no juego',
    note: 'Conservas los mandos del anfitrión. Nadie espera tu respuesta y no tienes puesto.',
    phones: 'Los móviles solo muestran respuestas',
    phonesOn: (screens) =>
      plural(screens, {
        one: 'Hay una pantalla grande encendida: muestra la pregunta.',
        other: 'Hay # pantallas grandes encendidas: muestran la pregunta.',
      }),
    phonesOff: (link) => `Abre ${link} en una pantalla grande: hasta entonces los móviles lo muestran todo.`,
    onBigScreen: 'La pregunta está en la pantalla grande.',
    leads: 'Dirige',
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
