import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../pause.ts';

/** What a process writes to is named by its number. */
const SUFFIX = '.jsonl';

/** What a watched process frees its memory at. */
export const FREE_SIGNAL = 'SIGUSR2';
/** By then each has done so, and has said how much is left, ms. */
const FREED_MS = 1_000;

/** What a process of a server said of itself (`watch-process.ts`). */
export interface ProcessSample {
  /** ms on the clock of `now()`. */
  readonly at: number;
  /** Processor time so far: of all threads, and of the one with the event loop, ms. */
  readonly cpuMs: number;
  readonly loopCpuMs: number;
  /** Bytes. */
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  /** Since the sample before: what share of timers, per cent, was late by no more than this, ms. */
  readonly loop: readonly (readonly [number, number])[];
  readonly turns: number;
}

/** The event loop over a stretch of time, ms. */
export interface LoopFigures {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Reads what the processes of a server write about themselves. */
export class ServerWatch {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Numbers of the processes that ever wrote here. */
  pids(): number[] {
    return readdirSync(this.folder).flatMap((name) => (name.endsWith(SUFFIX) ? [Number.parseInt(name, 10)] : []));
  }

  /** Has all of them free what nobody needs. Resolves when their newest samples are of what is alive. */
  async free(): Promise<void> {
    for (const pid of this.pids()) {
      try {
        process.kill(pid, FREE_SIGNAL);
      } catch {
        // it has ended
      }
    }
    await pause(FREED_MS);
  }

  /** By process. */
  samples(): ProcessSample[][] {
    return this.pids()
      .map((pid) =>
        readFileSync(join(this.folder, `${pid}${SUFFIX}`), 'utf8')
          .split('\n')
          .filter((line) => line.endsWith('}')) // a killed process leaves half a line
          .map((line) => JSON.parse(line) as ProcessSample),
      )
      .filter((samples) => samples.length > 0);
  }
}

/** Processor time of all of them between two moments, ms; between two samples it is taken to run evenly. */
export function cpuBetween(processes: readonly (readonly ProcessSample[])[], from: number, to: number): number {
  return processes.reduce((sum, samples) => sum + cpuAt(samples, to) - cpuAt(samples, from), 0);
}

function cpuAt(samples: readonly ProcessSample[], at: number): number {
  const after = samples.findIndex((sample) => sample.at >= at);
  const next = samples[after];
  const before = samples[after === -1 ? samples.length - 1 : after - 1];
  if (!before) return next?.cpuMs ?? 0;
  if (!next) return before.cpuMs;
  return before.cpuMs + ((next.cpuMs - before.cpuMs) * (at - before.at)) / (next.at - before.at);
}

/** The worst of the processes' event loops between two moments. */
export function loopBetween(processes: readonly (readonly ProcessSample[])[], from: number, to: number): LoopFigures {
  const each = processes.map((samples) => loopOf(samples.filter(({ at }) => at >= from && at <= to)));
  const worst = (of: (figures: LoopFigures) => number): number => Math.max(...each.map(of));
  return each.length === 0
    ? { p50: Number.NaN, p99: Number.NaN, max: Number.NaN }
    : { p50: worst(({ p50 }) => p50), p99: worst(({ p99 }) => p99), max: worst(({ max }) => max) };
}

function loopOf(samples: readonly ProcessSample[]): LoopFigures {
  // Each step of each sample's curve: so many turns, none later than so much.
  const steps: { turns: number; ms: number }[] = [];
  for (const { loop, turns } of samples) {
    let before = 0;
    for (const [share, ms] of loop) {
      steps.push({ turns: ((share - before) / 100) * turns, ms });
      before = share;
    }
  }
  steps.sort((a, b) => a.ms - b.ms);
  const all = steps.reduce((sum, { turns }) => sum + turns, 0);
  const below = (share: number): number => {
    let sum = 0;
    for (const { turns, ms } of steps) {
      sum += turns;
      if (sum >= all * share) return ms;
    }
    return steps.at(-1)?.ms ?? Number.NaN;
  };
  return { p50: below(0.5), p99: below(0.99), max: steps.at(-1)?.ms ?? Number.NaN };
}

/** Resident memory of all of them at a moment, bytes. */
export function memoryAt(processes: readonly (readonly ProcessSample[])[], at: number): number {
  return processes.reduce((sum, samples) => sum + (samples.findLast((sample) => sample.at <= at)?.rss ?? 0), 0);
}

/** Memory in use by all of them at a moment, bytes: of what is alive, where they were told to free the rest just before. */
export function usedAt(processes: readonly (readonly ProcessSample[])[], at: number): number {
  return processes.reduce((sum, samples) => {
    const last = samples.findLast((sample) => sample.at <= at);
    return sum + (last ? last.heapUsed + last.external : 0);
  }, 0);
}
