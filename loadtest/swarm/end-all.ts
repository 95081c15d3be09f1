import { pause } from '../pause.ts';

const LOOK_EVERY_MS = 5;
/** A process that was killed is gone within this time, or something is wrong with the machine, ms. */
const PATIENCE_MS = 10_000;

/** Ends processes as the power does, and resolves when they are gone. One that has ended already is none to wait for. */
export async function endAll(pids: readonly number[]): Promise<void> {
  const left = new Set(pids.filter((pid) => signal(pid, 'SIGKILL')));
  const until = performance.now() + PATIENCE_MS;
  while (left.size > 0) {
    if (performance.now() > until) throw new Error(`processes ${[...left].join(', ')} were killed and did not end`);
    await pause(LOOK_EVERY_MS);
    for (const pid of left) if (!signal(pid, 0)) left.delete(pid);
  }
}

/** False where there is no such process. 0 only asks. */
function signal(pid: number, name: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
