import { type CollectionName, type DeclaredIndex, INDEXES, type IndexName } from './indexes.ts';

/** How a query finds its documents: every operation of this folder says so before it asks. */
export interface Plan {
  readonly collection: CollectionName;
  readonly index: IndexName;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: Readonly<Record<string, 1 | -1>>;
}

type OnPlan = (plan: Plan) => void;
const observers = new Set<OnPlan>();

/** Hears every plan; returns its own undo. For the test that holds plans against the declared indexes. */
export function observePlans(observer: OnPlan): () => void {
  observers.add(observer);
  return () => observers.delete(observer);
}

/** Names the index of a query, for its options: MongoDB refuses the query where that index is missing, instead of scanning. */
export function servedBy<S extends Record<string, 1 | -1>>(
  collection: CollectionName,
  index: IndexName,
  filter: Record<string, unknown>,
  sort?: S,
): { hint: string; sort?: S } {
  for (const observer of observers) observer({ collection, index, filter, sort: sort ?? {} });
  return sort ? { hint: index, sort } : { hint: index };
}

/**
 * Why an index does not serve a plan whole; null where it does. It does where the fields that are asked to be equal
 * come first in its key, then those that are sorted by, in order and direction, then one that is a range (MongoDB's
 * "equality, sort, range", of which a range on the first sorted field is a case). Other fields may only narrow what
 * one key has led to.
 */
export function whyNotServed({ collection, index, filter, sort }: Plan): string | null {
  const declared: DeclaredIndex = index === '_id_' ? { collection, key: { _id: 1 }, serves: 'the id' } : INDEXES[index];
  if (declared.collection !== collection) return `${index} belongs to ${declared.collection}, not to ${collection}`;
  const equal = new Set(Object.keys(filter).filter((field) => !isRange(filter[field])));
  const ranges = new Set(Object.keys(filter).filter((field) => isRange(filter[field])));
  const key = Object.entries(declared.key);
  let used = 0;
  while (used < key.length && equal.delete(key[used]?.[0] ?? '')) used++;
  const isById = index === '_id_' && (used === 1 || isList(filter._id));
  // One document at most, or one for each id of a list: anything else only guards it.
  if (isById || (declared.unique === true && used === key.length)) return null;
  const sorts = Object.entries(sort);
  const forward = sorts.every(([field, way], i) => key[used + i]?.[0] === field && key[used + i]?.[1] === way);
  const backward = sorts.every(([field, way], i) => key[used + i]?.[0] === field && key[used + i]?.[1] === -way);
  if (!forward && !backward) return `${index} does not sort by ${JSON.stringify(sort)}`;
  const next = key[used]?.[0] ?? '';
  for (const field of ranges) if (field !== next) return `${index} does not reach the range on ${field}`;
  if (equal.size > 0) return `${index} does not lead to ${[...equal].join(', ')}`;
  return used === 0 && ranges.size === 0 && sorts.length === 0 ? `${index} narrows nothing` : null;
}

function isList(condition: unknown): boolean {
  return isRange(condition) && Object.keys(condition as object).join() === '$in';
}

function isRange(condition: unknown): boolean {
  if (condition === null || typeof condition !== 'object' || Array.isArray(condition)) return false;
  return Object.keys(condition).some((operator) => operator.startsWith('$'));
}
