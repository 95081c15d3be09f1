#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { type ImportHints, topicIdOf } from '#shared/questions/formats/row.ts';
import { languagesOf, type Question } from '#shared/questions/question.ts';
import { type Config, readConfig, StartError } from '../config.ts';
import { prepareDataDir } from '../data-dir.ts';
import { openMods } from '../mods/open-mods.ts';
import { openStorage } from '../storage/open.ts';
import { type Storage, StorageError } from '../storage/storage.ts';
import { checkBank, longestIsRight } from './check-bank.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFormatOf, exportTo, pages } from './export-file.ts';
import { importCommand } from './import-command.ts';
import { formatOf, IMPORT_FORMATS, type ImportFormat } from './import-file.ts';
import { printLeaks } from './leaks-command.ts';
import { ownTerminal, type ReviewOptions, review } from './review-command.ts';
import { loadStarterBank, readStarterPacks } from './starter.ts';
import { printStatistics } from './stats-command.ts';

/** `npm run questions`: the bank from a terminal. */
const program = new Command('questions').description('Import, export, check and look at the questions of this server.');

program
  .command('import')
  .argument('<file>', 'JSON, CSV, spreadsheet, GIFT, Moodle XML, Aiken, H5P or Open Trivia DB (docs/QUESTIONS.md)')
  .addOption(
    new Option('--format <format>', 'what the file is, where its name does not say').choices([...IMPORT_FORMATS]),
  )
  .option('--topic <topic>', 'topic of questions that name none')
  .option('--lang <tag>', 'language of questions that name none, such as de; by default QUESTION_LANG')
  .option('--licence <text>', 'licence of questions that name none')
  .option('--author <name>', 'author of questions that name none')
  .option('--report <file>', 'write every row that stays out with its reason, as JSON lines')
  .option('--dry-run', 'say what is new, changed, known and refused, and put nothing into the bank')
  .description(
    'Put the questions of a file into the bank; every row that cannot be kept is named with its reason. Ends with 1 where not all rows went in.',
  )
  .action(async (file: string, options: ImportOptions) => {
    if (!existsSync(file)) fail(`${file} cannot be read. Is the path right?`);
    const format =
      options.format ??
      (await formatOf(file)) ??
      fail(`${file}: the name does not say what it is. Say so with --format (${IMPORT_FORMATS.join(', ')}).`);
    await withStorage(async (storage, { questionLang }) => {
      const { kinds } = (await openMods()).registry;
      const hints = hintsOf(file, options, questionLang);
      const { report, dryRun = false } = options;
      const command = { file, format, hints, report, dryRun, drawnLang: questionLang };
      process.exitCode = (await importCommand(storage.questions, kinds, command, print)) ? 0 : 1;
    });
  });

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

async function withStorage(work: (storage: Storage, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  await prepareDataDir(config.dataDir);
  const storage = await openStorage({ dataDir: config.dataDir, mongodbUri: config.mongodbUri });
  try {
    await loadStarterBank(storage);
    await work(storage, config);
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

interface ImportOptions {
  readonly format?: ImportFormat;
  readonly topic?: string;
  readonly lang?: string;
  readonly licence?: string;
  readonly author?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
}

/** What is true of every row of a file that does not say otherwise. */
function hintsOf(file: string, { topic, lang, licence, author }: ImportOptions, questionLang: string): ImportHints {
  const [known] = lang === undefined ? [questionLang] : languagesOf(lang);
  const topicId = topicIdOf(topic);
  return {
    pack: basename(file),
    lang: known ?? fail(`"${lang}" is no language. Use a tag such as en, de or pt-BR.`),
    ...(topicId ? { topic: topicId } : {}),
    ...(licence ? { licence } : {}),
    ...(author ? { author } : {}),
  };
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
