/** What waits for a person, by turns of whoever handed it in: everybody's oldest comes before anybody's second. */
export function byTurns<T extends { readonly playerId: string; readonly publishedAt: number }>(
  waiting: readonly T[],
): T[] {
  const own = Map.groupBy(
    waiting.toSorted((a, b) => a.publishedAt - b.publishedAt),
    ({ playerId }) => playerId,
  );
  const turns = [...own.values()].flatMap((ones) => ones.map((one, turn) => ({ one, turn })));
  return turns.sort((a, b) => a.turn - b.turn || a.one.publishedAt - b.one.publishedAt).map(({ one }) => one);
}
