/** Of whom a ban is: of one player wherever they are, or of everybody behind one network. */
export const BAN_KINDS = ['player', 'network'] as const;
export type BanKind = (typeof BAN_KINDS)[number];

/** Whether a ban holds at this time, server ms. */
export function holdsAt({ until }: Pick<BanTold, 'until'>, at: number): boolean {
  return until === null || until > at;
}

/** What whoever is banned may read of it. */
export interface BanTold {
  readonly kind: BanKind;
  readonly reason: string;
  /** Server ms; null: for good. */
  readonly until: number | null;
}
