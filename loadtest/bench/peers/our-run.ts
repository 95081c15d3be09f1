import { median } from '#shared/testing/percentile.ts';
import type { LoadOptions } from '../../swarm/load-options.ts';
import type { LoadReport } from '../../swarm/load-report.ts';
import { runScenario } from '../../swarm/run-scenario.ts';
import { room } from '../../swarm/scenarios/room.ts';
import type { PeerRun } from './measure-peer.ts';

const OPTIONS: Omit<LoadOptions, 'players'> = {
  ...{ processes: 1, seed: 7, mode: 'classic', questions: 5, mix: { steady: 1 }, answersWithinMs: 1000, voteShare: 0 },
  ...{ joinsAtOnce: 64, roomSize: 5000, pace: 0.3, peoplePerRoom: 5, bots: 0, watchers: 0, drop: 0 },
  ...{ awayMs: 0, withinMs: 0, isBesideBare: false, target: undefined },
};
const SILENT = { begin: () => {}, at: () => {}, end: () => {} };

/** Our own game beside its peers: real questions, rules, journal, verdicts and all. Resolves to the bytes of a question's frame too. */
export async function ourRun(size: number): Promise<{ run: PeerRun; frameBytes: number }> {
  const peer = size > OPTIONS.roomSize ? `ours, ${Math.ceil(size / OPTIONS.roomSize)} rooms` : 'ours';
  try {
    const report = await runScenario(room, { ...OPTIONS, players: size }, SILENT);
    return { run: { peer, size, figures: figuresOf(report) }, frameBytes: report.question.frameBytes };
  } catch (error) {
    return { run: { peer, size, figures: null, died: (error as Error).message }, frameBytes: Number.NaN };
  }
}

function figuresOf({ joins, questions, answers, question }: LoadReport): NonNullable<PeerRun['figures']> {
  if (!joins) throw new Error('nobody came');
  if (answers.lost !== 0 || answers.unanswered !== 0)
    throw new Error(`${answers.lost} acknowledged answers were lost, ${answers.unanswered} never acknowledged`);
  return {
    joinsSeconds: joins.seconds,
    cpuPerJoinUs: joins.cpuMsEach * 1000,
    memoryEach: joins.memoryBytesEach,
    liveEach: joins.liveBytesEach,
    questionP99: median(questions.slice(1).map(({ openMs }) => openMs.p99)),
    ackP50: answers.ackMs.p50,
    ackP99: answers.ackMs.p99,
    cpuPerAnswerUs: answers.cpuUsEach,
    bytesPerQuestion: question.bytesEach,
  };
}
