import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { addressOf, inParallel } from '../lean/lean-client.ts';
import { now } from '../lean/now.ts';
import { RawHttp } from '../lean/raw-http.ts';
import { RawSocket } from '../lean/raw-socket.ts';
import { JOINED, readSeat, seatPath } from '../lean/taken-seat.ts';
import { FRAME } from '../lean/wire.ts';
import type { WallRecord } from './swarm-commands.ts';

const ENTERING = 16;
/** Their addresses are none of the players'. */
const FIRST_ADDRESS = 0x400000;

interface Watcher {
  socket: RawSocket;
  frames: number;
  since: number;
  bytesBefore: number;
  framesBefore: number;
}

/** People who look at the wall of open rooms and do nothing else. */
export class WallWatchers {
  private all: Watcher[] = [];

  async enter(args: { url: string; lobbyId: string; count: number; isTrusted: boolean }): Promise<void> {
    const http = new RawHttp(args.url, ENTERING);
    const { hostname, port } = new URL(args.url);
    try {
      const came = await inParallel(args.count, ENTERING, async (i) => {
        const headers = args.isTrusted ? { 'x-forwarded-for': addressOf(FIRST_ADDRESS + i) } : {};
        const { text } = await http.ask({
          method: 'POST',
          path: `/matchmake/joinById/${args.lobbyId}`,
          body: `{"version":${PROTOCOL_VERSION}}`,
          headers,
        });
        const seat = readSeat(text);
        const watcher = { frames: 0 } as Watcher;
        watcher.socket = await RawSocket.open({
          host: hostname,
          port: Number(port),
          path: seatPath(seat),
          headers,
          onMessage: (payload, _at, socket) => {
            watcher.frames++;
            if (payload[0] === FRAME.join) socket.send(JOINED);
          },
          onClose: () => {},
        });
        return watcher;
      });
      this.all.push(...came);
    } finally {
      http.close();
    }
    this.read();
  }

  /** What came since the last time. */
  read(): WallRecord {
    const at = now();
    const record = {
      bytes: Float64Array.from(this.all, ({ socket, bytesBefore }) => socket.bytesRead - bytesBefore),
      frames: Float64Array.from(this.all, ({ frames, framesBefore }) => frames - framesBefore),
      ms: Float64Array.from(this.all, ({ since }) => at - since),
    };
    for (const watcher of this.all) {
      watcher.since = at;
      watcher.bytesBefore = watcher.socket.bytesRead;
      watcher.framesBefore = watcher.frames;
    }
    return record;
  }

  end(): void {
    for (const { socket } of this.all) socket.destroy();
  }
}
