import type { MatchStore } from '#server/storage/storage.ts';
import type { Portion } from './journal-line.ts';

/** Writes what was taken of some matches: inputs of all that are known to the store in one commit, then the heads of others and theirs. */
export async function putPortions(store: MatchStore, portions: readonly Portion[]): Promise<void> {
  const of = (isBegun: boolean) =>
    portions
      .filter(({ head, inputs }) => (head !== null) === isBegun && inputs.length > 0)
      .map(({ line, from, inputs }) => ({ matchId: line.matchId, from, inputs }));
  const [first, then] = [of(false), of(true)];
  if (first.length > 0) await store.append(first);
  for (const { head } of portions) if (head) await store.open(head);
  if (then.length > 0) await store.append(then);
}
