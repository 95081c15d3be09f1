import { goalRows } from './goals.ts';
import type { LoadReport } from './load-report.ts';
import { busyNote, reportRows, show } from './report-table.ts';

/** A report as a page of docs/reports. */
export function markdownReport(report: LoadReport, command: string): string {
  const { machine, scenario, options, at, commit, swarm } = report;
  const goals = goalRows(report).map(
    ({ name, value, unit, atMost, bare, isMet }) =>
      `| ${name} | ${show(value)} ${unit} | ${show(atMost)} ${unit} | ${report.bare ? `${bare === null ? '' : `${show(bare)} ${unit}, ${show(value / bare)} x`} | ` : ''}${isMet === null ? 'not measured' : isMet ? 'met' : '**missed**'} |`,
  );
  const rows = reportRows(report).map((row) => `| ${[0, 1, 2].map((i) => row[i] ?? '').join(' | ')} |`);
  return `# Load test: ${scenario}, ${options.players.toLocaleString('en')} players, ${at.slice(0, 10)}

\`${command}\` on version ${commit || 'unknown'}, seed ${options.seed}. Servers and the ${swarm.processes} process${swarm.processes === 1 ? '' : 'es'} of the swarm shared ${machine.cores} cores of ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}${busyNote(machine)}. What the words mean: [LOADTEST.md](../LOADTEST.md).

| goal | was | at most |${report.bare ? ' bare ws, and so many times that |' : ''} |
|---|---|---|${report.bare ? '---|' : ''}---|
${goals.join('\n')}

| figure | was | |
|---|---|---|
${rows.join('\n')}
`;
}
