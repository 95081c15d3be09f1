import { type GoalRow, goalRows } from '../goals.ts';
import type { LoadReport } from '../load-report.ts';
import { busyNote, reportRows, show } from '../report-table.ts';
import { LOOK } from './look.ts';
import { coursePlot, escaped, tailPlot } from './plots.ts';

/** A report as a page that needs nothing else: no script, no font, no picture from anywhere. */
export function reportPage(report: LoadReport): string {
  const { scenario, about, options, machine, at, commit } = report;
  const title = `Load test: ${scenario}, ${options.players.toLocaleString('en')} players`;
  const asked = `seed ${options.seed}, ${report.rooms.toLocaleString('en')} rooms, ${report.servers} server process${report.servers === 1 ? '' : 'es'}, ${options.mode}`;
  const on = `${machine.cores} cores of ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}${busyNote(machine)}`;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(title)}</title>
<style>
:root{color-scheme:dark;background:${LOOK.ground};color:${LOOK.text};font:16px/1.5 Inter,system-ui,sans-serif}
body{max-width:1120px;margin:0 auto;padding:32px 20px 64px}
h1,h2,.value{font-family:"Space Grotesk",Inter,system-ui,sans-serif;font-weight:700}
h1{margin:0;font-size:32px}h2{margin:40px 0 12px;font-size:20px}p{margin:4px 0;color:${LOOK.text2}}
.goals{display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:12px;margin-top:24px}
.goal{background:${LOOK.card};border-radius:16px;padding:16px}.value{font-size:28px}
.goal p{font-size:14px}.met{color:${LOOK.right}}.missed{color:${LOOK.wrong}}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:16px}
figure{margin:0;background:${LOOK.card};border-radius:16px;padding:16px}
figcaption{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:14px;color:${LOOK.text2}}figcaption b{color:${LOOK.text}}
.key i{display:inline-block;width:18px;height:4px;border-radius:2px;margin-right:6px;vertical-align:middle}
svg{display:block;width:100%;margin-top:8px}svg text{fill:${LOOK.text2};font-size:13px}
table{border-collapse:collapse;width:100%;font-size:14px}td{padding:8px 12px 8px 0;border-top:1px solid ${LOOK.line};vertical-align:top}
td:nth-child(2){font-variant-numeric:tabular-nums;white-space:nowrap}td:last-child{color:${LOOK.text2}}
.wide{overflow-x:auto}
</style>
<h1>${escaped(title)}</h1>
<p>${escaped(`${about}: ${asked}`)}</p>
<p>${escaped(`${at.slice(0, 16).replace('T', ' ')} UTC, version ${commit || 'unknown'}; players and servers on ${on}`)}</p>
<div class="goals">${goalRows(report).map(goalCard).join('')}</div>
<h2>How long people waited</h2>
<div class="plots">${tails(report).join('')}</div>
<h2>The servers meanwhile</h2>
<div class="plots">${courses(report).join('')}</div>
<h2>All figures</h2>
<div class="wide"><table>${reportRows(report)
    .map((row) => `<tr>${[0, 1, 2].map((i) => `<td>${escaped(row[i] ?? '')}</td>`).join('')}</tr>`)
    .join('')}</table></div>
</html>
`;
}

function goalCard({ name, value, unit, atMost, bare, isMet }: GoalRow): string {
  const beside = bare === null ? '' : `; ${show(value / bare)} x bare ws`;
  const verdict =
    isMet === null ? '' : `<span class="${isMet ? 'met' : 'missed'}">${isMet ? 'met' : 'missed'}</span>, `;
  return `<div class="goal"><div class="value">${show(value)} ${escaped(unit)}</div><p>${escaped(name)}</p><p>${verdict}goal at most ${show(atMost)} ${escaped(unit)}${beside}</p></div>`;
}

function tails({ curves }: LoadReport): string[] {
  const plots: string[] = [];
  if (curves.ack.length > 0)
    plots.push(
      tailPlot({
        title: 'Answer to acknowledgement',
        unit: 'ms',
        goal: 25,
        lines: [{ name: 'honest players', curve: curves.ack }],
      }),
    );
  if (curves.open.length > 0)
    plots.push(
      tailPlot({ title: 'Question to player', unit: 'ms', lines: [{ name: 'everybody', curve: curves.open }] }),
    );
  if (curves.join.length > 0)
    plots.push(
      tailPlot({
        title: 'Until the room was there',
        unit: 'ms',
        lines: [
          { name: 'coming in', curve: curves.join },
          { name: 'coming back', curve: curves.back },
        ],
      }),
    );
  return plots;
}

function courses({ course }: LoadReport): string[] {
  if (course.length === 0) return ['<p>Nobody could look into the server: it was not started by the load test.</p>'];
  const line = (name: string, column: 1 | 2 | 3 | 4) => ({
    name,
    points: course.map((point): [number, number] => [point[0], point[column]]),
  });
  return [
    coursePlot({
      title: 'Longest hold of an event loop',
      unit: 'ms',
      goal: 50,
      lines: [line('each quarter of a second', 2)],
    }),
    coursePlot({ title: 'Processor', unit: 'cores', lines: [line('all server processes', 1)] }),
    coursePlot({ title: 'Memory', unit: 'MB', lines: [line('resident, all server processes', 3)] }),
    coursePlot({ title: 'People seated', unit: 'people', lines: [line('so far', 4)] }),
  ];
}
