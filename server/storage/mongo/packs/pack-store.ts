import { headOfPack } from '#shared/drafts/heads.ts';
import type { Pack, PackHead, PackState } from '#shared/drafts/pack.ts';
import type { PackStore } from '../../ports/packs.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

interface KeptPack {
  readonly body: string;
  readonly state: PackState;
  readonly heldFor: string | null;
}
interface KeptHead extends Omit<KeptPack, 'body'> {
  readonly head: string;
}

const WHOLE = { body: 1, state: 1, heldFor: 1 } as const;
const HEAD = { head: 1, state: 1, heldFor: 1 } as const;

/** Packs. State and reason are fields of their own: a reviewer moves a pack without reading it. */
export function createPackStore({ models: { packs }, run }: MongoEngine): PackStore {
  async function save(pack: Pack): Promise<boolean> {
    const { id, topic, playerId, state, heldFor, publishedAt } = pack;
    const head = JSON.stringify(headOfPack(pack));
    const content = { topic, state, heldFor, publishedAt, head, body: JSON.stringify(pack) };
    const filter = { _id: id, player: playerId };
    try {
      const done = await packs.updateOne(filter, { $set: content }, servedBy('packs', '_id_', filter));
      if (done.matchedCount === 0) await packs.create({ _id: id, player: playerId, ...content });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async function find(id: string): Promise<Pack | null> {
    const filter = { _id: id };
    return whole(await packs.findOne(filter, WHOLE, servedBy('packs', '_id_', filter)).lean<KeptPack | null>());
  }

  async function byTopic(topic: string): Promise<Pack | null> {
    const filter = { topic };
    return whole(await packs.findOne(filter, WHOLE, servedBy('packs', 'pack_topic', filter)).lean<KeptPack | null>());
  }

  async function heads(index: 'pack_of_player' | 'pack_in_state', filter: object, limit: number): Promise<PackHead[]> {
    const plan = servedBy('packs', index, { ...filter }, { publishedAt: -1, _id: 1 });
    const rows = await packs.find(filter, HEAD, plan).limit(limit).lean<KeptHead[]>();
    return rows.map(({ head, state, heldFor }) => ({ ...(JSON.parse(head) as PackHead), state, heldFor }));
  }

  async function move({ id, from, to, heldFor }: Parameters<PackStore['move']>[0]): Promise<boolean> {
    const filter = { _id: id, state: from };
    const change = { $set: { state: to, heldFor: heldFor ?? null } };
    return (await packs.updateOne(filter, change, servedBy('packs', '_id_', filter))).matchedCount === 1;
  }

  async function remove({ id, playerId }: { id: string; playerId: string }): Promise<boolean> {
    const filter = { _id: id, player: playerId };
    return (await packs.deleteOne(filter, servedBy('packs', '_id_', filter))).deletedCount === 1;
  }

  return {
    save: (pack) => run(() => save(pack)),
    find: (id) => run(() => find(id)),
    byTopic: (topic) => run(() => byTopic(topic)),
    ofPlayer: ({ playerId, limit }) => run(() => heads('pack_of_player', { player: playerId }, limit)),
    inState: ({ state, limit }) => run(() => heads('pack_in_state', { state }, limit)),
    move: (args) => run(() => move(args)),
    remove: (args) => run(() => remove(args)),
  };
}

function whole(row: KeptPack | null): Pack | null {
  return row ? { ...(JSON.parse(row.body) as Pack), state: row.state, heldFor: row.heldFor } : null;
}
