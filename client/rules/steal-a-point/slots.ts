import type { OwnSteal, StealView } from '#shared/modifiers/steal-a-point/steal.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'steal-a-point';

type Seen = Pick<MatchModel, 'rules' | 'own'>;

/** What the server shows everybody; null while nothing has come. */
export function stealOf(model: Seen): StealView | null {
  return (model.rules[RULE] as StealView | undefined) ?? null;
}

/** What it shows me of my own press; null: nothing. */
export function ownStealOf(model: Seen): OwnSteal | null {
  return (model.own[RULE] as OwnSteal | undefined) ?? null;
}
