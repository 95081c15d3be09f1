// `npm start`: everything that a fresh clone lacks, then the server.
import { ensureClient, ensureDependencies, ensureNode24, runCommand } from './ensure.mjs';
import { runOnNode24 } from './run-on-node24.mjs';

await runCommand(async () => {
  ensureDependencies({ dev: false });
  const node = ensureNode24();
  ensureClient(node);
  const env = { NODE_ENV: process.env.NODE_ENV ?? 'production' };
  return runOnNode24(node, ['server/main.ts', ...process.argv.slice(2)], { env });
});
