import type { LoadReport } from './load-report.ts';

export interface GoalRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost: number;
  /** null: not measured. */
  readonly isMet: boolean | null;
}

/** What we aim at, beside what a run came to; goals of what it did not do are left out. */
export function goalRows(report: LoadReport): GoalRow[] {
  const { joins, answers, question, returns, wall, stretches } = report;
  const rows: Omit<GoalRow, 'isMet'>[] = [];
  const lost = (answers.lost ?? Number.NaN) + (report.votes.lost ?? Number.NaN);
  if (answers.sent > 0)
    rows.push(
      { name: 'acknowledged, and lost', value: lost, unit: '', atMost: 0 },
      { name: 'answer acknowledged, p50', value: answers.ackMs.p50, unit: 'ms', atMost: 3 },
      { name: 'answer acknowledged, p99', value: answers.ackMs.p99, unit: 'ms', atMost: 25 },
      { name: 'server CPU of an answer', value: answers.cpuUsEach, unit: 'us', atMost: 60 },
    );
  if (question.openMs.count > 0)
    rows.push({ name: 'bytes of a question, each', value: question.bytesEach, unit: 'B', atMost: 1024 });
  if (joins)
    rows.push(
      { name: 'everybody in', value: joins.seconds, unit: 's', atMost: (joins.wanted * 5) / 10_000 },
      { name: 'server CPU of a join', value: joins.cpuMsEach, unit: 'ms', atMost: 0.4 },
      { name: 'bytes to join', value: joins.bytesEach, unit: 'B', atMost: 4096 },
    );
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
  return rows.map((row) => ({ ...row, isMet: Number.isNaN(row.value) ? null : row.value <= row.atMost }));
}
