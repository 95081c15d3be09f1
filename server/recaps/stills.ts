import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Recap } from '#shared/story/recap.ts';
import { stillSvg } from './still-svg.ts';

/** So many pictures are remembered: a link that is passed on is looked at by many within minutes. About 30 kB each. */
const REMEMBERED_STILLS = 60;

/** The pictures that previews of a recap's link show, drawn one at a time and remembered for a while. */
export class Stills {
  private readonly known = new Map<string, Promise<Uint8Array>>();
  private last: Promise<unknown> = Promise.resolve();

  /** A PNG. Rejects where it cannot be drawn on this machine. */
  of(recap: Recap): Promise<Uint8Array> {
    const known = this.known.get(recap.matchId);
    if (known) return known;
    const drawn = this.last.then(() => draw(stillSvg(recap)));
    this.last = drawn.catch(() => this.known.delete(recap.matchId));
    this.known.set(recap.matchId, drawn);
    const [oldest] = this.known.keys();
    if (this.known.size > REMEMBERED_STILLS && oldest !== undefined) this.known.delete(oldest);
    return drawn;
  }
}

async function draw(svg: string): Promise<Uint8Array> {
  const worker = new Worker(new URL('./still-worker.ts', import.meta.url), { workerData: svg });
  try {
    const [png] = (await once(worker, 'message')) as [Uint8Array];
    return png;
  } finally {
    await worker.terminate();
  }
}
