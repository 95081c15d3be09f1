import { connect, type Socket } from 'node:net';
import { LeanClient } from '../../lean/lean-client.ts';
import { pause } from '../../pause.ts';
import { ask, newPass } from '../ask.ts';
import { Bystanders } from '../bystanders.ts';
import type { Row, Scene } from '../scene.ts';

const REQUESTS = 20_000;
const CONNECTIONS = 5;
/** How much all of it may cost the server. */
const MEMORY_MB = 250;
const DESCRIPTORS = 300;
const JOIN_MS = 3000;
/** A body that has not come by then is given up, with some time to notice. */
const TRICKLE_MS = 30_000 + 10_000;
const TRICKLES = 20;

/** B: twenty thousand requests on one connection and nothing read, five times; then bodies that trickle. */
export const pipelined: Row = {
  id: 'B',
  title: 'pipelined HTTP, nothing read',
  async run(scene) {
    const server = await scene.startServer();
    const honest = await Bystanders.seat(scene, server.url, 4);
    const asset = /\/assets\/[\w.-]+\.js/.exec((await ask(server.url)).text)?.[0];
    if (!asset) throw new Error('there is no built client to ask for: npm run build');
    const before = scene.meter.read();
    const trickling = trickle(scene, server.url);

    const sockets: Socket[] = [];
    for (let i = 0; i < CONNECTIONS; i++) sockets.push(flood(scene, server.url, asset));
    await pause(8000);
    const joined = await joinMs(server.url, honest.rooms[0]?.roomId ?? '');
    scene.found(
      `somebody else comes in within ${JOIN_MS} ms`,
      joined === null ? 'not at all' : `${joined} ms`,
      joined !== null && joined <= JOIN_MS,
    );
    const during = scene.meter.read();
    const grownMb = during.memory.peak - before.memory.after;
    scene.found(`memory grows by ${MEMORY_MB} MB at most`, `${grownMb} MB`, !(grownMb > MEMORY_MB));
    const opened = during.descriptors.peak - before.descriptors.after;
    scene.found(`descriptors grow by ${DESCRIPTORS} at most`, `${opened}`, !(opened > DESCRIPTORS));

    for (const socket of sockets) socket.destroy();
    await pause(5000);
    const kept = scene.meter.read().descriptors.after - before.descriptors.after - TRICKLES;
    scene.found('nothing is held 5 s after they hung up', `${Math.max(0, kept)} descriptors`, !(kept > 20));
    const { closed, lastMs } = await trickling;
    scene.found(
      `bodies that trickle are closed within ${TRICKLE_MS / 1000} s`,
      closed === TRICKLES
        ? `all ${TRICKLES}, the last after ${Math.round(lastMs / 1000)} s`
        : `${closed} of ${TRICKLES}`,
      closed === TRICKLES,
    );
    scene.noticed = honest.felt;
  },
};

/** One connection that asks and asks, and reads nothing. */
function flood(scene: Scene, url: string, path: string): Socket {
  const socket = connectTo(scene, url);
  socket.pause();
  const one = `GET ${path} HTTP/1.1\r\nHost: quiz\r\nX-Forwarded-For: 10.2.0.1\r\n\r\n`;
  for (let sent = 0; sent < REQUESTS; sent += 1000) socket.write(one.repeat(1000));
  return socket;
}

/** Requests whose bodies come a byte a second; resolves to how many were closed in time. */
async function trickle(scene: Scene, url: string): Promise<{ closed: number; lastMs: number }> {
  const began = performance.now();
  let closed = 0;
  let lastMs = 0;
  const sockets = Array.from({ length: TRICKLES }, (_, i) => {
    const socket = connectTo(scene, url).resume();
    socket.once('close', () => {
      closed++;
      lastMs = performance.now() - began;
    });
    socket.write(
      `POST /api/guest HTTP/1.1\r\nHost: quiz\r\nX-Forwarded-For: 10.2.1.${i}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
    );
    return socket;
  });
  while (closed < TRICKLES && performance.now() - began < TRICKLE_MS) {
    await pause(1000);
    for (const socket of sockets) if (!socket.destroyed) socket.write(' ');
  }
  return { closed, lastMs };
}

function connectTo(scene: Scene, url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => {});
  scene.atEnd(() => void socket.destroy());
  return socket;
}

/** How long a newcomer needs from nothing to the first state, ms; null when it cannot be done in ten seconds. */
async function joinMs(url: string, roomId: string): Promise<number | null> {
  const began = performance.now();
  const come = async (): Promise<number> => {
    const guest = await LeanClient.join(url, roomId, await newPass(url, '10.2.2.1'), { address: '10.2.2.1' });
    guest.close();
    return Math.round(performance.now() - began);
  };
  return Promise.race([come().catch(() => null), pause(10_000).then(() => null)]);
}
