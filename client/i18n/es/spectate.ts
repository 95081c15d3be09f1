import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { plural } from './spanish.ts';

export const spectate: Catalogue['spectate'] = {
  watch: 'Mirar',
  title: (topic, code) => `Mirando ${topic} · ${code}`,
  loading: 'Buscándote un sitio para mirar',
  count: (n) => plural(n, { one: '# persona mira', other: '# personas miran' }),
  takeSeat: 'Tomar asiento',
  leave: 'Dejar de mirar',
  watchHere: 'Mirar aquí',
  allow: 'Se puede mirar',
  allowNote: 'Sin plaza, y nunca antes que quien juega.',
  allowPrivateNote: 'Quien tenga el enlace, sin plaza.',
  full: { lobby: 'Esperando, sin plazas', running: 'En marcha, sin plazas', over: 'En el podio, sin plazas' },
  locked: { lobby: 'Esperando, cerrada', running: 'En marcha, cerrada', over: 'En el podio, cerrada' },
  howTo: {
    choice: '',
    multi: 'Hay más de una respuesta correcta.',
    order: 'Quienes juegan ponen esto en orden.',
    number: 'Quienes juegan estiman un número.',
    text: 'Quienes juegan escriben la respuesta.',
  },
  answered: (n, of) => `Han respondido ${figure(n)} de ${figure(of)}`,
  answerIs: 'La respuesta',
  deciding: 'Quienes juegan están decidiendo algo',
};
