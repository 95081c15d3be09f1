// `npm test`: unit, contract and room tests, then the browser's. Arguments go to mocha: `npm test -- --grep Q4`,
// and `npm test -- shared/rules/match.test.ts` runs that file alone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureClient, ensureDependencies, ensureNode24, ROOT, runCommand, SetupError, say } from './ensure.mjs';
import { runOnNode24 } from './run-on-node24.mjs';

const FOLDERS = ['shared', 'server', 'client', 'loadtest', 'mods', 'scripts', 'test-support'];
const BROWSER_FOLDER = 'test/browser';
const BROWSER_TIMEOUT_MS = 120_000;

await runCommand(async () => {
  const args = process.argv.slice(2);
  const files = args.filter((arg) => arg.endsWith('.test.ts'));
  const options = args.filter((arg) => !files.includes(arg));

  ensureDependencies();
  const node = ensureNode24();

  const runs = files.length > 0 ? [{ specs: files }] : everything();
  if (files.length === 0 || files.some((file) => file.includes(BROWSER_FOLDER))) ensureClient(node);

  const total = { passed: 0, failed: 0, skipped: 0 };
  let brokenRuns = 0;
  const startedAt = Date.now();
  for (const { title, specs, timeout } of runs) {
    if (title) say('testing', title);
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const exitCode = await mocha(node, [...specs, ...(timeout ? ['--timeout', timeout] : []), ...options], counts);
    for (const key of Object.keys(total)) total[key] += counts[key];
    // A file that cannot be loaded, or a crash, leaves no failed test behind.
    if (exitCode !== 0 && counts.failed === 0) brokenRuns += 1;
  }
  total.failed += brokenRuns;

  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`npm test: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped in ${seconds} s`);
  if (total.passed + total.failed === 0) throw new SetupError('No test ran. Does the --grep name one?');
  return total.failed === 0 ? 0 : 1;
});

function everything() {
  const specs = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).map((folder) => `${folder}/**/*.test.ts`);
  const runs = [{ title: 'rules, contracts, model, rooms', specs }];
  if (existsSync(join(ROOT, BROWSER_FOLDER))) {
    runs.push({
      title: 'in the browser',
      specs: [`${BROWSER_FOLDER}/**/*.test.ts`],
      timeout: String(BROWSER_TIMEOUT_MS),
    });
  }
  return runs;
}

function mocha(node, args, counts) {
  const forbidOnly = process.env.CI ? ['--forbid-only'] : [];
  return runOnNode24(node, ['node_modules/mocha/bin/mocha.js', ...forbidOnly, ...args], {
    onMessage: (message) => Object.assign(counts, message.mochaCounts),
  });
}
