import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { TestPlayer } from './test-player.ts';

/** Somebody who watches a room without a seat, with a pass of their own. */
export class Spectator extends TestPlayer {
  override join(roomId: string, version = PROTOCOL_VERSION): Promise<this> {
    return this.come(roomId, { version, pass: this.pass, watch: true, as: 'spectator' });
  }
}
