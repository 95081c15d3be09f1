import { ChildServer } from '../../child-server.ts';
import { maskedFrame } from '../../lean/masked-frame.ts';
import { RawSocket } from '../../lean/raw-socket.ts';
import type { Peer } from './peer.ts';

const ANSWER_BYTES = 24;

/** The limit: `ws` and nothing else. A question is a broadcast of so many bytes, an answer is sent back. */
export function barePeer(questionBytes: number): Peer {
  return {
    name: 'bare ws',
    start: () => ChildServer.start('loadtest/bench/bare-server.ts'),
    async join(server, _index, ears) {
      const { hostname, port } = new URL(server.url);
      let questions = 0;
      const socket = await RawSocket.open({
        host: hostname,
        port: Number(port),
        path: '/',
        onMessage: (payload, at) => {
          if (payload.length > ANSWER_BYTES) ears.onQuestion(questions++, at);
          else ears.onTaken(payload[1] ?? 0, at);
        },
        onClose: () => {},
      });
      return {
        ask: () => socket.send(maskedFrame(Buffer.from(`B${questionBytes}`))),
        answer: (round) => socket.send(maskedFrame(Buffer.alloc(ANSWER_BYTES).fill(round, 1, 2))),
        get bytes() {
          return socket.bytesRead;
        },
        close: () => socket.destroy(),
      };
    },
  };
}
