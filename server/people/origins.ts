import { createHmac } from 'node:crypto';
import type { Secret } from './identity.ts';

/** So many people are remembered; whoever came in longest ago is forgotten first. */
const REMEMBERED_PLAYERS = 100_000;
/** Of so many homes the hash is at hand while their people come in: several doors ask for it, and it is dear. */
const HOMES_KEPT = 20_000;

/**
 * Where people came in from lately, so that those of one address are one voice (F9). Addresses are never stored: only
 * what a keyed hash makes of a household's network, and only the server that has the key can tell two of them apart.
 */
export class Origins {
  private readonly byPlayer = new Map<string, string>();
  private readonly atHand = new Map<string, string>();
  private readonly secret: Secret;

  constructor(secret: Secret) {
    this.secret = secret;
  }

  /** A player comes in from this home (`homeOf`); null where that is not known. */
  remember(playerId: string, home: string | null): void {
    this.byPlayer.delete(playerId);
    const origin = this.originOf(home);
    if (origin === null) return;
    this.byPlayer.set(playerId, origin);
    if (this.byPlayer.size <= REMEMBERED_PLAYERS) return; // to look for the oldest goes over all that were there before it
    const [oldest] = this.byPlayer.keys();
    if (oldest !== undefined) this.byPlayer.delete(oldest);
  }

  /** The origin of a player's last coming in; null where it is not known, as after a restart until they are back. */
  of(playerId: string): string | null {
    return this.byPlayer.get(playerId) ?? null;
  }

  /** What is kept in the place of a network; null where it is not known. */
  originOf(home: string | null): string | null {
    if (home === null) return null;
    let origin = this.atHand.get(home);
    if (origin !== undefined) return origin;
    if (this.atHand.size >= HOMES_KEPT) this.atHand.clear();
    origin = createHmac('sha256', this.secret).update(`quizcade/origin/${home}`).digest('base64url').slice(0, 16);
    this.atHand.set(home, origin);
    return origin;
  }
}
