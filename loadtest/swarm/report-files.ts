import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { LoadReport } from './load-report.ts';
import { LoadError } from './loopback.ts';
import { markdownReport } from './markdown-report.ts';
import { reportPage } from './page/report-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Reports of this machine; `docs/reports` has those that are worth keeping. */
const FOLDER = join(ROOT, '.data/loadtest');
const DOCS = join(ROOT, 'docs/reports');

/** Writes a report as JSON and as a page. Returns their paths, as one would type them. */
export function writeReport(report: LoadReport, folder = FOLDER): { json: string; page: string } {
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `${report.at.slice(0, 19).replace(/[T:]/g, '-')}-${report.scenario}`);
  writeFileSync(`${name}.json`, jsonOf(report));
  writeFileSync(`${name}.html`, reportPage(report));
  return { json: relative(ROOT, `${name}.json`), page: relative(ROOT, `${name}.html`) };
}

/** Writes a report to be committed. */
export function keepReport(report: LoadReport, command: string): string {
  mkdirSync(DOCS, { recursive: true });
  const name = join(DOCS, `load-${report.scenario}-${report.options.players}-${report.at.slice(0, 10)}`);
  writeFileSync(`${name}.json`, jsonOf(report));
  writeFileSync(`${name}.md`, markdownReport(report, command));
  return relative(ROOT, `${name}.md`);
}

/** The newest report that a plan can go by: a file, or the newest of this machine. Throws a LoadError that says how to get one. */
export function lastReport(file?: string, folder = FOLDER): { report: LoadReport; file: string } {
  const found = file ?? newest(folder);
  if (found === null)
    throw new LoadError(
      'There is no report on this machine yet that a plan could go by. Make one: npm run loadtest -- --scenario room --players 5000\n' +
        'Or go by one of docs/reports, of another machine: npm run loadtest -- --plan 250000 --from docs/reports/FILE.json',
    );
  try {
    const report = JSON.parse(readFileSync(found, 'utf8')) as LoadReport;
    if (report.format !== 1)
      throw new LoadError(`${found} is no report of this version of the load test. Make a new one.`);
    return { report, file: relative(process.cwd(), resolve(found)) };
  } catch (error) {
    if (error instanceof LoadError) throw error;
    throw new LoadError(`${found} cannot be read as a report: ${(error as Error).message}`);
  }
}

/** Only a run with questions and joins is a ground to plan on. */
function newest(folder: string): string | null {
  try {
    const names = readdirSync(folder)
      .filter((name) => /-(room|show)\.json$/.test(name))
      .sort();
    const name = names.at(-1);
    return name === undefined ? null : join(folder, name);
  } catch {
    return null;
  }
}

/** Curves on a line each: short to read, and short to compare. */
function jsonOf(report: LoadReport): string {
  const text = JSON.stringify(report, null, 1);
  return `${text.replace(/\[\s+(-?[\d.]+(?:e-?\d+)?(?:,\s+-?[\d.]+)*)\s+\]/g, (_, inside: string) => `[${inside.replace(/\s+/g, '')}]`)}\n`;
}
