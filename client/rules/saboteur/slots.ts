import type { PlotView, RoleView } from '#shared/modes/saboteur/plot-view.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'saboteur';

type Seen = Pick<MatchModel, 'rules' | 'own'>;

/** What the server shows everybody; null while nothing has come. */
export function plotOf(model: Seen): PlotView | null {
  return (model.rules[RULE] as PlotView | undefined) ?? null;
}

/** What it shows me alone; null before the dealing. */
export function roleOf(model: Seen): RoleView | null {
  return (model.own[RULE] as RoleView | undefined) ?? null;
}

/** The wrong options of the open question, as a saboteur is shown them; none for anybody else. */
export function decoysOf(model: Seen): readonly string[] {
  const role = roleOf(model);
  return role?.role === 'saboteur' ? role.decoys : [];
}

export interface Face {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
}

/** Who sits there; a seat that has been given up has no face any more. */
export function faceOf({ room }: Pick<MatchModel, 'room'>, seat: number): Face | null {
  return room?.seats.find((one) => one.seat === seat) ?? null;
}
