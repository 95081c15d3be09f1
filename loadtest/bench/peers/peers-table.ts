import type { PeerFigures, PeerRun } from './measure-peer.ts';

const ROWS: readonly {
  /** `liveEach` is for the load test: only ours and the limit can say it. */
  readonly key: Exclude<keyof PeerFigures, 'liveEach'>;
  readonly name: string;
  readonly unit: string;
  readonly per?: number;
}[] = [
  { key: 'joinsSeconds', name: 'all joined', unit: 's' },
  { key: 'cpuPerJoinUs', name: 'CPU of a join', unit: 'us' },
  { key: 'memoryEach', name: 'server memory each', unit: 'kB', per: 1024 },
  { key: 'questionP99', name: 'question to all, p99', unit: 'ms' },
  { key: 'ackP50', name: 'answer taken, p50', unit: 'ms' },
  { key: 'ackP99', name: 'answer taken, p99', unit: 'ms' },
  { key: 'cpuPerAnswerUs', name: 'CPU of an answer', unit: 'us' },
  { key: 'bytesPerQuestion', name: 'bytes of a question each', unit: 'B' },
];

/** For each size a table of every peer, as a value and as so many times the first one's (the limit); then how each grew. */
export function peersTable(runs: readonly PeerRun[]): string {
  const sizes = [...new Set(runs.map(({ size }) => size))].sort((a, b) => a - b);
  const parts = sizes.map((size) => {
    const of = runs.filter((run) => run.size === size);
    const limit = of[0]?.figures ?? null;
    const rows = ROWS.map(({ key, name, unit, per = 1 }) => [
      `${name}, ${unit}`,
      ...of.map(({ figures }) =>
        figures
          ? `${short(figures[key] / per)}${figures === limit || !limit ? '' : ` (${short(figures[key] / limit[key])} x)`}`
          : '-',
      ),
    ]);
    const deaths = of.flatMap(({ peer, died }) => (died ? [`  ${peer} did not survive: ${died}`] : []));
    return [
      `${size.toLocaleString('en')} players`,
      aligned([['', ...of.map(({ peer }) => peer)], ...rows]),
      ...deaths,
    ].join('\n');
  });
  const [small, large] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
  return [...parts, ...(large > small ? [growth(runs, small, large)] : [])].join('\n\n');
}

/** What each figure is at the largest size, as so many times what it was at the smallest. */
function growth(runs: readonly PeerRun[], small: number, large: number): string {
  const pairs = runs
    .filter(({ size }) => size === small)
    .map((run, i) => ({ run, larger: runs.filter(({ size }) => size === large)[i] }));
  const rows = ROWS.map(({ key, name }) => [
    name,
    ...pairs.map(({ run, larger }) =>
      run.figures && larger?.figures ? `${short(larger.figures[key] / run.figures[key])} x` : '-',
    ),
  ]);
  const title = `From ${small.toLocaleString('en')} to ${large.toLocaleString('en')} players, ${short(large / small)} times as many, each figure is so many times what it was`;
  return [title, aligned([['', ...pairs.map(({ run }) => run.peer)], ...rows])].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

function short(value: number): string {
  if (Number.isNaN(value)) return 'n/a';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return String(value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);
}
