import type { Catalogue } from '../catalogue.ts';
import { figure, signed } from '../figures.ts';
import { ordinal } from './spanish.ts';

export const wager: Catalogue['wager'] = {
  title: 'Apuesta',
  last: 'Última pregunta',
  next: 'Siguiente pregunta',
  difficulty: { easy: 'fácil', medium: 'media', hard: 'difícil' },
  sure: '¿Lo tienes claro?',
  kind: (topic, difficulty) => `${topic}, ${difficulty}.`,
  likeIt: (right, asked) => `De las parecidas has acertado ${figure(right)} de ${figure(asked)}.`,
  of: (score) => `de tus ${figure(score)}`,
  parts: ['Nada', 'Cuarto', 'Mitad', 'Todo'],
  slider: 'Apuesta',
  sliderValue: (stake, score, right, wrong) =>
    `${figure(stake)} de ${figure(score)}. Si aciertas ${figure(right)}. Si fallas ${figure(wrong)}.`,
  stake: (points) => (points === 0 ? 'No apostar' : `Apostar ${figure(points)}`),
  staked: (points) => (points === 0 ? 'No apuestas nada' : `${figure(points)} en la mesa`),
  table: 'En la mesa',
  safe: 'A salvo',
  ifRight: 'Si aciertas',
  ifWrong: 'Si fallas',
  first: 'En cabeza, hagan lo que hagan',
  firstUnless: (name, stake) => `En cabeza, salvo que ${name} apueste ${figure(stake)}`,
  about: (place) => `Más o menos ${ordinal(place)}`,
  sealed: (staked, stakers) => `${figure(staked)} de ${figure(stakers)} han apostado. Oculto hasta la respuesta.`,
  nothing: 'No tienes puntos que apostar. Mira lo valientes que son los demás.',
  mark: (points) => signed(points),
  heard: (topic, difficulty, purse) =>
    `¿Lo tienes claro? ${topic}, ${difficulty}. Puedes apostar hasta ${figure(purse)} puntos.`,
  heardStaked: (points) => `Oculto: apuestas ${figure(points)}.`,
};
