import type { EntryFigures, LoadReport, Percentiles } from './load-report.ts';

/** The report for a terminal. */
export function reportTable(report: LoadReport): string {
  const rows = reportRows(report);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(([name = '', value = '', note = '']) =>
      `${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${note}`.trimEnd(),
    )
    .join('\n');
}

/** The figures as rows of name, value and note. */
export function reportRows(report: LoadReport): string[][] {
  const { joins, answers, votes, question, returns, wall, settled, swarm, cuts, bare } = report;
  const rows: string[][] = [];
  if (joins)
    rows.push(
      ...entryRows('joins', joins),
      ['bytes to join', `${show(joins.bytesEach)} B`, 'each, heads of HTTP too'],
      ['server memory', `${show(joins.memoryBytesEach / 1024)} kB`, 'each, resident, all of the process'],
      ['server memory, alive', `${show(joins.liveBytesEach / 1024)} kB`, 'each, of it what somebody needs'],
    );
  if (question.openMs.count > 0)
    rows.push(
      ['question, open to player', spread(question.openMs), 'from when the server began it'],
      ['question, skew', spread(question.skewMs), 'after the first of the room who had it'],
      ['bytes of a question', `${show(question.bytesEach)} B`, 'each, until the next one begins'],
    );
  if (answers.sent > 0)
    rows.push(
      ['answers', `${count(answers.acknowledged)} of ${count(answers.sent)}`, lostNote(answers)],
      ['answer to acknowledgement', spread(answers.ackMs), 'of honest players'],
      [
        'CPU of an answer',
        `${show(answers.cpuUsEach)} us`,
        report.questions.length > 0 ? 'with its tallies' : 'with all that playing costs',
      ],
    );
  if (votes.sent > 0)
    rows.push(
      ['votes', `${count(votes.acknowledged)} of ${count(votes.sent)}`, lostNote(votes)],
      ['vote to acknowledgement', spread(votes.ackMs), ''],
    );
  if (returns) rows.push(...entryRows('returns', returns));
  if (wall)
    rows.push([
      'wall, each watcher',
      `${show(wall.bytesPerSecond.p50)} B/s`,
      `max ${show(wall.bytesPerSecond.max)} B/s, ${show(wall.framesPerSecond)} frames/s, ${count(wall.watchers)} watchers`,
    ]);
  if (cuts)
    rows.push(
      ['cuts, line drawn', spread(cuts.drawnMs), `${count(cuts.drawnMs.count)} of them: from the last arena's verdict`],
      ['cuts, carried out', spread(cuts.carriedOutMs), 'from the first arena to the last'],
    );
  if (bare)
    rows.push(
      [
        'bare ws: joins',
        `${show(bare.joinsSeconds)} s`,
        `${show(bare.cpuPerJoinUs / 1000)} ms of CPU each, ${show(bare.memoryEach / 1024)} kB each, ${show((bare.liveEach ?? Number.NaN) / 1024)} kB alive`,
      ],
      ['bare ws: question to all', `p99 ${show(bare.questionP99)} ms`, ''],
      [
        'bare ws: answer taken',
        `p50 ${show(bare.ackP50)}  p99 ${show(bare.ackP99)} ms`,
        `${show(bare.cpuPerAnswerUs)} us of CPU each; keeps nothing`,
      ],
    );
  if (settled) rows.push(['told what it was worth', `${count(settled.told)} of ${count(settled.of)}`, '']);
  for (const { name, seconds, loopMs, cores } of report.stretches)
    rows.push([
      `event loop, ${name}`,
      `p50 ${show(loopMs.p50)}  p99 ${show(loopMs.p99)}  max ${show(loopMs.max)} ms`,
      `${show(seconds)} s, ${show(cores)} cores`,
    ]);
  if (!Number.isNaN(report.cpuMsPerPlayerSecond))
    rows.push(['CPU of a player', `${show(report.cpuMsPerPlayerSecond)} ms/s`, 'of the servers, while playing']);
  rows.push(['the machine', `${report.machine.cores} cores`, `${report.machine.processor}${busyNote(report.machine)}`]);
  rows.push([
    'the swarm itself',
    `${show(swarm.memoryBytesEach / 1024)} kB each`,
    `${show(swarm.cpuSeconds)} s of CPU in ${swarm.processes} process${swarm.processes === 1 ? '' : 'es'}`,
  ]);
  for (const [what, of] of Object.entries(report.counts))
    rows.push([
      what,
      count(Object.values(of).reduce((sum, n) => sum + n, 0)),
      Object.entries(of)
        .map(([which, n]) => `${which} ${count(n)}`)
        .join(', '),
    ]);
  return rows;
}

function entryRows(name: string, figures: EntryFigures): string[][] {
  const { wanted, seated, seconds, perSecond, waitMs, cpuMsEach, failed } = figures;
  const failures = Object.entries(failed).map(([why, n]) => `${count(n)} x ${why}`);
  return [
    [name, `${count(seated)} of ${count(wanted)}`, failures.join('; ')],
    [`${name}, all of them`, `${show(seconds)} s`, `${show(perSecond)} a second`],
    [`${name}, each waited`, spread(waitMs), ''],
    [`CPU of ${name}`, `${show(cpuMsEach)} ms`, 'of the servers, each'],
  ];
}

function lostNote({ lost, unanswered }: { lost: number | null; unanswered: number }): string {
  const kept = lost === null ? 'storage was not looked into' : `${lost} lost: acknowledged, and not kept`;
  return `${kept}; ${unanswered} never answered`;
}

function spread({ p50, p95, p99, max }: Percentiles): string {
  return `p50 ${show(p50)}  p95 ${show(p95)}  p99 ${show(p99)}  max ${show(max)} ms`;
}

/** Says so where others had the machine as well: then times say little, and what the processor took is dearer too. */
export function busyNote({ busy, cores }: LoadReport['machine']): string {
  return busy > cores / 2 ? `; others were at work on it, with a load of ${busy}` : '';
}

/** A figure as people read it; "n/a" for what nobody knows. */
export function show(value: number | null): string {
  if (value === null || Number.isNaN(value)) return 'n/a';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return String(Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
}

function count(value: number): string {
  return value.toLocaleString('en');
}
