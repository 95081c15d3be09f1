import { inParallel } from '../lean/lean-client.ts';
import { now } from '../lean/now.ts';
import { pause } from '../pause.ts';
import type { Entries, Pace } from './swarm-commands.ts';
import { Tally } from './tally.ts';

/** Has people 0 to `count` - 1 come in at a pace, and notes how long each waited and who did not get in. */
export async function enterAll(count: number, pace: Pace, enter: (i: number) => Promise<void>): Promise<Entries> {
  const waitMs = new Float64Array(count).fill(Number.NaN);
  const seatedAt = new Float64Array(count).fill(Number.NaN);
  const failed = new Tally();
  const beganAt = now();
  const width = 'atOnce' in pace ? pace.atOnce : count;
  await inParallel(count, width, async (i) => {
    let wantedAt = now();
    if ('withinMs' in pace) {
      wantedAt = beganAt + (i * pace.withinMs) / count;
      await pause(wantedAt - now());
    }
    try {
      await enter(i);
      seatedAt[i] = now();
      waitMs[i] = (seatedAt[i] as number) - wantedAt;
    } catch (error) {
      failed.count('failed', (error as Error).message);
    }
  });
  return { beganAt, endedAt: now(), waitMs, seatedAt, failed: failed.counts.failed ?? {} };
}
