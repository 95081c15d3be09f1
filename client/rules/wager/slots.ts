import type { OwnWager, WagerView } from '#shared/modifiers/wager/stakes.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'wager';

type Seen = Pick<MatchModel, 'rules' | 'own'>;

/** What the server shows everybody; null while nothing has come. */
export function wagerOf(model: Seen): WagerView | null {
  return (model.rules[RULE] as WagerView | undefined) ?? null;
}

/** What it shows me of my own stake; null: nothing. */
export function ownWagerOf(model: Seen): OwnWager | null {
  return (model.own[RULE] as OwnWager | undefined) ?? null;
}
