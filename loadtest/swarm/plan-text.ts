import type { LoadReport } from './load-report.ts';
import type { ShowPlan } from './plan.ts';
import { show } from './report-table.ts';

/** A plan for a terminal, and what it goes by. */
export function planText(plan: ShowPlan, report: LoadReport, file: string): string {
  const count = (value: number): string => Math.ceil(value).toLocaleString('en');
  const rows = [
    ['arenas', count(plan.arenas), ''],
    ['players of a process', count(plan.seatsPerProcess), `bound by ${plan.boundBy}`],
    ['processes', count(plan.processes), 'one core each'],
    ['machines', count(plan.machines), 'of 8 cores'],
    ['memory of players', `${show(plan.memoryGb)} GB`, 'over all of them'],
    ['to players', `${show(plan.gigabits)} Gbit/s`, 'while a question goes out, heads and TLS too'],
    ['doors', `${count(plan.doorSeconds)} s`, `open at least so long; ${show(plan.doorGigabits)} Gbit/s meanwhile`],
    ['Redis', `${count(plan.redisMessagesPerSecond)} messages/s`, ''],
    ['store', `${count(plan.journalledPerSecond)} answers/s`, 'while everybody answers'],
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const table = rows.map(([name = '', value = '', note = '']) =>
    `  ${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${note}`.trimEnd(),
  );
  const by = `${report.scenario}, ${(report.joins?.seated ?? 0).toLocaleString('en')} players, ${report.at.slice(0, 16).replace('T', ' ')} UTC, seed ${report.options.seed} (${file})`;
  return [
    `A show of ${plan.players.toLocaleString('en')} people, by the report of ${by}:`,
    '',
    ...table,
    '',
    'Where this is thin:',
    ...plan.thin.map((sentence) => `  - ${sentence}`),
  ].join('\n');
}
