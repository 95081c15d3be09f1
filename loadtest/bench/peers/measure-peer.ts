import { median, percentile } from '#shared/testing/percentile.ts';
import { inParallel } from '../../lean/lean-client.ts';
import { now } from '../../lean/now.ts';
import { pause } from '../../pause.ts';
import { Pacer } from '../../swarm/pacer.ts';
import type { Peer, PeerLine } from './peer.ts';

const JOINING = 64;
/** A peer that takes longer, or more memory, has not survived. */
const JOINS_WITHIN_MS = 120_000;
const QUESTION_WITHIN_MS = 20_000;
const ANSWERS_WITHIN_MS = 30_000;
const MEMORY_MAX_BYTES = 3 * 1024 ** 3;
const LOOK_EVERY_MS = 250;

/** How long an evening is. */
export interface Course {
  /** Questions that count; one before them warms up. */
  readonly rounds: number;
  /** Until what came with everybody is counted, over which time everybody answers, and until the next question, ms. */
  readonly settlingMs: number;
  readonly answersOverMs: number;
  readonly betweenMs: number;
}

/** Long enough for figures that can be compared. */
const MEASURED: Course = { rounds: 4, settlingMs: 1_500, answersOverMs: 1_000, betweenMs: 400 };

/** What one peer came to with so many people. Times ms, processor time of the server us, memory and traffic bytes. */
export interface PeerFigures {
  readonly joinsSeconds: number;
  readonly cpuPerJoinUs: number;
  readonly memoryEach: number;
  /** Of what is alive; null: the peer cannot say. */
  readonly liveEach: number | null;
  readonly questionP99: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly cpuPerAnswerUs: number;
  /** To each, for a question and everybody's answer to it. */
  readonly bytesPerQuestion: number;
}

export type PeerRun = { readonly peer: string; readonly size: number } & (
  | { readonly figures: PeerFigures; readonly died?: undefined }
  | { readonly figures: null; readonly died: string }
);

/** Plays the same evening with any peer: everybody joins, questions go to everybody, everybody answers within a second. */
export async function measurePeer(peer: Peer, size: number, course = MEASURED): Promise<PeerRun> {
  const server = await peer.start(size);
  const lines: PeerLine[] = [];
  const rounds = new Map<number, { heard: number[]; taken: number[]; sent: number[] }>();
  let outgrown: ((error: Error) => void) | null = null;
  const guard = new Promise<never>((_, reject) => {
    outgrown = reject;
  });
  guard.catch(() => {}); // only races look at it
  const watch = setInterval(() => {
    if (server.memory() > MEMORY_MAX_BYTES) outgrown?.(new Error(`took more than ${MEMORY_MAX_BYTES / 1024 ** 3} GB`));
    if (server.hasEnded) outgrown?.(new Error('its process ended'));
  }, LOOK_EVERY_MS);
  try {
    const liveBefore = await peer.live?.(server);
    const before = server.memory();
    const cpuBefore = server.cpuSeconds();
    const began = now();
    const join = (index: number): Promise<PeerLine> =>
      peer.join(server, index, {
        onQuestion: (round, at) => rounds.get(round)?.heard.push(at),
        onTaken: (round, at) => {
          const of = rounds.get(round);
          if (of && of.taken[index] === undefined) of.taken[index] = at;
        },
      });
    lines.push(await join(0));
    lines.push(
      ...(await within(
        'joins',
        JOINS_WITHIN_MS,
        inParallel(size - 1, JOINING, (i) => join(i + 1)),
        guard,
      )),
    );
    const joinsSeconds = (now() - began) / 1000;
    const cpuPerJoinUs = ((server.cpuSeconds() - cpuBefore) * 1e6) / size;
    await pause(course.settlingMs);
    const memoryEach = (server.memory() - before) / size;
    const live = await peer.live?.(server);
    const liveEach = live === undefined || liveBefore === undefined ? null : (live - liveBefore) / size;
    const p99s: number[] = [];
    const acks: number[] = [];
    const cpus: number[] = [];
    const traffic: number[] = [];
    for (let round = 0; round <= course.rounds; round++) {
      const of = { heard: [] as number[], taken: [] as number[], sent: [] as number[] };
      rounds.set(round, of);
      const bytesBefore = total(lines);
      const asked = now();
      lines[0]?.ask(round);
      await within(
        'a question',
        QUESTION_WITHIN_MS,
        until(() => of.heard.length >= size),
        guard,
      );
      const cpu = server.cpuSeconds();
      await within('answers', ANSWERS_WITHIN_MS, answerAll(lines, round, of, course.answersOverMs), guard);
      await pause(course.betweenMs);
      if (round === 0) continue;
      p99s.push(percentile(of.heard, 99) - asked);
      cpus.push(((server.cpuSeconds() - cpu) * 1e6) / size);
      of.taken.forEach((at, i) => acks.push(at - (of.sent[i] ?? at)));
      traffic.push((total(lines) - bytesBefore) / size);
    }
    const figures = {
      ...{ joinsSeconds, cpuPerJoinUs, memoryEach, liveEach, questionP99: median(p99s) },
      ...{ ackP50: percentile(acks, 50), ackP99: percentile(acks, 99) },
      ...{ cpuPerAnswerUs: median(cpus), bytesPerQuestion: median(traffic) },
    };
    return { peer: peer.name, size, figures };
  } catch (error) {
    return { peer: peer.name, size, figures: null, died: (error as Error).message };
  } finally {
    clearInterval(watch);
    for (const line of lines) line.close();
    await server.stop();
  }
}

async function answerAll(
  lines: readonly PeerLine[],
  round: number,
  of: { taken: number[]; sent: number[] },
  overMs: number,
): Promise<void> {
  const pacer = new Pacer();
  const began = now();
  pacer.add(
    lines.map((line, i) => ({
      at: began + (i * overMs) / lines.length,
      run: () => {
        of.sent[i] = now();
        line.answer(round);
      },
    })),
  );
  try {
    let taken = 0;
    await until(() => {
      taken = 0;
      for (const at of of.taken) if (at !== undefined) taken++;
      return taken === lines.length;
    });
  } finally {
    pacer.stop();
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(20);
}

/** Rejects when something takes longer, or the guard does. */
async function within<T>(what: string, ms: number, work: Promise<T>, guard: Promise<never>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
  });
  work.catch(() => {}); // the race may be over by then
  try {
    return await Promise.race([work, late, guard]);
  } finally {
    clearTimeout(timer);
  }
}

function total(lines: readonly PeerLine[]): number {
  return lines.reduce((sum, { bytes }) => sum + bytes, 0);
}
