import { EMPTY_TALLY, type ItemTally, TIME_BANDS } from '#shared/questions/item-statistics.ts';
import type { Decision } from '#shared/questions/quality.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** What is kept of a question besides its votes. */
export interface Item {
  /** Counts every recompute and decision. */
  readonly revision: number;
  readonly decision: Decision;
  readonly tally: ItemTally;
}

/** A tally as a document: sums that `$inc` can reach, the bands of time by name. */
type StoredTally = Readonly<Record<string, number>>;

/** What a new item holds, but for what the operation itself sets. */
export const NEW_ITEM = { revision: 0, since: 1, decision: 'none', tally: {}, matches: [] } as const;

/** One of these is missing in a document that an operation makes: the same field cannot be set twice in one update. */
export function newItemWithout(...fields: (keyof typeof NEW_ITEM)[]): Partial<typeof NEW_ITEM> {
  return Object.fromEntries(
    Object.entries(NEW_ITEM).filter(([field]) => !fields.includes(field as keyof typeof NEW_ITEM)),
  );
}

/** `since`: the first revision that reads as the question does now; sums of answers to earlier readings are not handed out. */
export async function readItem({ models }: MongoEngine, questionId: string, since: number): Promise<Item> {
  const filter = { _id: questionId };
  const row = await models.items
    .findOne(filter, { revision: 1, since: 1, decision: 1, tally: 1 }, servedBy('items', '_id_', filter))
    .lean<{ revision: number; since: number; decision: Decision; tally?: StoredTally } | null>();
  if (!row) return { revision: 0, decision: 'none', tally: EMPTY_TALLY };
  const tally = row.since === since ? tallyOf(row.tally ?? {}) : EMPTY_TALLY;
  return { revision: row.revision, decision: row.decision, tally };
}

/** The `$inc` of an update that adds a tally. */
export function incrementsOf({ times, ...sums }: ItemTally): Record<string, number> {
  const all = { ...sums, ...Object.fromEntries(times.map((count, band) => [`t${band}`, count])) };
  return Object.fromEntries(
    Object.entries(all).flatMap(([field, value]) => (value === 0 ? [] : [[`tally.${field}`, value]])),
  );
}

function tallyOf(stored: StoredTally): ItemTally {
  const sum = (field: string): number => stored[field] ?? 0;
  return {
    ...{ asked: sum('asked'), credit: sum('credit'), pairs: sum('pairs') },
    ...{ x: sum('x'), y: sum('y'), xx: sum('xx'), yy: sum('yy'), xy: sum('xy') },
    times: Array.from({ length: TIME_BANDS }, (_, band) => sum(`t${band}`)),
  };
}
