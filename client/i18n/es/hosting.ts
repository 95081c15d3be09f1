import type { Catalogue } from '../catalogue.ts';
import { listed, seconds as secondsOf } from '../figures.ts';
import { plural } from './spanish.ts';

export const hostingWords: Pick<Catalogue, 'pace' | 'leading' | 'waitingPlay' | 'roomSheet' | 'studio' | 'desk'> = {
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
    next: 'Siguiente',
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
  waitingPlay: {
    tap: (name) => `Hacer saltar a ${name}`,
    practice: 'Pregunta de práctica',
    nothing: 'No cuenta para nada.',
    right: 'Correcto.',
    wrong: (right) => `Esa no era. ${right}`,
    next: 'Otra más',
    questions: [
      {
        ask: '¿Qué hace que una respuesta correcta valga más?',
        right: 'Darla antes',
        wrong: ['Darla dos veces', 'Un nombre más largo', 'Ser el anfitrión'],
      },
      {
        ask: 'Pierdes la conexión en mitad de una partida. ¿Qué pasa con tu sitio?',
        right: 'Se te guarda',
        wrong: ['Se lo queda un bot', 'Se lo queda el anfitrión', 'Desaparece'],
      },
      {
        ask: '¿Puedes cambiar una respuesta ya fijada?',
        right: 'No, vale la primera',
        wrong: ['Sí, una vez', 'Sí, hasta la campana', 'Solo si era errónea'],
      },
      {
        ask: '¿Qué empieza con dos respuestas correctas seguidas?',
        right: 'Una racha, con puntos extra',
        wrong: ['Un empate', 'Una revancha', 'Nada en absoluto'],
      },
      {
        ask: '¿Cuándo suena antes la campana?',
        right: 'Cuando todos han respondido',
        wrong: ['Cuando el anfitrión se aburre', 'Cuando alguien acierta', 'Nunca'],
      },
    ],
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
    alike: (names) => `Misma red que ${listed(names)}`,
    tooFast: (n) =>
      plural(n, {
        one: '# respuesta demasiado rápida para un humano',
        other: '# respuestas demasiado rápidas para un humano',
      }),
    line: (seconds) => `Conexión lenta: ${secondsOf(seconds * 1000)}`,
  },
  studio: {
    title: 'Estudio de agentes',
    loading: 'Se abre la colección',
    how: 'De dónde salen las preguntas',
    pickTopics: 'Elegir temas',
    askAgent: 'Pedir a un agente',
    choose: {
      language: 'Idioma de las preguntas',
      usual: (name) => `Como este servidor (${name})`,
      kinds: 'Tipos de preguntas',
      allKinds: 'Todos los tipos',
      choiceOnly: 'Solo cuatro botones',
    },
  },
  desk: {
    title: 'Mesa de trabajo',
    loading: 'Abriendo la mesa de trabajo',
  },
};
