import type { AgentRelease } from '../../ports/agents.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

export async function find(
  { models }: MongoEngine,
  { name, version }: { name: string; version: string },
): Promise<AgentRelease | null> {
  const filter = { _id: `${name}@${version}` };
  const row = await models.agent_releases
    .findOne(filter, { body: 1 }, servedBy('agent_releases', '_id_', filter))
    .lean<{ body: string } | null>();
  return row ? (JSON.parse(row.body) as AgentRelease) : null;
}
