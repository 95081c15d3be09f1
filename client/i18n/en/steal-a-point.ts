import { figure, signed } from '../figures.ts';
import { plural } from './english.ts';

const possessive = (name: string): string => `${name}’s`;
const milliseconds = (ms: number): string => plural(ms, { one: '# millisecond', other: '# milliseconds' });
const lead = (byMs: number | null, unit: (ms: number) => string): string =>
  byMs === null ? '' : byMs === 0 ? ', by a hair' : `, by ${unit(byMs)}`;

/** What steal a point says. */
export const stealAPoint = {
  title: 'Steal a point',
  grabs: (points: number, name: string, isMine: boolean) =>
    isMine ? `${figure(points)} of yours, up for grabs` : `${figure(points)} of ${possessive(name)}, up for grabs`,
  only: 'The first to press takes it. Only one can.',
  keep: 'Be first, and you keep it.',
  steal: 'Steal',
  hold: 'Keep',
  wait: 'Wait',
  pressed: 'Pressed',
  tooSoon: 'Too soon',
  watching: 'You watch this one.',
  label: (points: number, name: string, isMine: boolean) =>
    isMine ? `Keep your ${figure(points)} points` : `Steal ${figure(points)} points from ${name}`,
  line: 'Your network delay is taken off',
  credited: (ms: number) => `About ${figure(ms)} ms of delay, credited to you`,
  spaceKey: 'Space',
  orPress: 'or press it',
  finish: (pressed: number) =>
    pressed === 1
      ? '1 pressed in time. Network delays are taken off.'
      : `${figure(pressed)} pressed in time. Network delays are taken off.`,
  ms: (ms: number) => figure(ms),
  points: (points: number) => signed(points),
  yours: (byMs: number | null) => `Yours${lead(byMs, (ms) => `${figure(ms)} ms`)}`,
  theirs: (name: string, byMs: number | null) => `${possessive(name)}${lead(byMs, (ms) => `${figure(ms)} ms`)}`,
  kept: (name: string, isMine: boolean) => (isMine ? 'You kept it' : `${name} kept it`),
  ladder: 'Leaderboard',
  heardWait: (points: number, name: string, isMine: boolean) =>
    isMine
      ? `${figure(points)} of yours, up for grabs. Be first, and you keep it. Wait.`
      : `Steal ${figure(points)} from ${name}. Wait.`,
  heardNow: 'Now.',
  heardTooSoon: 'Too soon.',
  heardKept: (name: string, isMine: boolean, byMs: number | null) =>
    `${isMine ? 'You kept it' : `${name} kept it`}${lead(byMs, milliseconds)}.`,
  heardWon: (who: string, from: string, points: number, byMs: number | null) =>
    `${who}${lead(byMs, milliseconds)}. Plus ${figure(points)}. ${from} minus ${figure(points)}.`,
  yoursWord: 'Yours',
  theirsWord: possessive,
  youWord: 'You',
} as const;
