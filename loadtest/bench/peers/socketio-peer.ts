import { ChildServer } from '../../child-server.ts';
import { OPCODE } from '../../lean/frame-reader.ts';
import { maskedFrame } from '../../lean/masked-frame.ts';
import { RawSocket } from '../../lean/raw-socket.ts';
import type { Peer } from './peer.ts';

/* The few words of Engine.IO (first digit) and Socket.IO (second) that a lean client needs. */
const HELLO = '40';
const PING = '2';
const PONG = maskedFrame(Buffer.from('3'), OPCODE.text);
const QUESTION = Buffer.from('42["question",{"round":');
const TAKEN = Buffer.from('43');

/** A socket.io server, over WebSocket from the first byte on as its quickest clients do. */
export function socketioPeer(questionBytes: number): Peer {
  return {
    name: 'socket.io',
    start: () => ChildServer.start('loadtest/bench/peers/socketio-server.ts'),
    async join(server, _index, ears) {
      const { hostname, port } = new URL(server.url);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const socket = await RawSocket.open({
        host: hostname,
        port: Number(port),
        path: '/socket.io/?EIO=4&transport=websocket',
        onMessage: (payload, at, own) => {
          const [kind, what] = payload;
          if (kind === PING.charCodeAt(0)) own.send(PONG);
          else if (kind === '0'.charCodeAt(0)) own.send(maskedFrame(Buffer.from(HELLO), OPCODE.text));
          else if (what === HELLO.charCodeAt(1)) resolve();
          else if (payload.subarray(0, QUESTION.length).equals(QUESTION))
            ears.onQuestion(Number.parseInt(payload.toString('latin1', QUESTION.length, QUESTION.length + 6), 10), at);
          else if (payload.subarray(0, TAKEN.length).equals(TAKEN))
            ears.onTaken(Number(/\[(\d+)\]/.exec(payload.toString('latin1'))?.[1]), at);
        },
        onClose: (code) => reject(new Error(`closed with ${code}`)),
      });
      await promise;
      const say = (text: string): void => void socket.send(maskedFrame(Buffer.from(text), OPCODE.text));
      return {
        ask: (round) =>
          say(`42["ask",{"round":${round},"text":"${'.'.repeat(Math.max(0, questionBytes - QUESTION.length - 14))}"}]`),
        answer: (round) => say(`42${round}["answer",{"round":${round}}]`),
        get bytes() {
          return socket.bytesRead;
        },
        close: () => socket.destroy(),
      };
    },
  };
}
