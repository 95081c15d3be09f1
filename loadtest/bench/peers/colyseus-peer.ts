import { ChildServer } from '../../child-server.ts';
import { maskedFrame } from '../../lean/masked-frame.ts';
import { RawHttp } from '../../lean/raw-http.ts';
import { RawSocket } from '../../lean/raw-socket.ts';
import { JOINED, readSeat, seatPath } from '../../lean/taken-seat.ts';
import { decodeNotice, encodeMessage, FRAME, isNotice } from '../../lean/wire.ts';
import type { Peer } from './peer.ts';

const HTTP_CONNECTIONS = 64;

/** A plain Colyseus room, spoken to as the SDK does. */
export function colyseusPeer(questionBytes: number): Peer {
  let http: RawHttp | null = null;
  return {
    name: 'Colyseus, players in a map',
    async start() {
      const server = await ChildServer.start('loadtest/bench/peers/colyseus-server.ts');
      http = new RawHttp(server.url, HTTP_CONNECTIONS);
      return server;
    },
    async join(server, _index, ears) {
      const { hostname, port } = new URL(server.url);
      const { text } = await (http as RawHttp).ask({
        method: 'POST',
        path: '/matchmake/joinOrCreate/quiz',
        body: '{}',
      });
      const seat = readSeat(text);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      let round = 0;
      let mark = markOf(round);
      const socket = await RawSocket.open({
        host: hostname,
        port: Number(port),
        path: seatPath(seat),
        onMessage: (payload, at, own) => {
          if (payload[0] === FRAME.join) own.send(JOINED);
          else if (payload[0] === FRAME.state) resolve();
          else if (payload[0] === FRAME.patch && payload.indexOf(mark) >= 0) {
            ears.onQuestion(round++, at);
            mark = markOf(round);
          } else if (isNotice(payload, 'locked'))
            ears.onTaken((decodeNotice(payload).payload as { round: number }).round, at);
        },
        onClose: (code) => reject(new Error(`closed with ${code}`)),
      });
      await promise;
      return {
        ask: (asked) =>
          socket.send(
            maskedFrame(
              encodeMessage('ask', { round: asked, question: markOf(asked).toString().padEnd(questionBytes, '.') }),
            ),
          ),
        answer: (answered) => socket.send(maskedFrame(encodeMessage('answer', { round: answered }))),
        get bytes() {
          return socket.bytesRead;
        },
        close: () => socket.destroy(),
      };
    },
  };
}

/** A question begins with words that nothing else has in it. */
function markOf(round: number): Buffer {
  return Buffer.from(`Question ${round}:`);
}
