// `npm run mutate`: see scripts/mutate/main.ts. Stryker loads its mocha runner in this process too, hence the preload.
import { ensureDependencies, ensureNode24, runCommand } from './ensure.mjs';
import { runOnNode24 } from './run-on-node24.mjs';

await runCommand(async () => {
  ensureDependencies();
  const args = ['--require', './scripts/mutate/mocha-files.cjs', 'scripts/mutate/main.ts', ...process.argv.slice(2)];
  return runOnNode24(ensureNode24(), args, { env: { SEED: 'mutate', EVENINGS: '4' } });
});
