import type { MomentReader } from '../../story/moment.ts';
import type { Plot } from './memory.ts';
import { saboteur } from './mode.ts';

/** A vote that takes a saboteur's mask off, in front of everybody. */
export const unmaskingMoment: MomentReader = (match, event) => {
  if (event.type !== 'phase-changed' || event.phase !== 'ballots' || match.rules[0]?.id !== saboteur.id) return null;
  const vote = (match.slots[saboteur.id] as Plot).votes.at(-1);
  if (!vote?.named?.isSaboteur) return null;
  const { round, named } = vote;
  return { kind: 'unmasking', begins: round, round, seat: named.seat, votes: named.count };
};
