// `node scripts/with-client.mjs FILE ARGS...` runs FILE on Node 24 once the client is built as it is now: the bench and
// the attacks start real servers, whose pages are looked at or asked for.
import { resolve } from 'node:path';
import { ensureClient, ensureDependencies, ensureNode24, runCommand, SetupError } from './ensure.mjs';
import { runOnNode24 } from './run-on-node24.mjs';

await runCommand(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new SetupError('Usage: node scripts/with-client.mjs FILE [ARGUMENTS]');
  ensureDependencies();
  const node = ensureNode24();
  ensureClient(node);
  return runOnNode24(node, [resolve(file), ...args]);
});
