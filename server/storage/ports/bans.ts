import type { BanKind } from '#shared/people/ban.ts';

/** A player, or everybody of a network, who is not let in. */
export interface Ban {
  /** `banIdOf`: of whom it is, so that there is one for each. */
  readonly id: string;
  readonly kind: BanKind;
  /** How the person was called whom it is about. */
  readonly name: string;
  /** Who it is. Missing where it is nobody's, or once they are forgotten. No client is told. */
  readonly playerId?: string;
  /** Read by whoever is banned. */
  readonly reason: string;
  /** Server ms. */
  readonly at: number;
  /** Server ms; null: for good. */
  readonly until: number | null;
}

export interface BanStore {
  /** Keeps a ban in place of any other with its id. */
  put(ban: Ban): Promise<void>;
  /** Those of the ids that hold at this time. */
  holding(args: { ids: readonly string[]; at: number }): Promise<Ban[]>;
  /** The newest first, those that have ended among them. */
  recent(args: { limit: number }): Promise<Ban[]>;
  /** Because of whom a ban holds at this time, of a player or of their network: ids, one or more times. */
  banned(args: { at: number }): Promise<string[]>;
  /** Takes a ban back: it is forgotten, and returned. Null where there is none of that id. */
  lift(id: string): Promise<Ban | null>;
  /** Forgets bans that ended before a time, the earliest first, at most `limit`. Resolves to how many those were. */
  prune(args: { before: number; limit: number }): Promise<number>;
}

/** Because of whom a ban is; null where it is nobody's any more. */
export function playerOf({ id, kind, playerId }: Pick<Ban, 'id' | 'kind' | 'playerId'>): string | null {
  return playerId ?? (kind === 'player' ? id.slice(banIdOf(kind, '').length) : null);
}

/** The id of a ban. `who`: a player id, or the origin of a network (`Origins`). */
export function banIdOf(kind: BanKind, who: string): string {
  return `${kind}/${who}`;
}
