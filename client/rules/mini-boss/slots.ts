import type { BossHit, BossView } from '#shared/modifiers/mini-boss/boss-view.ts';
import type { MatchModel } from '../../model/match-model.ts';
import type { SeatSnapshot } from '../../model/room-snapshot.ts';
import type { BossMood } from './boss-art.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'mini-boss';

export type BossNow = NonNullable<BossView['boss']>;
type Seen = Pick<MatchModel, 'rules'>;

/** The boss that is here; null: none. */
export function bossNow(model: Seen): BossNow | null {
  return (model.rules[RULE] as BossView | undefined)?.boss ?? null;
}

/** What the last question did to it. */
export function hitOf(model: Seen): BossHit | null {
  return (model.rules[RULE] as BossView | undefined)?.hit ?? null;
}

/** Whom it hunts, as far as they are shown. */
export function preyOf({ room, rules }: Pick<MatchModel, 'room' | 'rules'>): SeatSnapshot | null {
  const prey = bossNow({ rules })?.prey ?? -1;
  return room?.seats.find(({ seat }) => seat === prey) ?? null;
}

export function moodOf({ health, full }: Pick<BossNow, 'health' | 'full'>): BossMood {
  const left = full === 0 ? 0 : health / full;
  return left > 2 / 3 ? 'smug' : left > 1 / 3 ? 'cross' : 'rattled';
}

export interface Cells {
  readonly count: number;
  /** Of them, those that are left, and those that the last question took. */
  readonly left: number;
  readonly hit: number;
}

/** The cells of the bar: at most `most`, and then one stands for several. What is left at all is at least one. */
export function cellsOf(full: number, health: number, damage: number, most: number): Cells {
  const count = Math.max(1, Math.min(most, full));
  const part = (points: number): number => (full === 0 ? 0 : Math.round((points / full) * count));
  const left = health > 0 ? Math.max(1, part(health)) : 0;
  const before = Math.max(left, Math.min(count, part(health + damage)));
  return { count, left, hit: damage > 0 ? Math.max(left < count ? 1 : 0, before - left) : 0 };
}
