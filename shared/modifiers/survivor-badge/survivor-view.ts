/** What everybody sees: the seats that hold badges, and how many each. */
export interface SurvivorView {
  readonly badges: readonly { readonly seat: number; readonly count: number }[];
}
