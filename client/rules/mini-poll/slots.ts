import type { OwnPollView, PollView } from '#shared/modifiers/mini-poll/poll-view.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'mini-poll';

type Seen = Pick<MatchModel, 'rules' | 'own'>;

/** The poll of now or the last one; null before the first. */
export function pollOf(model: Seen): PollView | null {
  return (model.rules[RULE] as PollView | undefined) ?? null;
}

/** The place of what I chose; null: nothing yet. */
export function pickOf(model: Seen): number | null {
  const pick = (model.own[RULE] as OwnPollView | undefined)?.pick ?? -1;
  return pick < 0 ? null : pick;
}

export interface Bar {
  readonly choice: string;
  /** Whole per cent; null while nothing may be told. */
  readonly share: number | null;
  /** 0 to 1 of the place a bar has: the largest fills it. */
  readonly height: number;
  readonly seats: readonly number[];
  readonly isMine: boolean;
  /** Nobody has a larger one. */
  readonly isTop: boolean;
}

/** The bars, in the order of the choices. */
export function barsOf({ choices, shares, faces }: PollView, mine: number | null): Bar[] {
  const most = Math.max(0, ...(shares ?? []));
  return choices.map((choice, i) => ({
    choice,
    share: shares?.[i] ?? null,
    height: most > 0 ? (shares?.[i] ?? 0) / most : 0,
    seats: faces?.[i] ?? [],
    isMine: mine === i,
    isTop: most > 0 && shares?.[i] === most,
  }));
}
