import { standingOf } from '../../rules/ladder.ts';
import type { MomentReader } from '../../story/moment.ts';
import type { Royale } from './memory.ts';
import { lastBrainStanding } from './mode.ts';

/** Whoever stayed at a cut, and nobody behind them did. */
export const cutMoment: MomentReader = (match, event) => {
  if (event.type !== 'retired' || event.rule !== lastBrainStanding.id) return null;
  const { last } = match.slots[event.rule] as Royale;
  const survivor = standingOf(match).at(-1);
  const fallen = match.seats[event.seats[0] ?? -1];
  if (!last || !survivor || !fallen || last.to < 2) return null;
  const { round, from, to, isSudden } = last;
  const by = isSudden ? null : survivor.score - fallen.score;
  return { kind: 'cut', begins: round, round, seat: survivor.seat, from, to, by };
};
