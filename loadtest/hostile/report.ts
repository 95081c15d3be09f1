import { type Course, holds, type RowResult } from './finding.ts';

/** The suite's results for a terminal: a line for each row, and beneath it its promises. */
export function terminalTable(results: readonly RowResult[]): string {
  return results
    .map((result) => {
      const { id, title, memory, descriptors, noticed, findings, seconds } = result;
      const head = `${holds(result) ? 'held  ' : 'BROKEN'}  ${id.padEnd(8)} ${title} (${seconds} s)`;
      const figures = `memory ${course(memory)} MB, descriptors ${course(descriptors)}; noticed: ${noticed}`;
      const promises = findings.map(({ promise, seen, holds }) => `          ${holds ? '+' : '-'} ${promise}: ${seen}`);
      return [head, `          ${figures}`, ...promises].join('\n');
    })
    .join('\n');
}

/** The same as a page of docs/reports. `before`: the results of an earlier run, shown beside these. */
export function markdownReport(
  results: readonly RowResult[],
  { date, before = [] }: { date: string; before?: readonly RowResult[] },
): string {
  const earlier = new Map(before.map((result) => [result.id, result]));
  const broken = results.filter((result) => !holds(result));
  const rows = results.map((result) => {
    const was = earlier.get(result.id);
    const cells = [
      `${result.id}`,
      result.title,
      ...(before.length > 0 ? [was ? verdict(was) : 'not played'] : []),
      verdict(result),
      course(result.memory),
      course(result.descriptors),
      result.noticed,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = [
    'row',
    'attack',
    ...(before.length > 0 ? ['before'] : []),
    'now',
    'memory, MB',
    'descriptors',
    'who noticed',
  ];
  const details = results.map((result) => {
    const was = earlier.get(result.id);
    const promises = result.findings.map(({ promise, seen, holds }) => {
      const old = was?.findings.find((finding) => finding.promise === promise);
      return `- ${holds ? 'held' : '**broken**'}: ${promise}: ${seen}${old ? ` (before: ${old.seen})` : ''}`;
    });
    return `**${result.id}, ${result.title}**\n\n${promises.join('\n')}`;
  });
  return `# Hostile suite, ${date}

\`npm run hostile\` attacks a real server process of its own on 127.0.0.1, on a machine of two cores that attackers, honest people and server share.
${broken.length === 0 ? 'Every promise held.' : `Broken: ${broken.map(({ id }) => id).join(', ')}.`} Memory and descriptors are of the server: before the attack, at the worst, at the end of the row.

| ${head.join(' | ')} |
|${head.map(() => '---').join('|')}|
${rows.join('\n')}

## What was promised, and what was seen

${details.join('\n\n')}
`;
}

function verdict(result: RowResult): string {
  const broken = result.findings.filter((finding) => !finding.holds).length;
  return holds(result) ? 'held' : `**${broken} of ${result.findings.length} broken**`;
}

function course({ before, peak, after }: Course): string {
  return [before, peak, after].map((value) => (Number.isNaN(value) ? 'n/a' : String(value))).join(' / ');
}
