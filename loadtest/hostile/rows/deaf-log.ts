import { LeanClient } from '../../lean/lean-client.ts';
import { FRAME } from '../../lean/wire.ts';
import { pause } from '../../pause.ts';
import { newPass } from '../ask.ts';
import { Bystanders } from '../bystanders.ts';
import type { Row } from '../scene.ts';

const ADDRESS = '10.4.0.1';
/** Guests, and how long each sends what cannot be read. */
const GUESTS = 12;
const LINES_PER_SECOND = 60;

/** Message types that are no UTF-8, cut short, or longer than the frame. */
const BROKEN: readonly Buffer[] = [
  Buffer.from([FRAME.data, 0xa4, 0xff, 0xfe, 0xc0, 0x80]),
  Buffer.from([FRAME.data, 0xa3, 0xe2, 0x28, 0xa1]),
  Buffer.from([FRAME.data, 0xbf, 0xf0, 0x9f]),
  Buffer.from([FRAME.data, 0xd9, 0xff, 0x41]),
];

/** D: broken UTF-8, and what makes the log speak, while somebody reads the log, and then while nobody does. */
export const deafLog: Row = {
  id: 'D',
  title: 'broken UTF-8, and nobody reads the log',
  async run(scene) {
    const server = await scene.startServer();
    const honest = await Bystanders.seat(scene, server.url, 3);
    const roomId = honest.rooms[0]?.roomId ?? '';
    const began = performance.now();
    for (let i = 0; i < GUESTS; i++) await beRude(server.url, roomId);
    const perSecond = Math.round(server.log.lines / ((performance.now() - began) / 1000));
    scene.found(
      'every line of the log is JSON',
      `${server.log.notJson} of ${server.log.lines} are not`,
      server.log.lines > 0 && server.log.notJson === 0,
    );
    scene.found(`at most ${LINES_PER_SECOND} lines a second`, `${perSecond}`, perSecond <= LINES_PER_SECOND);

    server.deafen();
    for (let i = 0; i < GUESTS && !server.hasEnded; i++) await beRude(server.url, roomId).catch(() => {});
    await pause(1000);
    scene.found('a dead log ends no process', server.hasEnded ? 'it ended' : 'it lives', !server.hasEnded);
    scene.found('and no room', `${honest.roomsEnded} of ${honest.rooms.length} ended`, honest.roomsEnded === 0);
    scene.noticed = honest.felt;
  },
};

/** One guest sends broken messages until the door; another one forges until the log has a line of it (H12). */
async function beRude(url: string, roomId: string): Promise<void> {
  const guests = await Promise.all([0, 1].map(async () => join(url, roomId)));
  const [garbler, forger] = guests;
  for (let i = 0; i < 30; i++) garbler?.socket.send(BROKEN[i % BROKEN.length] ?? Buffer.of());
  for (let i = 0; i < 3; i++) forger?.send('kick', { seat: 0 });
  await pause(120);
  for (const guest of guests) guest.close();
}

async function join(url: string, roomId: string): Promise<LeanClient> {
  const guest = await LeanClient.join(url, roomId, await newPass(url, ADDRESS), { address: ADDRESS });
  guest.socket.on('error', () => {});
  return guest;
}
