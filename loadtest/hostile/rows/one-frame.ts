import { LeanClient } from '../../lean/lean-client.ts';
import { pause } from '../../pause.ts';
import { newPass } from '../ask.ts';
import { Bystanders } from '../bystanders.ts';
import type { Row } from '../scene.ts';

const ROOMS = 12;
const ADDRESS = '10.1.0.1';

/** Types and payloads that throw wherever somebody takes them for text, a number or a plain record. */
const UNKIND: readonly (readonly [type: string, payload: unknown])[] = [
  ['*', { toString: 1 }],
  ['*', [{ toString: 1 }]],
  ['*', { toString: null, valueOf: null }],
  ['_', { toString: 1 }],
  ['__proto__', { toString: 1 }],
  ['answer', { toString: null, valueOf: null }],
  ['clock', { sent: { valueOf: null } }],
  ['', Object.fromEntries([['__proto__', null]])],
];

/** A: one guest goes from room to room and sends a single unkind frame of each sort. */
export const oneFrame: Row = {
  id: 'A',
  title: 'one frame ends a room',
  async run(scene) {
    const server = await scene.startServer();
    const honest = await Bystanders.seat(scene, server.url, ROOMS);
    const pass = await newPass(server.url, ADDRESS);
    for (const { roomId } of honest.rooms) {
      const guest = await LeanClient.join(server.url, roomId, pass, { address: ADDRESS });
      guest.socket.on('error', () => {});
      for (const [type, payload] of UNKIND) guest.send(type, payload);
      await pause(150);
      guest.close();
    }
    await pause(1000);
    scene.found('no room ends', `${honest.roomsEnded} of ${ROOMS} ended`, honest.roomsEnded === 0);
    scene.found('nobody else loses the line', `${honest.lost} of ${2 * ROOMS} did`, honest.lost === 0);
    scene.found('the process lives', server.hasEnded ? 'it ended' : 'it does', !server.hasEnded);
    scene.noticed = honest.felt;
  },
};
