import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { holds, type RowResult } from './finding.ts';
import { markdownReport, terminalTable } from './report.ts';
import { BESIDE, ROWS } from './rows/index.ts';
import { type Row, Scene } from './scene.ts';

const REPORTS = resolve(import.meta.dirname, '../../docs/reports');

/** `npm run hostile`: every attack we know against a real server on this machine; ends with 1 when a promise was broken. */
const program = new Command('hostile')
  .description('Attack a real server process on 127.0.0.1 in every way we know, and print what came of it.')
  .option('--only <rows>', `comma-separated, of: ${ROWS.map(({ id }) => id).join(', ')}`)
  .option('--json <file>', 'also write the results as JSON')
  .option('--report', 'also write docs/reports/hostile-<date>.md')
  .option('--before <file>', 'JSON of an earlier run, for the column beside this one')
  .parse();
const options = program.opts<{ only?: string; json?: string; report?: boolean; before?: string }>();

const wanted = options.only?.split(',').map((id) => id.trim());
const unknown = wanted?.filter((id) => !ROWS.some((row) => row.id === id)) ?? [];
if (unknown.length > 0) program.error(`There is no row ${unknown.join(', ')}.`);
const rows = ROWS.filter(({ id }) => wanted?.includes(id) ?? true);

const beside = rows.filter((row) => BESIDE.has(row)).map(play);
const results: RowResult[] = [];
for (const row of rows) if (!BESIDE.has(row)) results.push(await play(row));
results.push(...(await Promise.all(beside)));
results.sort((a, b) => order(a) - order(b));

const broken = results.filter((result) => !holds(result)).length;
process.stdout.write(`\n${terminalTable(results)}\n\n${results.length - broken} of ${results.length} rows held.\n`);
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
if (options.report) {
  const date = new Date().toISOString().slice(0, 10);
  const before = options.before ? (JSON.parse(readFileSync(options.before, 'utf8')) as RowResult[]) : [];
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(join(REPORTS, `hostile-${date}.md`), markdownReport(results, { date, before }));
}
process.exit(broken === 0 ? 0 : 1);

async function play(row: Row): Promise<RowResult> {
  process.stderr.write(`playing ${row.id}: ${row.title} ...\n`);
  const result = await Scene.play(row);
  process.stderr.write(`${holds(result) ? 'held  ' : 'BROKEN'} ${row.id} after ${result.seconds} s\n`);
  return result;
}

function order({ id }: RowResult): number {
  return ROWS.findIndex((row) => row.id === id);
}
