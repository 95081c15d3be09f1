import { PACK_TOPIC } from '../drafts/pack.ts';
import { MIX } from '../questions/topics.ts';
import { weekOf } from './week.ts';

/** What a list is about: everything, one topic, or one mode. */
export type Field =
  | { readonly kind: 'everything' }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'mode'; readonly id: string };

export const EVERYTHING: Field = { kind: 'everything' };

/** Experience that was gained, and when the last of it was, server ms. */
export type Sum = readonly [xp: number, at: number];

/** By field (`fieldKey`). */
export type Sums = Readonly<Record<string, Sum>>;

/**
 * What a player gained, beside what their profile says already (`xp`, `day`, `dayXp`): by topic and by mode, and of
 * the last week they played in. Plain JSON.
 */
export interface Gains {
  readonly ever: Sums;
  /** `weekOf` the last match, and what was gained in it, of everything as well. */
  readonly week: number;
  readonly ofWeek: Sums;
  /** Of the profile's `day`. */
  readonly ofDay: Sums;
  /** When the last rated match of each mode was, server ms, by field. */
  readonly ratedAt: Readonly<Record<string, number>>;
}

export const NO_GAINS: Gains = { ever: {}, week: 0, ofWeek: {}, ofDay: {}, ratedAt: {} };

/** Topics and modes have any name: with something before it none is a word of the language's own. */
export function fieldKey(field: Field): string {
  return field.kind === 'everything' ? '*' : `${field.kind}/${field.id}`;
}

/** A match as the lists count it. */
export interface Gain {
  readonly mode: string;
  readonly topic: string;
  /** When it ended, server ms, and the day of that (`dayOf`). */
  readonly at: number;
  readonly day: number;
  readonly xp: number;
  readonly isRated: boolean;
}

/** The gains with one more match in them. `lastDay`: the last day the player had played before it. */
export function gainsAfter(before: Gains, gain: Gain, lastDay: number): Gains {
  const week = weekOf(gain.day);
  const fields = fieldsOf(gain);
  const everywhere = [fieldKey(EVERYTHING), ...fields];
  const { mode, at, day, isRated } = gain;
  const rated = fieldKey({ kind: 'mode', id: mode });
  return {
    ever: added(before.ever, fields, gain),
    week: Math.max(before.week, week),
    // A match that is settled late is of its own day and week: of the present one it is no part.
    ofWeek: week < before.week ? before.ofWeek : added(week > before.week ? {} : before.ofWeek, everywhere, gain),
    ofDay: day < lastDay ? before.ofDay : added(day > lastDay ? {} : before.ofDay, fields, gain),
    ratedAt: isRated ? { ...before.ratedAt, [rated]: Math.max(before.ratedAt[rated] ?? 0, at) } : before.ratedAt,
  };
}

/** A mix is no topic (PF2), and a pack is its maker's: whoever knows its answers would lead (RK5). */
export function isRankedTopic(topic: string): boolean {
  return topic !== MIX.id && !PACK_TOPIC.test(topic);
}

function fieldsOf({ topic, mode }: Gain): string[] {
  return [
    ...(isRankedTopic(topic) ? [fieldKey({ kind: 'topic', id: topic })] : []),
    fieldKey({ kind: 'mode', id: mode }),
  ];
}

function added(sums: Sums, keys: readonly string[], { xp, at }: Gain): Sums {
  if (xp === 0) return sums;
  const after: Record<string, Sum> = { ...sums };
  for (const key of keys) {
    const [had, since] = after[key] ?? [0, 0];
    after[key] = [had + xp, Math.max(since, at)];
  }
  return after;
}
