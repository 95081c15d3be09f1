import type { Catalogue } from '../catalogue.ts';
import { figure, signed } from '../figures.ts';

export const wager: Catalogue['wager'] = {
  title: 'Einsatz',
  last: 'Letzte Frage',
  next: 'Nächste Frage',
  difficulty: { easy: 'leicht', medium: 'mittel', hard: 'schwer' },
  sure: 'Wie sicher bist du?',
  kind: (topic, difficulty) => `${topic}, ${difficulty}.`,
  likeIt: (right, asked) => `Bei solchen lagst du ${figure(right)} von ${figure(asked)} Mal richtig.`,
  of: (score) => `von deinen ${figure(score)}`,
  parts: ['Nichts', 'Viertel', 'Hälfte', 'Alles'],
  slider: 'Einsatz',
  sliderValue: (stake, score, right, wrong) =>
    `${figure(stake)} von ${figure(score)}. Wenn richtig ${figure(right)}. Wenn falsch ${figure(wrong)}.`,
  stake: (points) => (points === 0 ? 'Nichts setzen' : `${figure(points)} setzen`),
  staked: (points) => (points === 0 ? 'Du setzt nichts' : `${figure(points)} auf dem Tisch`),
  table: 'Auf dem Tisch',
  safe: 'Sicher',
  ifRight: 'Wenn richtig',
  ifWrong: 'Wenn falsch',
  first: 'Platz 1, egal was die anderen tun',
  firstUnless: (name, stake) => `Platz 1, außer ${name} setzt ${figure(stake)}`,
  about: (place) => `Etwa Platz ${place}`,
  sealed: (staked, stakers) => `${figure(staked)} von ${figure(stakers)} haben gesetzt. Verdeckt bis zur Antwort.`,
  nothing: 'Du hast keine Punkte zum Setzen. Schau, wie mutig die anderen sind.',
  mark: (points) => signed(points),
  heard: (topic, difficulty, purse) =>
    `Wie sicher bist du? ${topic}, ${difficulty}. Du kannst bis zu ${figure(purse)} Punkte setzen.`,
  heardStaked: (points) => `Verdeckt: Du setzt ${figure(points)}.`,
};
