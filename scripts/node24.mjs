// `node scripts/node24.mjs FILE ARGS...` runs FILE on Node 24, wherever this machine's own Node stands.
import { resolve } from 'node:path';
import { ensureDependencies, ensureNode24, runCommand, SetupError } from './ensure.mjs';
import { runOnNode24 } from './run-on-node24.mjs';

await runCommand(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new SetupError('Usage: node scripts/node24.mjs FILE [ARGUMENTS]');
  ensureDependencies();
  return runOnNode24(ensureNode24(), [resolve(file), ...args]);
});
