import type { Catalogue } from '../catalogue.ts';
import { figure } from '../figures.ts';
import { plural } from './german.ts';

export const miniBoss: Catalogue['miniBoss'] = {
  title: 'Mini-Boss',
  question: (number) => `Frage ${number}`,
  fightIn: 'Kampf in',
  goesOnIn: 'Weiter in',
  each: 'Jede richtige Antwort nimmt ihm ein Leben.',
  questions: (count) =>
    count === 1 ? 'Ihr habt eine Frage, um ihn zu erledigen.' : 'Ihr habt zwei Fragen, um ihn zu erledigen.',
  health: 'Leben des Bosses',
  of: (full) => `von ${figure(full)}`,
  inTheLead: 'Führt, in seinem Visier',
  you: 'Du',
  half: '½',
  ifFaster: 'wenn er schneller ist',
  hits: (count) =>
    plural(count, {
      '=0': 'Niemand hat ihn getroffen',
      one: 'Eine Person hat ihn getroffen',
      other: '# haben ihn auf einmal getroffen',
    }),
  oneMore: 'noch eine',
  beaten: (name) => `${name} ist besiegt`,
  bonus: (points) => `+${figure(points)} für alle, die getroffen haben`,
  stands: (name) => `${name} bleibt unbesiegt`,
  nothingLost: 'Mehr verliert niemand. Nächstes Mal klappt’s.',
  bossRight: (seconds) => `Der Boss lag auch richtig, nach ${seconds} s.`,
  bossWrong: 'Der Boss lag falsch.',
  halved: (name, isYou) =>
    isYou
      ? 'Richtig und schneller als du: Die Hälfte deiner Punkte ist weg.'
      : `Schneller als ${name}: Die Hälfte der Punkte ist weg.`,
  more: (count) => `+${count}`,
  heardEntrance: (name, health, taunt) => `Mini-Boss. ${name}, ${health} Leben. Er sagt: ${taunt}`,
  heardHit: (damage, health, full) => `${damage} richtig. Der Boss hat ${health} von ${full} Leben.`,
};
