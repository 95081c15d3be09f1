import { ServerError } from '@colyseus/core';
import { type Bans, type Comer, refusalOf } from '../people/bans.ts';
import { isWatcher, type PlayerClient } from './player-client.ts';

export interface BanDeskArgs {
  readonly bans: Pick<Bans, 'onBan' | 'isAbout' | 'seen'>;
  /** Everybody who is connected, screens too. */
  readonly clients: () => Iterable<PlayerClient>;
  readonly close: (client: PlayerClient) => void;
  readonly guarded: (where: string, work: () => void) => void;
}

/** Shows out who is banned while they are in a room; the others play on (BN2). */
export class BanDesk {
  private readonly args: BanDeskArgs;
  readonly stop: () => void;

  constructor(args: BanDeskArgs) {
    this.args = args;
    const { bans, clients, close, guarded } = args;
    this.stop = bans.onBan((ban) =>
      guarded('a ban', () => {
        for (const client of [...clients()]) if (bans.isAbout(ban, comerOf(client))) close(client);
      }),
    );
  }

  /** Throws a ServerError where somebody was banned between the door and their seat. */
  admit(client: PlayerClient): void {
    const ban = this.args.bans.seen(comerOf(client));
    if (ban) throw new ServerError(403, refusalOf(ban));
  }
}

function comerOf({ auth }: PlayerClient): Comer {
  if (!auth) return { playerId: null, home: null };
  return { playerId: isWatcher(auth) ? null : auth.playerId, home: auth.home };
}
