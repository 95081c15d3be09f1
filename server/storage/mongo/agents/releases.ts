import type { AgentRelease } from '../../ports/agents.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** Every release of a name, the newest first. */
export async function releases({ models }: MongoEngine, name: string): Promise<AgentRelease[]> {
  const filter = { name };
  const rows = await models.agent_releases
    .find(filter, { body: 1 }, servedBy('agent_releases', 'release_order', filter, { number: -1 }))
    .lean<{ body: string }[]>();
  return rows.map(({ body }) => JSON.parse(body) as AgentRelease);
}
