// `npm test`: unit, contract and room tests, then the browser's. Arguments go to mocha: `npm test -- --grep Q4`,
// `npm test -- shared/rules/match.test.ts` runs that file alone, and `npm test -- server/questions` that folder.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureClient, ensureDependencies, ensureNode24, ROOT, runCommand, SetupError, say } from './ensure.mjs';
import { runOnNode24 } from './run-on-node24.mjs';
import { testArgs } from './test-args.mjs';

/** What takes longest comes first; of the server so much is alone, that no lane ends long after the others. */
const FOLDERS = [
  'server',
  'server/storage',
  'client',
  'loadtest',
  'server/rooms',
  'shared',
  'mods',
  'scripts',
  'test-support',
];
const BROWSER_FOLDER = 'test/browser';
/** Its longest files, the longest last: who begins with them does not end long after the others. */
const LONGEST_IN_BROWSER = [
  'mods.test.ts',
  'modes.test.ts',
  'import-cases.test.ts',
  'accessibility.test.ts',
  'plain.test.ts',
  'sign-in.test.ts',
  'bad-line.test.ts',
  'evening.test.ts',
];
/** So many files of it are one run: they have one browser, and what they import is loaded once. */
const FILES_IN_A_RUN = 3;
/** Most tests wait for sockets and pages more than they work: two lanes kept less than half of two cores busy, a fourth only made the others slower. */
const LANES = Math.min(4, availableParallelism() + 1);
/** Where mocha's report begins to tell what failed. */
const EPILOGUE = /^ {2}\d+ failing$/m;

await runCommand(async () => {
  const isFolder = (path) => statSync(join(ROOT, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  const { specs, options } = testArgs(process.argv.slice(2), isFolder);

  ensureDependencies();
  const node = ensureNode24();
  const mayShowPages = (spec) => spec.includes('*') || spec.includes(BROWSER_FOLDER);
  if (specs.length === 0 || specs.some(mayShowPages)) ensureClient(node);

  const startedAt = Date.now();
  const counts = specs.length > 0 ? [await mocha(node, [...specs, ...options])] : await everything(node, options);
  const { passed, failed, skipped } = counts.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
  }));

  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`npm test: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
  if (passed + failed === 0) throw new SetupError('No test ran. Does the --grep name one?');
  return failed === 0 ? 0 : 1;
});

/**
 * All tests, as runs of mocha in lanes: one takes runs from the end of the list, where the browser is, and the others
 * from its beginning, until they meet. What a run says is printed when it has ended, and what failed once more last.
 */
async function everything(node, options) {
  const inBrowser = readdirSync(join(ROOT, BROWSER_FOLDER))
    .filter((file) => file.endsWith('.test.ts'))
    .sort((a, b) => LONGEST_IN_BROWSER.indexOf(a) - LONGEST_IN_BROWSER.indexOf(b))
    .map((file) => `${BROWSER_FOLDER}/${file}`);
  const runs = [
    ...FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).map((folder) => ({
      name: folder,
      args: argsOf(folder),
    })),
    ...inPortions(inBrowser, FILES_IN_A_RUN).map((files) => ({ name: files.join(', '), args: files })),
  ];
  const counts = [];
  const epilogues = [];

  async function lane(next) {
    for (let run = next(); run !== undefined; run = next()) {
      let said = '';
      const began = Date.now();
      counts.push(await mocha(node, [...run.args, ...options], (text) => (said += text)));
      const epilogueAt = said.search(EPILOGUE);
      say('tested', `${run.name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
      console.log(epilogueAt < 0 ? said : said.slice(0, epilogueAt));
      if (epilogueAt >= 0) epilogues.push(said.slice(epilogueAt));
    }
  }
  say('testing', `in ${LANES} lanes`);
  const fromBeginning = () => runs.shift();
  await Promise.all([() => runs.pop(), ...Array(LANES - 1).fill(fromBeginning)].map(lane));
  for (const epilogue of epilogues) console.log(epilogue);
  return counts;
}

function inPortions(list, size) {
  const portions = [];
  for (let from = 0; from < list.length; from += size) portions.push(list.slice(from, from + size));
  return portions;
}

/** What mocha is told for a folder's tests: those of folders inside that have a run of their own are left out. */
function argsOf(folder) {
  const inside = FOLDERS.filter((other) => other.startsWith(`${folder}/`));
  return [`${folder}/**/*.test.ts`, ...inside.flatMap((other) => ['--ignore', `${other}/**`])];
}

/** Runs mocha on these files; resolves to how many tests passed, failed and were skipped. */
async function mocha(node, args, onOutput) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const forbidOnly = process.env.CI ? ['--forbid-only'] : [];
  const exitCode = await runOnNode24(node, ['node_modules/mocha/bin/mocha.js', ...forbidOnly, ...args], {
    onMessage: (message) => Object.assign(counts, message.mochaCounts),
    onOutput,
  });
  // A file that cannot be loaded, or a crash, leaves no failed test behind.
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
