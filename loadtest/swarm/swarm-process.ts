import { LocalSwarm } from './local-swarm.ts';
import type { SwarmCommand } from './swarm-commands.ts';

/** A process of the swarm, started by `Swarm`: it does what it is told over IPC, and tells how far it is. */
const NEWS_EVERY_MS = 200;

const swarm = new LocalSwarm();

process.on('message', ({ id, name, args }: { id: number; name: SwarmCommand; args: unknown }) => {
  const command = swarm[name] as (args: unknown) => Promise<unknown>;
  command.call(swarm, args).then(
    (result) => process.send?.({ id, result }),
    (error: Error) => process.send?.({ id, error: error.message }),
  );
});
process.on('disconnect', () => process.exit(0)); // nobody would hear of what it does
setInterval(() => {
  process.send?.({ news: swarm.news() }, () => {}); // the parent may just have gone
}, NEWS_EVERY_MS).unref();
