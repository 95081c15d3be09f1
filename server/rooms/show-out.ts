import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { Services } from '../services.ts';
import { keptOut, type WhyKeptOut } from './kept-out.ts';
import { comerOf, type PlayerClient, type Visitor } from './player-client.ts';

/** How the connection is closed of somebody who is in a room when they are kept out; null: they may stay until they leave. */
const CLOSE_NAMES: Readonly<Record<WhyKeptOut, CloseName | null>> = {
  'ban/player': 'banned',
  'ban/network': 'banned',
  'guest/gone': 'forgotten',
  'guest/merged': null, // they play the match to its end, which is merged (SI3)
  'door/shut-out': null, // the room in which they forged calls has closed them itself
};

export interface ShowOutArgs {
  readonly services: Pick<Services, 'leavers' | 'merges' | 'doors' | 'clock' | 'bans'>;
  /** Everybody who is connected, screens too. */
  readonly clients: () => Iterable<PlayerClient>;
  readonly close: (client: PlayerClient, name: CloseName) => void;
  /** Shuts the ways back of those who are not connected just now (P11). */
  readonly shutWays: (isKeptOut: (who: Visitor) => boolean) => void;
  readonly guarded: (where: string, work: () => void) => void;
}

/**
 * Shows out who is banned (BN2) or has had themselves forgotten (PF9) while they are in a room, on whichever device; the
 * others play on. Returns its own end.
 */
export function showOut({ services, clients, close, shutWays, guarded }: ShowOutArgs): () => void {
  const look = (): void =>
    guarded('who is shown out', () => {
      for (const client of [...clients()]) {
        const why = client.auth ? keptOut(services, comerOf(client.auth)) : null;
        const name = why && CLOSE_NAMES[why];
        if (name) close(client, name);
      }
      shutWays((who) => keptOut(services, comerOf(who)) !== null);
    });
  const ends = [services.bans.onBan(look), services.leavers.onGone(look)];
  return () => {
    for (const end of ends) end();
  };
}
