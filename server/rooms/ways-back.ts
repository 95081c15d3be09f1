import type { Visitor } from './player-client.ts';

/** A way back is good for so long after its connection came in, ms: longer than any evening in one room. */
const LASTS_MS = 6 * 60 * 60 * 1000;
/** Somebody may take so many within a minute; then they ask at the door again, which counts what is asked of it. */
const TAKEN_A_MINUTE = 12;
const MINUTE_MS = 60 * 1000;

/** How one player comes back. */
interface Way {
  /** As they came in. */
  readonly who: Visitor;
  /** Server ms. */
  readonly since: number;
}

/**
 * Who has a seat comes back without asking at a door first: the token that Colyseus gives each connection, and that its
 * owner alone knows, is the name of the seat that the next one takes. One question and one answer less on a bad line; of
 * thousands who come back at once, almost half of what they cost. Each is good once; the connection that it opens brings
 * the next. Whether there still is a seat, and whether they are kept out by now, is looked at when they come.
 */
export class WaysBack {
  private readonly byToken = new Map<string, Way>();
  private readonly tokens = new Map<string, string>();
  /** When each player took the ways of the last minute, server ms. */
  private readonly taken = new Map<string, number[]>();

  /** From now on this token, and no other, leads this player back. */
  open(token: string, who: Visitor, now: number): void {
    this.close(who.playerId);
    if (this.takenLately(who.playerId, now).length >= TAKEN_A_MINUTE) return;
    this.byToken.set(token, { who, since: now });
    this.tokens.set(who.playerId, token);
  }

  /** This player comes in by the door, if at all. */
  close(playerId: string): void {
    const token = this.tokens.get(playerId);
    if (token === undefined) return;
    this.tokens.delete(playerId);
    this.byToken.delete(token);
  }

  /** Whoever is kept out by now comes in by the door, if at all. */
  shut(isKeptOut: (who: Visitor) => boolean): void {
    for (const { who } of [...this.byToken.values()]) if (isKeptOut(who)) this.close(who.playerId);
  }

  /** Whom this token leads back; null: nobody. It does so once. */
  take(token: string, now: number): Way | null {
    const way = this.byToken.get(token);
    if (!way) return null;
    const { playerId } = way.who;
    this.close(playerId);
    if (now - way.since > LASTS_MS) return null;
    this.taken.set(playerId, [...this.takenLately(playerId, now), now]);
    return way;
  }

  /** Only of these is anything remembered from now on. */
  keep(isHere: (playerId: string) => boolean): void {
    for (const playerId of new Set([...this.tokens.keys(), ...this.taken.keys()])) {
      if (isHere(playerId)) continue;
      this.close(playerId);
      this.taken.delete(playerId);
    }
  }

  private takenLately(playerId: string, now: number): number[] {
    return (this.taken.get(playerId) ?? []).filter((at) => now - at < MINUTE_MS);
  }
}
