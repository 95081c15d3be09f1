import type { Chain, ChainMemory, ChainPlace } from '#shared/modifiers/chain-reaction/chain.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'chain-reaction';

type Seen = Pick<MatchModel, 'rules' | 'own' | 'room'>;

/** The chain of the round that is told; null: there was none. */
export function chainOf(model: Pick<Seen, 'rules' | 'room'>): Chain | null {
  const chain = (model.rules[RULE] as ChainMemory | undefined)?.chain ?? null;
  return chain && chain.round === model.room?.round ? chain : null;
}

/** My place in it; null: I am not in it. */
export function ownPlaceOf(model: Pick<Seen, 'own'>): ChainPlace | null {
  return (model.own[RULE] as ChainPlace | undefined) ?? null;
}
