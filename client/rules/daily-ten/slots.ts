import { type Race, raceOf } from '#shared/daily/race.ts';
import type { Tried } from '#shared/daily/tried.ts';
import type { DailyView } from '#shared/modes/daily-ten/mode.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'daily-ten';

type Seen = Pick<MatchModel, 'rules' | 'own'>;

export function dailyOf(model: Seen): DailyView | null {
  return (model.rules[RULE] as DailyView | undefined) ?? null;
}

/** The own try so far. */
export function triedSoFar(model: Seen): Tried {
  return (model.own[RULE] as Tried | undefined) ?? { marks: [], costs: [] };
}

/** How the race against yesterday's best stands; null: there is nobody to race, or nothing has been told. */
export function raceSoFar(model: Seen): Race | null {
  const ghost = dailyOf(model)?.ghost;
  const own = triedSoFar(model);
  return ghost && own.costs.length > 0 ? raceOf(own, ghost) : null;
}
