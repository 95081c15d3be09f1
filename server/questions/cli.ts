#!/usr/bin/env node
import { statSync, writeFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { Command, Option } from 'commander';
import type { Question } from '#shared/questions/question.ts';
import { readConfig, StartError } from '../config.ts';
import { prepareDataDir } from '../data-dir.ts';
import { openMods } from '../mods/open-mods.ts';
import { openStorage } from '../storage/open.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { checkBank, longestIsRight } from './check-bank.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFormatOf, exportTo, pages } from './export-file.ts';
import { formatOf, IMPORT_FORMATS, type ImportFormat } from './import-file.ts';
import { importInto } from './import-into.ts';
import { printLeaks } from './leaks-command.ts';
import { ownTerminal, type ReviewOptions, review } from './review-command.ts';
import { loadStarterBank, readStarterPacks } from './starter.ts';
import { printStatistics } from './stats-command.ts';

/** `npm run questions`: the bank from a terminal. */
const program = new Command('questions').description('Import, export, check and look at the questions of this server.');

program
  .command('import')
  .argument('<file>', 'own JSON, CSV, Open Trivia DB JSON, Kahoot xlsx, GIFT or Aiken')
  .addOption(
    new Option('--format <format>', 'what the file is, where its name does not say').choices([...IMPORT_FORMATS]),
  )
  .option('--topic <id>', 'topic of questions that name none')
  .option('--licence <text>', 'licence of questions that name none')
  .option('--author <name>', 'author of questions that name none')
  .option('--report <file>', 'write every refused row with its reason, as JSON lines')
  .option('--dry-run', 'read and report, write nothing')
  .description('Put the questions of a file into the bank; every row that cannot be kept is named with its reason.')
  .action(
    async (
      file: string,
      options: {
        format?: ImportFormat;
        topic?: string;
        licence?: string;
        author?: string;
        report?: string;
        dryRun?: boolean;
      },
    ) => {
      const size = sizeOf(file);
      const format =
        options.format ??
        (await formatOf(file)) ??
        fail(`${file}: the name does not say what it is. Say so with --format (${IMPORT_FORMATS.join(', ')}).`);
      await withStorage(async (storage) => {
        const bar = progress(size);
        const { topic, licence, author } = options;
        const hints = {
          pack: file.split(/[\\/]/).at(-1) ?? file,
          ...(topic ? { topic } : {}),
          ...(licence ? { licence } : {}),
          ...(author ? { author } : {}),
        };
        const mods = await openMods();
        const report = await importInto(storage.questions, file, format, hints, {
          answerKinds: mods.registry.kinds,
          dryRun: options.dryRun ?? false,
          onBytes: (bytes) => bar?.update(bytes),
        });
        bar?.stop();
        for (const { line, reason } of report.problems.slice(0, 20)) print(`  line ${line}: ${reason}`);
        if (report.refused > 20)
          print(`  ... and ${report.refused - 20} more${options.report ? '' : '; --report FILE writes them all'}`);
        if (options.report)
          writeFileSync(
            options.report,
            report.problems.map((row) => `${JSON.stringify({ line: row.line, reason: row.reason })}\n`).join(''),
          );
        print(
          `${options.dryRun ? 'Would keep' : 'Kept'} ${report.added + report.changed + report.same}: ${report.added} new, ${report.changed} changed, ${report.same} known already. Refused ${report.refused}.`,
        );
        if (report.stoppedAt)
          fail(
            `Writing stopped after line ${report.stoppedAt.line}: ${report.stoppedAt.reason} What was written stays; run it again to go on.`,
          );
      });
    },
  );

program
  .command('export')
  .argument('<file>')
  .addOption(new Option('--format <format>', 'by default from the name').choices([...EXPORT_FORMATS]))
  .option('--topic <id>', 'only this topic')
  .description('Write the bank to a file.')
  .action(async (file: string, options: { format?: ExportFormat; topic?: string }) => {
    await withStorage(async (storage) => {
      const { written, left } = await exportTo(
        storage.questions,
        file,
        options.format ?? exportFormatOf(file),
        options.topic,
      );
      print(
        `Wrote ${written} questions to ${file}.${left > 0 ? ` ${left} of other kinds have no place in this format.` : ''}`,
      );
    });
  });

program
  .command('list')
  .option('--topic <id>', 'only this topic')
  .option('--limit <n>', 'how many', (text) => Number.parseInt(text, 10), 50)
  .description('Show questions with their right answers.')
  .action(async ({ topic, limit }: { topic?: string; limit: number }) => {
    await withStorage(async (storage) => {
      let shown = 0;
      for await (const question of pages(storage.questions, topic)) {
        if (shown++ >= limit) break;
        print(`${question.id}  ${question.difficulty.padEnd(6)}  ${question.stem}  [${rightOf(question)}]`);
      }
    });
  });

program
  .command('check')
  .description('Look for duplicates, lengths that do not fit, answers given away and uneven difficulty.')
  .action(async () => {
    await withStorage(async (storage) => {
      const questions = await all(storage);
      const findings = checkBank(questions);
      for (const { id, problem } of findings) print(`${id}: ${problem}`);
      const { share } = longestIsRight(questions);
      print(
        `${questions.length} questions, ${findings.length} findings. The right answer is the longest in ${Math.round(share * 100)} % (chance: 25 %).`,
      );
      process.exitCode = findings.length > 0 ? 1 : 0;
    });
  });

program
  .command('leaks')
  .option(
    '--packs',
    'look at the packs that ship with Quizcade as their files are now, and not at those listed as kept apart',
  )
  .description('Show the pairs of questions of which one gives the answer of the other away, and by which words.')
  .action(async ({ packs }: { packs?: boolean }) => {
    if (packs) {
      const read = await readStarterPacks();
      report(
        read.flatMap(({ questions }) => questions),
        read.flatMap(({ apart }) => apart),
      );
    } else await withStorage(async (storage) => report(await all(storage), []));

    function report(questions: readonly Question[], apart: readonly (readonly [string, string])[]): void {
      const count = printLeaks(questions, apart, print);
      print(`${questions.length} questions, ${count} pairs that give each other away. A draw keeps them apart.`);
      process.exitCode = packs && count > 0 ? 1 : 0;
    }
  });

program
  .command('stats')
  .description('What the bank is made of: topics, difficulty, sources, kinds and decades.')
  .action(async () => {
    await withStorage(async (storage) => printStatistics(await all(storage), print));
  });

program
  .command('review')
  .option('--keep <id...>', 'these are fine: their flags are settled')
  .option('--retire <id...>', 'these are never asked again')
  .description('Go through the questions that players flagged or did not like, the worst first.')
  .action(async (options: ReviewOptions) => {
    const terminal = ownTerminal(print);
    await withStorage((storage) => review(storage, options, terminal)).finally(() => terminal.close());
  });

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof StartError || error instanceof StorageError ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exit(1);
});

async function withStorage(work: (storage: Storage) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  await prepareDataDir(config.dataDir);
  const storage = await openStorage({ dataDir: config.dataDir, mongodbUri: config.mongodbUri });
  try {
    await loadStarterBank(storage);
    await work(storage);
  } finally {
    await storage.close();
  }
}

async function all(storage: Storage): Promise<Question[]> {
  const questions: Question[] = [];
  for await (const question of pages(storage.questions)) questions.push(question);
  return questions;
}

function rightOf(question: Question): string {
  if (!('options' in question)) return String(question.right);
  return question.right.map((id) => question.options.find((option) => option.id === id)?.text ?? id).join(', ');
}

/** A bar for files one waits for, and only where somebody looks. */
function progress(size: number): SingleBar | null {
  if (!process.stderr.isTTY || size < 1024 * 1024) return null;
  const bar = new SingleBar({
    format: '  importing [{bar}] {percentage} %  {eta_formatted} left',
    hideCursor: true,
    stream: process.stderr,
  });
  bar.start(size, 0);
  return bar;
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return fail(`${file} cannot be read. Is the path right?`);
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
