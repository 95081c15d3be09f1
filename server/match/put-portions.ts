import type { Appended, MatchStore } from '#server/storage/storage.ts';
import type { Portion } from './journal-line.ts';

/**
 * Writes what was taken of some matches: inputs of all that are known to the store in one commit, then the heads of
 * others and theirs. Resolves to the matches that are another process's by now: of them nothing was written.
 */
export async function putPortions(
  store: MatchStore,
  portions: readonly Portion[],
  epochOf: (matchId: string) => number,
): Promise<readonly string[]> {
  const of = (isBegun: boolean) =>
    portions
      .filter(({ head, inputs }) => (head !== null) === isBegun && inputs.length > 0)
      .map(({ line: { matchId }, from, inputs }): Appended => ({ matchId, epoch: epochOf(matchId), from, inputs }));
  const [first, then] = [of(false), of(true)];
  const lost: string[] = [];
  if (first.length > 0) lost.push(...(await store.append(first)));
  for (const { head } of portions) if (head) await store.open(head);
  if (then.length > 0) lost.push(...(await store.append(then)));
  return lost;
}
