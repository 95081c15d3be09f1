import { WebSocket } from 'ws';
import { median, percentile } from '#shared/testing/percentile.ts';
import { ChildServer } from '../child-server.ts';
import { inParallel } from '../lean/lean-client.ts';
import { now } from '../lean/now.ts';
import { pause } from '../pause.ts';

export interface BareRun {
  readonly joinMs: number;
  readonly fanOutP99: number;
  readonly echoMs: readonly number[];
  readonly cpuPerEchoUs: number;
}

/** Bare `ws` with `size` clients: a broadcast of `bytes` in each of `rounds` rounds, then an echo each within a second. `joining` of them connect at once. */
export async function playBare({
  size,
  bytes,
  rounds,
  joining,
}: {
  size: number;
  bytes: number;
  rounds: number;
  joining: number;
}): Promise<BareRun> {
  const server = await ChildServer.start('loadtest/bench/bare-server.ts');
  const sockets: WebSocket[] = [];
  try {
    const began = now();
    sockets.push(
      ...(await inParallel(size, joining, async () => {
        const socket = new WebSocket(server.url.replace('http', 'ws'), { perMessageDeflate: false });
        await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
        return socket;
      })),
    );
    const joinMs = now() - began;
    const p99s: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const times = Promise.all(
        sockets.map(
          (socket) =>
            new Promise<number>((resolve) =>
              socket.once('message', (frame: Buffer) => resolve(now() - frame.readDoubleLE(0))),
            ),
        ),
      );
      sockets[0]?.send(`B${bytes}`);
      const arrived = await times;
      if (round > 0) p99s.push(percentile(arrived, 99));
      await pause(300);
    }
    const echoMs: number[] = [];
    const cpuBefore = server.cpuSeconds();
    const start = now();
    await Promise.all(
      sockets.map(async (socket, index) => {
        await pause(start + (index * 1000) / sockets.length - now());
        const sent = now();
        const back = new Promise<void>((resolve) => socket.once('message', () => resolve()));
        socket.send(Buffer.alloc(24, 2));
        await back;
        echoMs.push(now() - sent);
      }),
    );
    return { joinMs, fanOutP99: median(p99s), echoMs, cpuPerEchoUs: ((server.cpuSeconds() - cpuBefore) * 1e6) / size };
  } finally {
    for (const socket of sockets) socket.terminate();
    await server.stop();
  }
}
