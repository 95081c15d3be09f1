import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { Command, InvalidArgumentError } from 'commander';
import type { SampleOptions } from './sample-checker.ts';
import { describeSurvivor, summaryOf } from './summary.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MOCHA_FILES = join(import.meta.dirname, 'mocha-files.cjs');

/** `npm run mutate`: changes the rules a little, again and again, and says which changes no test of shared/ noticed. */
const program = new Command('mutate')
  .description('Change shared/ in small ways, one at a time, and name the changes that no test notices.')
  .argument('[files...]', 'files, folders or patterns of shared/; by default all of it', ['shared'])
  .option('--sample <n>', 'how many changes are tried, drawn at random', wholeNumber, 160)
  .option('--seed <text>', 'which ones; the same seed draws the same from the same files', String(Date.now()))
  .option('--all', 'try every change: hours')
  .option('--at-least <percent>', 'end with 1 when fewer are caught', wholeNumber, 0)
  .parse();
const options = program.opts<{ sample: number; seed: string; all?: boolean; atLeast: number }>();

process.chdir(ROOT);

const results = await new Stryker({
  ...({
    sample: { size: options.all ? Number.MAX_SAFE_INTEGER : options.sample, seed: options.seed },
  } satisfies SampleOptions),
  mutate: [
    ...(program.args.length > 0 ? program.args.map(pattern) : ['shared/**/*.ts']),
    '!**/*.test.ts',
    '!shared/testing/**',
  ],
  testRunner: 'mocha',
  // Whatever is noticed soonest first: logs that are played again, and whole random evenings last.
  mochaOptions: {
    spec: [
      'shared/rules/golden*.test.ts',
      'shared/!(modes|modifiers)/**/!(*-of-a-match).test.ts',
      'shared/**/!(contract).test.ts',
      'shared/**/*.test.ts',
    ],
    require: [join(import.meta.dirname, 'steady-properties.ts')],
  },
  coverageAnalysis: 'perTest',
  plugins: [
    '@stryker-mutator/mocha-runner',
    join(import.meta.dirname, 'sample-checker.ts'),
    join(import.meta.dirname, 'sample-reporter.ts'),
  ],
  checkers: ['sample'],
  // Only what the tests of shared/ need is copied, and Node reads TypeScript as it is.
  ignorePatterns: ['*', '!package.json', '!.mocharc.json', '!shared', '!shared/**'],
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning', '--require', MOCHA_FILES],
  checkerNodeArgs: ['--require', MOCHA_FILES], // it loads every plugin as well
  warnings: { slow: false, unknownOptions: true, preprocessorErrors: true, unserializableOptions: true },
  tempDirName: '.cache/mutate',
  concurrency: 1,
  reporters: ['sample'],
  logLevel: 'warn',
  dryRunTimeoutMinutes: 60,
  timeoutMS: 60_000, // a busy machine is no reason to call a change noticed
} as PartialStrykerOptions).runMutationTest();

const { tried, caught, caughtPercent, survivors } = summaryOf(results);
for (const survivor of survivors) process.stdout.write(`${told(survivor)}\n`);
process.stdout.write(
  `\n${caught} of ${tried} changes were noticed (${caughtPercent} %), of ${results.length} that could be made; seed ${options.seed}.\n`,
);
process.exit(caughtPercent >= options.atLeast ? 0 : 1);

function told(survivor: MutantResult): string {
  const fileName = relative(ROOT, resolve(survivor.fileName));
  return describeSurvivor({ ...survivor, fileName }, readFileSync(join(ROOT, fileName), 'utf8'));
}

/** A folder stands for all that is in it. */
function pattern(file: string): string {
  const path = relative(ROOT, resolve(file));
  return /\.ts(:|$)|\*/.test(path) ? path : `${path}/**/*.ts`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('a whole number, please.');
  return Number(text);
}
