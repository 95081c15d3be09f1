import type { Person } from '#shared/modifiers/steal-a-point/steal.ts';

/** One lane of the photo finish. */
export interface Lane extends Person {
  /** 1: the winner. */
  readonly place: number;
  /** From the lighting up of the button, less the line's delay. */
  readonly ms: number;
  /** How far behind the line the face stands, 0 to 1 of the track. */
  readonly behind: number;
}

const LANES = 5;
/** Of the track, what the slowest of the lanes is behind; a field closer together than this many ms stays close. */
const REACH = 0.72;
const LEAST_SPREAD_MS = 90;

/** The fastest, the winner first; who came in behind them is the last of the lanes. */
export function lanesOf(
  fastest: readonly (Person & { readonly ms: number })[],
  mine: Omit<Lane, 'behind'> | null,
): Lane[] {
  const all = fastest.slice(0, LANES).map((lane, i) => ({ ...lane, place: i + 1 }));
  const shown = mine && mine.place > LANES ? [...all.slice(0, LANES - 1), mine] : all;
  const first = shown[0]?.ms ?? 0;
  const spread = Math.max(LEAST_SPREAD_MS, ...shown.map(({ ms }) => ms - first));
  return shown.map((lane) => ({ ...lane, behind: Math.round((1000 * REACH * (lane.ms - first)) / spread) / 1000 }));
}
