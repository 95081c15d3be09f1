import { machineLimits, spreadCrowd } from '../../swarm/limits.ts';
import { barePeer } from './bare-peer.ts';
import { colyseusPeer } from './colyseus-peer.ts';
import { measurePeer, type PeerRun } from './measure-peer.ts';
import { ourRun } from './our-run.ts';
import { socketioPeer } from './socketio-peer.ts';

const SIZES = [1_000, 10_000];
/** Where ours did not come to a question, the others are asked one of this size, bytes. */
const USUAL_QUESTION_BYTES = 400;

/** The same evening with bare `ws`, socket.io, a plain Colyseus room and ours, one after another on this machine. */
export async function peersBench(say: (line: string) => void, sizes: readonly number[] = SIZES): Promise<PeerRun[]> {
  const runs: PeerRun[] = [];
  const limits = await machineLimits();
  for (const size of sizes) {
    spreadCrowd(size, 1, limits); // says so where this machine cannot hold them
    say(`${size} players: ours`);
    const ours = await ourRun(size);
    const bytes = Number.isNaN(ours.frameBytes) ? USUAL_QUESTION_BYTES : ours.frameBytes;
    const measured: PeerRun[] = [];
    for (const peer of [barePeer(bytes), socketioPeer(bytes), colyseusPeer(bytes)]) {
      say(`${size} players: ${peer.name}`);
      measured.push(await measurePeer(peer, size));
    }
    runs.push(...measured, ours.run);
  }
  return runs;
}
