import type { Catalogue } from '../catalogue.ts';
import { figure, signed } from '../figures.ts';
import { plural } from './german.ts';

const milliseconds = (ms: number): string => plural(ms, { one: '# Millisekunde', other: '# Millisekunden' });
const lead = (byMs: number | null, unit: (ms: number) => string): string =>
  byMs === null ? '' : byMs === 0 ? ', hauchdünn' : `, mit ${unit(byMs)} Vorsprung`;
const short = (ms: number): string => `${figure(ms)} ms`;

export const stealAPoint: Catalogue['stealAPoint'] = {
  title: 'Punkteklau',
  grabs: (points, name, isMine) =>
    isMine ? `${figure(points)} von dir sind zu holen` : `${figure(points)} von ${name} sind zu holen`,
  only: 'Wer zuerst drückt, nimmt sie. Nur eine Person kann das.',
  keep: 'Sei schneller, und du behältst sie.',
  steal: 'Klauen',
  hold: 'Behalten',
  wait: 'Warte',
  pressed: 'Gedrückt',
  tooSoon: 'Zu früh',
  watching: 'Diesmal siehst du zu.',
  label: (points, name, isMine) =>
    isMine ? `Behalt deine ${figure(points)} Punkte` : `Klau ${name} ${figure(points)} Punkte`,
  line: 'Deine Leitung wird abgezogen',
  credited: (ms) => `Etwa ${figure(ms)} ms Verzögerung, dir gutgeschrieben`,
  spaceKey: 'Leertaste',
  orPress: 'oder drück drauf',
  finish: (pressed) => `${figure(pressed)} rechtzeitig gedrückt. Verzögerungen sind abgezogen.`,
  ms: (ms) => figure(ms),
  points: (points) => signed(points),
  yours: (byMs) => `Für dich${lead(byMs, short)}`,
  theirs: (name, byMs) => `Für ${name}${lead(byMs, short)}`,
  kept: (name, isMine) => (isMine ? 'Du hast sie behalten' : `${name} hat sie behalten`),
  ladder: 'Rangliste',
  heardWait: (points, name, isMine) =>
    isMine
      ? `${figure(points)} von dir sind zu holen. Sei schneller, und du behältst sie. Warte.`
      : `Klau ${figure(points)} von ${name}. Warte.`,
  heardNow: 'Jetzt.',
  heardTooSoon: 'Zu früh.',
  heardKept: (name, isMine, byMs) =>
    `${isMine ? 'Du hast sie behalten' : `${name} hat sie behalten`}${lead(byMs, milliseconds)}.`,
  heardWon: (who, from, points, byMs) =>
    `${who}${lead(byMs, milliseconds)}. Plus ${figure(points)}. ${from} minus ${figure(points)}.`,
  yoursWord: 'Für dich',
  theirsWord: (name) => `Für ${name}`,
  youWord: 'Du',
};
