import type { LoadReport, Percentiles } from './load-report.ts';

/** A report for tests: ten thousand people in two processes, all of it as we want it. */
export function aLoadReport(part: Partial<LoadReport> = {}): LoadReport {
  return {
    ...{ format: 1, scenario: 'room', about: 'a crowd', at: '2026-11-29T03:00:00.000Z', commit: 'abc1234' },
    machine: { processor: 'Test', cores: 2, memoryGb: 8, system: 'Linux', node: 'v24', busy: 0 },
    options: {
      ...{ players: 10_000, processes: 2, seed: 7, mode: 'classic', questions: 5, mix: { steady: 1 } },
      ...{ answersWithinMs: 1000, voteShare: 0.1, joinsAtOnce: 64, roomSize: 5000, pace: 0.3, peoplePerRoom: 5 },
      ...{ bots: 0, watchers: 0, drop: 0, awayMs: 0, withinMs: 0, isBesideBare: false, target: undefined },
    },
    ...{ rooms: 2, servers: 2 },
    joins: {
      ...{
        wanted: 10_000,
        seated: 10_000,
        seconds: 4,
        perSecond: 2500,
        waitMs: aSpread(20),
        cpuMsEach: 0.4,
        failed: {},
      },
      ...{ bytesEach: 4000, memoryBytesEach: 16 * 1024, liveBytesEach: 12 * 1024 },
    },
    questions: [],
    question: { openMs: aSpread(40), skewMs: aSpread(40), bytesEach: 1000, frameBytes: 400 },
    answers: { sent: 50_000, acknowledged: 50_000, lost: 0, unanswered: 0, ackMs: aSpread(3), cpuUsEach: 60 },
    votes: { sent: 5_000, acknowledged: 5_000, lost: 0, unanswered: 0, ackMs: aSpread(3) },
    ...{ returns: null, wall: null, settled: null, cuts: null, bare: null },
    stretches: [{ name: 'playing', seconds: 40, loopMs: { p50: 1, p99: 10, max: 40 }, cpuSeconds: 8, cores: 0.2 }],
    cpuMsPerPlayerSecond: 0.02,
    counts: { refused: { 'answer/out': 3 } },
    swarm: { processes: 1, memoryBytesEach: 15_000, cpuSeconds: 20 },
    curves: {
      ack: [
        [0, 1],
        [50, 2],
        [90, 3],
        [99, 5],
        [100, 9],
      ],
      open: [],
      join: [],
      back: [],
    },
    course: [
      [0, 0.5, 4, 200, 0],
      [0.25, 0.9, 12, 260, 5000],
      [0.5, 0.4, 8, 280, 10_000],
    ],
    ...part,
  };
}

function aSpread(p50: number): Percentiles {
  return { p50, p95: p50 * 2, p99: p50 * 3, max: p50 * 4, count: 100 };
}
