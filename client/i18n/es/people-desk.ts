import type { Backstage } from '../catalogue.ts';
import { plural } from './spanish.ts';

export const peopleDesk: Backstage['peopleDesk'] = {
  reports: 'Líneas denunciadas',
  noReports: 'Nadie ha denunciado ninguna línea.',
  moreReports: 'Hay más. Aparecerán cuando estas estén resueltas.',
  wait: (n) => plural(n, { one: '# persona te espera', other: '# personas te esperan' }),
  id: (player) => `jugador ${player}`,
  by: (n) => plural(n, { one: 'denunciada por # persona', other: 'denunciada por # personas' }),
  byModel: 'denunciada por el modelo',
  said: 'Dicho antes',
  settle: 'Resuelto',
  ban: 'Prohibir la entrada',
  settled: 'Resuelto.',
  banned: (name) => `${name} ya no puede entrar.`,
  lifted: (name) => `${name} puede volver a entrar.`,

  whom: 'A quién se le prohíbe',
  scopes: { player: 'A la persona', network: 'A la red', both: 'A ambas' },
  playerNote:
    'La misma persona puede volver como invitado nuevo. Solo se la reconoce por su red, y esa red no es solo suya.',
  networkWarning:
    'Esto deja fuera a todos los que están en esa red: una casa, pero también una escuela, una oficina o todo un operador móvil. Que sea breve.',
  yours: 'Es la red en la que estás tú.',
  noNetwork: 'No se sabe qué red era.',
  until: 'Cuánto tiempo',
  lengths: {
    hour: 'Una hora',
    day: 'Un día',
    week: 'Una semana',
    month: '30 días',
    year: 'Un año',
    good: 'Para siempre',
  },
  reason: 'El motivo, que leerán',
  reads: 'Esto es lo que leerán',
  doBan: (name) => `Prohibir la entrada a ${name}`,
  cancel: 'Cancelar',

  bans: 'Prohibiciones',
  noBans: 'Nadie tiene prohibida la entrada.',
  moreBans: 'Se muestran las 300 más recientes.',
  kinds: { player: 'Persona', network: 'Red' },
  ends: (when) => `hasta el ${when}`,
  forGood: 'para siempre',
  over: (when) => `terminó el ${when}`,
  lift: 'Levantar',
  noAppeals:
    'A quien tiene prohibida la entrada no se le dice dónde escribir. APPEALS nombra un sitio: docs/OPERATORS.md.',

  log: 'Lo que se ha hecho aquí',
  logNote: 'Por quien tenía la clave del operador. Se guarda 180 días.',
  emptyLog: 'Todavía nada.',
  older: 'Anteriores',
  lines: (n) => plural(n, { one: '# línea', other: '# líneas' }),
  deeds: {
    'signed-in': 'Sesión abierta',
    'banned-player': 'Entrada prohibida a la persona',
    'banned-network': 'Entrada prohibida a la red de',
    lifted: 'Prohibición levantada de',
    settled: 'Denuncias resueltas sobre',
    decided: 'Decisión sobre la pregunta',
    mended: 'Pregunta corregida',
    'moved-pack': 'Paquete movido',
    'took-in': 'Archivo incorporado',
  },
};
