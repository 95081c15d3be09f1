/** Of a match that was part of a show, as its log has it; times server ms. */
export interface KeptOrders {
  /** A director's: after which of its orders a line for a cut was worked out, and when. */
  readonly lines: readonly (readonly [order: number, at: number])[];
  /** An arena's: number of each order that it took, when, and whether that was a cut by such a line. */
  readonly orders: readonly (readonly [order: number, at: number, isCut: boolean])[];
}

/** How long a cut took, ms. The board stands between the two, so that no player waits for the first. */
export interface CutTime {
  /** From the moment the last arena had judged the question until the director had the line out of what all of them said. */
  readonly drawnMs: number;
  /** From the moment the first arena carried the cut out until the last had. */
  readonly carriedOutMs: number;
}

/** How long each cut of a show took, from its logs. */
export function cutTimes(matches: Iterable<KeptOrders>): CutTime[] {
  const all = [...matches];
  const arenas = all.map(({ orders }) => orders).filter((orders) => orders.length > 0);
  const lines = all.flatMap((match) => match.lines);
  return lines.flatMap(([after, drawnAt]) => {
    const judged = arenas.flatMap((orders) => orders.filter(([order]) => order === after).map(([, at]) => at));
    const cut = arenas.flatMap((orders) => {
      const next = orders.find(([order, , isCut]) => isCut && order > after);
      return next ? [next[1]] : [];
    });
    // A show that ended at its board has worked out a line, and cut nobody.
    if (judged.length === 0 || cut.length === 0) return [];
    return [{ drawnMs: drawnAt - Math.max(...judged), carriedOutMs: Math.max(...cut) - Math.min(...cut) }];
  });
}
