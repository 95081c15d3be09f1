import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { plural } from './spanish.ts';

export const miniBoss: Catalogue['miniBoss'] = {
  title: 'Minijefe',
  question: (number) => `Pregunta ${number}`,
  fightIn: 'Combate en',
  goesOnIn: 'Sigue en',
  each: 'Cada respuesta correcta le quita una vida.',
  questions: (count) =>
    count === 1 ? 'Tenéis una pregunta para acabar con él.' : 'Tenéis dos preguntas para acabar con él.',
  health: 'Vida del jefe',
  of: (full) => `de ${figure(full)}`,
  inTheLead: 'En cabeza, en su mira',
  you: 'Tú',
  half: '½',
  ifFaster: 'si es más rápido',
  hits: (count) =>
    plural(count, { '=0': 'No le ha dado nadie', one: 'Le ha dado uno', other: 'Le habéis dado # a la vez' }),
  oneMore: 'queda una',
  beaten: (name) => `${name} ha caído`,
  bonus: (points) => `+${figure(points)} para quienes le dieron`,
  stands: (name) => `${name} sigue en pie`,
  nothingLost: 'Nadie pierde nada más. Otra vez será.',
  bossRight: (seconds) => `El jefe también acertó, en ${seconds} s.`,
  bossWrong: 'El jefe falló.',
  halved: (name, isYou) =>
    isYou
      ? 'Acertó y fue más rápido que tú: adiós a la mitad de tus puntos.'
      : `Más rápido que ${name}: adiós a la mitad de sus puntos.`,
  more: (count) => `+${count}`,
  heardEntrance: (name, health, taunt) => `Minijefe. ${name}, vida ${health}. Dice: ${taunt}`,
  heardHit: (damage, health, full) => `${damage} correctas. Vida del jefe ${health} de ${full}.`,
};
