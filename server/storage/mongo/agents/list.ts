import type { AgentRelease } from '../../ports/agents.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

/** Every name with its newest release: one step on the index a name, however many releases lie between. */
export async function list(
  { models }: MongoEngine,
  { after = '', limit }: { after?: string; limit: number },
): Promise<AgentRelease[]> {
  const found: AgentRelease[] = [];
  let last = after;
  while (found.length < limit) {
    const filter = { name: { $gt: last } };
    const row = await models.agent_releases
      .findOne(filter, { body: 1 }, servedBy('agent_releases', 'release_order', filter, { name: 1, number: -1 }))
      .lean<{ body: string } | null>();
    if (!row) break;
    const newest = JSON.parse(row.body) as AgentRelease;
    found.push(newest);
    last = newest.name;
  }
  return found;
}
