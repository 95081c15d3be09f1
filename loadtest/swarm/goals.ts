import { median } from '#shared/testing/percentile.ts';
import type { LoadReport } from './load-report.ts';

export interface GoalRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost: number;
  /** What the same crowd came to with bare `ws` right after, in the same unit; null: nobody asked for it. */
  readonly bare: number | null;
  /** null: not measured. */
  readonly isMet: boolean | null;
}

/** What we aim at, beside what a run came to; goals of what it did not do are left out. */
export function goalRows(report: LoadReport): GoalRow[] {
  const { joins, answers, question, returns, wall, stretches, bare, cuts } = report;
  const rows: (Omit<GoalRow, 'isMet' | 'bare'> & { readonly bare?: number | undefined })[] = [];
  const lost = (answers.lost ?? Number.NaN) + (report.votes.lost ?? Number.NaN);
  if (answers.sent > 0)
    rows.push(
      { name: 'acknowledged, and lost', value: lost, unit: '', atMost: 0 },
      { name: 'answer acknowledged, p50', value: answers.ackMs.p50, unit: 'ms', atMost: 3, bare: bare?.ackP50 },
      { name: 'answer acknowledged, p99', value: answers.ackMs.p99, unit: 'ms', atMost: 25, bare: bare?.ackP99 },
      { name: 'server CPU of an answer', value: answers.cpuUsEach, unit: 'us', atMost: 60, bare: bare?.cpuPerAnswerUs },
    );
  if (question.openMs.count > 0) {
    if (bare)
      rows.push({
        ...{
          name: 'question, open to player, p99',
          value: median(report.questions.slice(1).map((one) => one.openMs.p99)),
        },
        ...{ unit: 'ms', atMost: bare.questionP99, bare: bare.questionP99 },
      });
    rows.push({ name: 'bytes of a question, each', value: question.bytesEach, unit: 'B', atMost: 1024 });
  }
  if (cuts) {
    const value = cuts.drawnMs.max + cuts.carriedOutMs.max;
    rows.push({ name: 'a cut over all arenas, longest', value, unit: 'ms', atMost: 150 });
  }
  if (joins)
    rows.push(
      {
        name: 'everybody in',
        value: joins.seconds,
        unit: 's',
        atMost: (joins.wanted * 5) / 10_000,
        bare: bare?.joinsSeconds,
      },
      {
        ...{ name: 'server CPU of a join', value: joins.cpuMsEach, unit: 'ms', atMost: 0.4 },
        bare: bare ? bare.cpuPerJoinUs / 1000 : undefined,
      },
      { name: 'bytes to join', value: joins.bytesEach, unit: 'B', atMost: 4096 },
    );
  if (joins && bare?.liveEach)
    rows.push({
      ...{ name: 'memory of a player beyond bare ws', value: (joins.liveBytesEach - bare.liveEach) / 1024 },
      ...{ unit: 'kB', atMost: 10 },
    });
  if (returns)
    rows.push({
      name: 'back again, p95',
      value: returns.waitMs.p95,
      unit: 'ms',
      atMost: returns.wanted > 1000 ? 5000 : 700,
    });
  if (wall) rows.push({ name: 'a watcher of the wall', value: wall.bytesPerSecond.p50, unit: 'B/s', atMost: 2048 });
  for (const { name, loopMs } of stretches)
    rows.push(
      { name: `event loop, ${name}, p99`, value: loopMs.p99, unit: 'ms', atMost: 20 },
      { name: `event loop, ${name}, longest`, value: loopMs.max, unit: 'ms', atMost: 50 },
    );
  return rows.map((row) => ({
    ...row,
    bare: row.bare ?? null,
    isMet: Number.isNaN(row.value) ? null : row.value <= row.atMost,
  }));
}
