import { figure } from '../figures.ts';
import { plural } from './english.ts';

/** Watching a match without a seat: on the wall, on its own page, and what its host decides. */
export const spectate = {
  watch: 'Watch',
  title: (topic: string, code: string) => `Watching ${topic} · ${code}`,
  loading: 'Finding you a place to watch',
  count: (n: number) => plural(n, { one: '# person watches', other: '# people watch' }),
  takeSeat: 'Take a seat',
  leave: 'Stop watching',
  watchHere: 'Watch here instead',
  allow: 'People may watch',
  allowNote: 'Without a seat, and never ahead of anybody who plays.',
  allowPrivateNote: 'Whoever has the link, without a seat.',
  /** A room without a seat for whoever looks: all are taken, or its host lets nobody in. */
  full: {
    lobby: 'Waiting, every seat taken',
    running: 'Under way, every seat taken',
    over: 'At the podium, every seat taken',
  },
  locked: { lobby: 'Waiting, locked', running: 'Under way, locked', over: 'At the podium, locked' },
  howTo: {
    choice: '',
    multi: 'More than one answer is right.',
    order: 'The players put these in order.',
    number: 'The players estimate a number.',
    text: 'The players type the answer.',
  } as Readonly<Record<string, string>>,
  answered: (n: number, of: number) => `${figure(n)} of ${figure(of)} answered`,
  answerIs: 'The answer',
  deciding: 'The players are deciding something',
} as const;
