import type { Look } from '../../rules/context.ts';
import { defineModifier } from '../define-modifier.ts';
import type { Lightning, LightningView } from './lightning.ts';

const SECOND_MS = 1000;
/** LR1: what lightning leaves of the window, and what it makes of the points. */
export const LIGHTNING_TIME_SHARE = 0.5;
export const LIGHTNING_FACTOR = 2;

/** Every two minutes of play the next question is charged: half the time, double points. */
export const lightningRound = defineModifier<Lightning>({
  id: 'lightning-round',
  title: 'Lightning round',
  summary: 'Every couple of minutes a question strikes with half the time and double points.',
  lines: ['Every couple of minutes a lightning question strikes: half the time, double points.'],
  icon: 'bolt',
  group: 'moments',
  options: {
    every: {
      kind: 'one-of',
      title: 'Lightning strikes every',
      values: [60, 120, 180],
      labels: ['Minute', '2 minutes', '3 minutes'],
      default: 120,
    },
  },
  begin: (c) => ({ isCharged: false, nextAtMs: everyMs(c), round: null }),
  // LR2: pauses move `startedAt`, so that only time that was played counts.
  due: ({ match, all }) => {
    const isPlayed = match.phase.stage !== 'lobby' && match.phase.stage !== 'over';
    return isPlayed && !all.isCharged ? match.phase.startedAt + all.nextAtMs - match.playedMs : null;
  },
  onDue(c) {
    c.all.isCharged = true;
    c.all.nextAtMs += everyMs(c);
  },
  window: (c, ms) => (c.all.isCharged ? Math.max(SECOND_MS, Math.round(ms * LIGHTNING_TIME_SHARE)) : ms),
  on: {
    roundBegan(c) {
      c.all.round = c.all.isCharged ? (c.match.round?.index ?? 0) : null;
      c.all.isCharged = false;
    },
  },
  score(c, sheet) {
    if (c.all.round !== c.match.round?.index) return;
    for (const { seat } of sheet.rows) sheet.times(seat, LIGHTNING_FACTOR, 'lightning');
  },
  sees: {
    all: (c): LightningView => ({ isNext: c.all.isCharged, round: c.all.round, factor: LIGHTNING_FACTOR }),
  },
});

function everyMs(c: Look): number {
  return c.number('every') * SECOND_MS;
}
