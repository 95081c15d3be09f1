// `npm run build`: the client into dist/client, whether or not it is stale.
import { ensureClient, ensureDependencies, ensureNode24, runCommand } from './ensure.mjs';

await runCommand(async () => {
  ensureDependencies({ dev: false });
  ensureClient(ensureNode24(), { force: true });
  return 0;
});
