/** What stays of a step once whoever asked for it is forgotten: what it used, which counts against the day of everybody. */
export function usageAlone(output: unknown): unknown {
  const usage = (output as { readonly usage?: unknown } | null)?.usage;
  return usage === undefined ? {} : { usage };
}

/** What stays of what was asked for: how much it was. Whose it was is told apart by `instead`. */
export function wishAlone(input: unknown, instead: string): unknown {
  const { count } = input as { readonly count?: unknown };
  return { playerId: instead, ...(count === undefined ? {} : { count }) };
}
