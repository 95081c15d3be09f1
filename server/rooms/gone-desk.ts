import type { Leavers } from '../people/leavers.ts';
import { isWatcher, type PlayerClient } from './player-client.ts';

interface GoneDeskArgs {
  readonly leavers: Pick<Leavers, 'onGone' | 'isGone'>;
  /** Everybody who is connected. */
  readonly clients: () => Iterable<PlayerClient>;
  readonly close: (client: PlayerClient) => void;
  readonly guarded: (where: string, work: () => void) => void;
}

/** Shows out who has had themselves forgotten, on whichever device they are still in a room; the others play on (PF9). */
export class GoneDesk {
  readonly stop: () => void;

  constructor({ leavers, clients, close, guarded }: GoneDeskArgs) {
    const isGone = ({ auth }: PlayerClient): boolean =>
      auth !== undefined && !isWatcher(auth) && leavers.isGone(auth.playerId);
    this.stop = leavers.onGone(() =>
      guarded('somebody who is forgotten', () => {
        for (const client of [...clients()]) if (isGone(client)) close(client);
      }),
    );
  }
}
