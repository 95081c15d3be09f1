import type { Catalogue } from '../catalogue.ts';
import { figure, upper } from '../figures.ts';
import { countWord, ordinal, plural } from './spanish.ts';

const places = (n: number): string => plural(n, { one: 'un puesto', other: `${countWord(n)} puestos` });

export const story: Catalogue['story'] = {
  board: {
    noPlace: 'Así está la cosa',
    noPoints: 'Tus primeros puntos están por llegar',
    leads: 'Empiezas en cabeza',
    starts: (rank) => `Empiezas en el puesto ${rank}`,
    still: (rank) => `Sigues en el puesto ${rank}`,
    up: (by, rank) => `Subes ${places(by)}, al ${ordinal(rank)}`,
    down: (by, rank) => `Bajas ${places(by)}, al ${ordinal(rank)}`,
  },
  round: {
    youOvertake: (name) => `Adelantas a ${name}`,
    overtakesYou: (name) => `${name} te adelanta`,
    overtakes: (name, other) => `${name} adelanta a ${other}`,
    onlyYou: 'Solo tú lo sabías',
    only: (name) => `Solo ${name} lo sabía`,
    youAndOne: 'Solo dos lo sabíais, tú entre ellos',
    two: 'Solo dos lo sabían',
    nobody: 'No lo sabía nadie',
    everybody: 'Lo sabíais todos',
    yourStreak: (count) => `Tú: ${count} seguidas`,
    streak: (name, count) => `${name}: ${count} seguidas`,
    youClimb: (by) => `Subes ${places(by)} de golpe`,
    climbs: (name, by) => `${name} sube ${places(by)}`,
  },
  winner: {
    you: 'Ganas tú',
    one: (name) => `Gana ${name}`,
    youAnd: (name) => `Compartes el primer puesto con ${name}`,
    two: (name, other) => `${name} y ${other} comparten el primer puesto`,
    many: (count) => `${upper(countWord(count))} comparten el primer puesto`,
  },
  finale: {
    over: 'Eso ha sido todo',
    nobodyScored: 'Esta vez no ha puntuado nadie',
    satOut: 'Esta vez has mirado',
    shared: (rank, name) => `Puesto ${rank}, compartido con ${name}`,
    sharedMany: (rank, others) => `Puesto ${rank}, compartido con ${countWord(others)} más`,
    right: (right, of) => `${right} de ${of} correctas`,
    firstBy: (points) => `Primer puesto, por ${figure(points)}`,
    byAHair: (rank) => `Puesto ${rank}, por los pelos`,
    behind: (rank, points) => `Puesto ${rank}, a ${figure(points)}.`,
    outOf: (rank, people) => `Puesto ${rank} de ${people}`,
  },
  share: {
    watched: (topic) => `He mirado ${topic} sin responder nada. Te toca.`,
    right: (right, of, topic) => `${right} de ${of} en ${topic}: supérame`,
    tied: (topic) => `Primer puesto compartido en ${topic}. Ven a desempatar.`,
    wonByAHair: (topic) => `He ganado en ${topic} por los pelos: supérame`,
    won: (topic, points) => `He ganado en ${topic} por ${figure(points)}: supérame`,
    aBot: 'una tostadora',
    several: (count) => `${countWord(count)} a la vez`,
    lostByAHair: (who, topic) => `He perdido por los pelos contra ${who} en ${topic}`,
    lost: (who, points, topic) => `He perdido por ${figure(points)} contra ${who} en ${topic}`,
  },
};
