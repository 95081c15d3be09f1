import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { plural } from './spanish.ts';

export const rankings: Catalogue['rankings'] = {
  title: 'Clasificaciones',
  all: 'Todas las clasificaciones',
  inNewTab: 'Clasificaciones, en otra pestaña',
  loading: 'Buscando la lista',
  away: 'No hay lista que mostrar',
  when: 'Qué lista',
  kinds: { today: 'Hoy', week: 'Esta semana', ever: 'Histórica', rating: 'Puntuaciones' },
  about: 'Sobre',
  everything: 'Todo',
  topics: 'Temas',
  modes: 'Modos',
  who: 'Entre quiénes',
  everybody: 'Todo el mundo',
  friends: 'Amistades',
  until: (when) => `Hasta el ${when}; después empieza de nuevo.`,
  total: (n) => plural(n, { one: '# persona en ella.', other: '# personas en ella.' }),
  rows: (first, last, all) => `Del ${figure(first)} al ${figure(last)} de ${figure(all)}`,
  earlier: 'Más arriba',
  later: 'Más abajo',
  toMe: 'A mi puesto',
  place: (place) => `Puesto ${figure(place)}`,
  you: 'tú',
  xp: 'XP',
  empty: {
    today: 'Hoy nadie ha ganado nada aquí todavía. La primera partida da el primer puesto.',
    week: 'Esta semana nadie ha ganado nada aquí todavía. La primera partida da el primer puesto.',
    ever: 'Todavía no hay nadie en esta lista. La primera partida da el primer puesto.',
    rating: 'Nadie tiene aún diez partidas puntuadas en este modo. Puntúan las públicas con otras personas.',
    friends: 'Nadie de vosotros está todavía en esta lista.',
  },
  play: 'Jugar ahora',
  why: {
    'nothing-yet': 'Todavía no estás en esta lista. La próxima partida aquí puede cambiarlo.',
    faded: 'Llevas ocho semanas sin jugar y esta lista descansa sin ti. Una partida y estás de vuelta.',
    hidden: 'Tu página está oculta y por eso no estás en ninguna lista. Muéstrala en tu perfil para volver.',
    banned: 'Mientras dure el bloqueo no estás en ninguna lista. Lo que ganaste se queda.',
  },
  provisional: (toGo) =>
    plural(toGo, {
      one: 'Tu puntuación aún te está conociendo: falta # partida puntuada.',
      other: 'Tu puntuación aún te está conociendo: faltan # partidas puntuadas.',
    }),
};
