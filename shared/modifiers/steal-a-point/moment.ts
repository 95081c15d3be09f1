import type { MomentReader } from '../../story/moment.ts';
import { stealAPoint } from './modifier.ts';
import type { Steal } from './steal.ts';

/** Points that changed hands. */
export const stealMoment: MomentReader = (match, event) => {
  if (event.type !== 'phase-changed' || event.phase !== 'stolen') return null;
  const steal = match.slots[stealAPoint.id] as Steal | undefined;
  if (!steal?.result || steal.result.points === 0) return null;
  const { winner, points, byMs } = steal.result;
  const round = match.round?.index ?? 0;
  return { kind: 'steal', begins: round, round, seat: winner, over: steal.from, points, byMs };
};
