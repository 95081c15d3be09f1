import { z } from 'zod';
import { LEAN_VOICES } from '../../rules/audience.ts';
import type { RuleSignal } from '../../rules/rule.ts';

/** Options of a question at most. */
const OPTIONS_MAX = 6;
/** So often a second a seat may change its mind. */
const PER_SECOND = 10;

interface Leaning {
  /** By seat: the place of the option it leans to. */
  readonly of: Map<number, number>;
  readonly counts: number[];
}

/** How many lean to each option, in the order shown. */
export interface Leans {
  readonly counts: readonly number[];
}

/**
 * Where people's pointers and focus are while they think: each seat's last place, counted. What is shown are counts, and
 * nothing at all under five seats; nobody's own place leaves the room.
 */
export const leanSignal: RuleSignal<Leaning> = {
  title: 'Lean to an answer',
  /** The place of an option in the order shown; null: to none any more. */
  schema: z.strictObject({
    place: z
      .int()
      .min(0)
      .max(OPTIONS_MAX - 1)
      .nullable(),
  }),
  stages: ['open'],
  who: 'seat',
  perSecond: PER_SECOND,
  start: () => ({ of: new Map(), counts: Array.from({ length: OPTIONS_MAX }, () => 0) }),
  tally({ of, counts }, seat, payload) {
    const { place } = payload as { readonly place: number | null };
    const before = of.get(seat);
    if (before !== undefined) counts[before] = (counts[before] ?? 0) - 1;
    if (place === null) of.delete(seat);
    else {
      of.set(seat, place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  },
  shows: ({ of, counts }): Leans => ({ counts: of.size < LEAN_VOICES ? [] : [...counts] }),
};
