import type { Catalogue } from '../catalogue.ts';
import { figure, signed } from '../figures.ts';
import { plural } from './spanish.ts';

const milliseconds = (ms: number): string => plural(ms, { one: '# milisegundo', other: '# milisegundos' });
const lead = (byMs: number | null, unit: (ms: number) => string): string =>
  byMs === null ? '' : byMs === 0 ? ', por los pelos' : `, por ${unit(byMs)}`;
const short = (ms: number): string => `${figure(ms)} ms`;

export const stealAPoint: Catalogue['stealAPoint'] = {
  title: 'Robo de puntos',
  grabs: (points, name, isMine) =>
    isMine ? `${figure(points)} de los tuyos, en juego` : `${figure(points)} de ${name}, en juego`,
  only: 'Quien pulse primero se los lleva. Solo puede una persona.',
  keep: 'Sé más rápido y te los quedas.',
  steal: 'Robar',
  hold: 'Guardar',
  wait: 'Espera',
  pressed: 'Pulsado',
  tooSoon: 'Demasiado pronto',
  watching: 'Esta la ves desde fuera.',
  label: (points, name, isMine) =>
    isMine ? `Guarda tus ${figure(points)} puntos` : `Roba ${figure(points)} puntos a ${name}`,
  line: 'Se descuenta el retraso de tu red',
  credited: (ms) => `Unos ${figure(ms)} ms de retraso, a tu favor`,
  spaceKey: 'Espacio',
  orPress: 'o púlsalo',
  finish: (pressed) =>
    plural(pressed, {
      one: '# pulsó a tiempo. Los retrasos de red se descuentan.',
      other: '# pulsaron a tiempo. Los retrasos de red se descuentan.',
    }),
  ms: (ms) => figure(ms),
  points: (points) => signed(points),
  yours: (byMs) => `Para ti${lead(byMs, short)}`,
  theirs: (name, byMs) => `Para ${name}${lead(byMs, short)}`,
  kept: (name, isMine) => (isMine ? 'Te los quedas' : `${name} se los queda`),
  ladder: 'Clasificación',
  heardWait: (points, name, isMine) =>
    isMine
      ? `${figure(points)} de los tuyos, en juego. Sé más rápido y te los quedas. Espera.`
      : `Roba ${figure(points)} a ${name}. Espera.`,
  heardNow: 'Ya.',
  heardTooSoon: 'Demasiado pronto.',
  heardKept: (name, isMine, byMs) => `${isMine ? 'Te los quedas' : `${name} se los queda`}${lead(byMs, milliseconds)}.`,
  heardWon: (who, from, points, byMs) =>
    `${who}${lead(byMs, milliseconds)}. Más ${figure(points)}. ${from} menos ${figure(points)}.`,
  yoursWord: 'Para ti',
  theirsWord: (name) => `Para ${name}`,
  youWord: 'Tú',
};
