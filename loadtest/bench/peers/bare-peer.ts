import { ChildServer } from '../../child-server.ts';
import { maskedFrame } from '../../lean/masked-frame.ts';
import { RawHttp } from '../../lean/raw-http.ts';
import { RawSocket } from '../../lean/raw-socket.ts';
import type { Peer } from './peer.ts';

const ANSWER_BYTES = 24;

/** About what a page sends at a door, and gets: a pass, a seat. */
const ASKED = JSON.stringify({ asked: 'x'.repeat(250) });
const HTTP_CONNECTIONS = 64;

/**
 * The limit: `ws` and nothing else. A question is a broadcast of so many bytes, an answer is sent back.
 * `asksFirst`: each asks at a door over HTTP before it opens its socket, as people of rooms and shows do.
 */
export function barePeer(questionBytes: number, { asksFirst = false } = {}): Peer {
  let http: RawHttp | null = null;
  return {
    name: 'bare ws',
    async start() {
      const server = await ChildServer.start('loadtest/bench/bare-server.ts');
      if (asksFirst) http = new RawHttp(server.url, HTTP_CONNECTIONS);
      return server;
    },
    live: async (server) => Number(await (await fetch(server.url)).text()),
    async join(server, _index, ears) {
      const { hostname, port } = new URL(server.url);
      await http?.ask({ method: 'POST', path: '/', body: ASKED });
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
