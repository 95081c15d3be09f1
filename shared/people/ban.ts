/** Of whom a ban is: of one player wherever they are, or of everybody behind one network. */
export const BAN_KINDS = ['player', 'network'] as const;
export type BanKind = (typeof BAN_KINDS)[number];

/** What whoever is banned may read of it. */
export interface BanTold {
  readonly kind: BanKind;
  readonly reason: string;
  /** Server ms; null: for good. */
  readonly until: number | null;
}
