// `npm run hostile`: the attacks of loadtest/hostile against a real server, which needs a built client to be asked for.
import { ensureClient, ensureDependencies, ensureNode24, runCommand } from './ensure.mjs';
import { runOnNode24 } from './run-on-node24.mjs';

await runCommand(async () => {
  ensureDependencies();
  const node = ensureNode24();
  ensureClient(node);
  return runOnNode24(node, ['loadtest/hostile/main.ts', ...process.argv.slice(2)]);
});
