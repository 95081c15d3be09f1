import type { AgentRelease } from '../../ports/agents.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { find } from './find.ts';

/** Other releases of the same name at the same moment: so often the next number is tried. */
const TRIES_MAX = 100;

/** Adds a release under the name's next number; false where that version exists. */
export async function release(engine: MongoEngine, added: AgentRelease): Promise<boolean> {
  const { name, version } = added;
  for (let tries = TRIES_MAX; tries > 0; tries--) {
    if (await find(engine, { name, version })) return false;
    try {
      const number = (await newestNumber(engine, name)) + 1;
      await engine.models.agent_releases.create({
        _id: idOf(name, version),
        name,
        number,
        body: JSON.stringify(added),
      });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error; // that number or that version, of somebody faster
    }
  }
  throw new Error(`${name} is released by others again and again`);
}

async function newestNumber({ models }: MongoEngine, name: string): Promise<number> {
  const filter = { name };
  const row = await models.agent_releases
    .findOne(filter, { number: 1 }, servedBy('agent_releases', 'release_order', filter, { number: -1 }))
    .lean<{ number: number } | null>();
  return row?.number ?? 0;
}

function idOf(name: string, version: string): string {
  return `${name}@${version}`;
}
