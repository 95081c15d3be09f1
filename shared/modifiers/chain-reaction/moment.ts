import type { MomentReader } from '../../story/moment.ts';
import type { ChainMemory } from './chain.ts';
import { chainReaction } from './modifier.ts';

/** A chain of fewer is too common to be remembered. */
const LINKS_NEEDED = 3;
/** So many of it are named. */
const FACES_MAX = 6;

/** Right answers within a heartbeat. */
export const chainMoment: MomentReader = (match, event) => {
  if (event.type !== 'revealed') return null;
  const memory = match.slots[chainReaction.id] as ChainMemory | undefined;
  const { chain } = memory ?? {};
  if (!chain || chain.size < LINKS_NEEDED || chain.round !== event.round) return null;
  const { round, size, faces } = chain;
  return { kind: 'chain', begins: round, round, size, seats: faces.slice(0, FACES_MAX).map(({ seat }) => seat) };
};
