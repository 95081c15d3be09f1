import { headOfPack } from '#shared/drafts/heads.ts';
import type { Pack, PackHead, PackState } from '#shared/drafts/pack.ts';
import type { PackStore } from '../../ports/packs.ts';
import type { MongoEngine } from '../engine.ts';
import { insertPlaced, placesOf } from '../places.ts';
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
  async function create(pack: Pack, max: number): Promise<'created' | 'too-many' | 'taken'> {
    const { id, topic, playerId } = pack;
    const places = placesOf(playerId, max);
    const result = await insertPlaced({
      places,
      taken: async () => {
        const filter = { place: { $in: places } };
        const rows = await packs.find(filter, { place: 1 }, servedBy('packs', 'pack_place', filter)).lean();
        return rows.map(({ place }) => String(place));
      },
      insert: (place) => packs.create({ _id: id, player: playerId, place, ...contentOf(pack) }),
      isThere: async () => ((await find(id)) ?? (await byTopic(topic))) !== null,
    });
    return ({ inserted: 'created', there: 'taken', full: 'too-many' } as const)[result];
  }

  async function replace(pack: Pack, from: PackState): Promise<boolean> {
    const filter = { _id: pack.id, player: pack.playerId, state: from };
    try {
      const change = { $set: contentOf(pack) };
      return (await packs.updateOne(filter, change, servedBy('packs', '_id_', filter))).matchedCount === 1;
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

  async function move({ id, from, to, heldFor, publishedAt }: Parameters<PackStore['move']>[0]): Promise<boolean> {
    const filter = { _id: id, state: from, ...(publishedAt === undefined ? {} : { publishedAt }) };
    const change = { $set: { state: to, heldFor: heldFor ?? null } };
    return (await packs.updateOne(filter, change, servedBy('packs', '_id_', filter))).matchedCount === 1;
  }

  async function remove({ id, playerId }: { id: string; playerId: string }): Promise<boolean> {
    const filter = { _id: id, player: playerId };
    return (await packs.deleteOne(filter, servedBy('packs', '_id_', filter))).deletedCount === 1;
  }

  return {
    create: (pack, max) => run(() => create(pack, max)),
    replace: (pack, from) => run(() => replace(pack, from)),
    find: (id) => run(() => find(id)),
    byTopic: (topic) => run(() => byTopic(topic)),
    ofPlayer: ({ playerId, limit }) => run(() => heads('pack_of_player', { player: playerId }, limit)),
    inState: ({ state, limit }) => run(() => heads('pack_in_state', { state }, limit)),
    move: (args) => run(() => move(args)),
    remove: (args) => run(() => remove(args)),
  };
}

function contentOf(pack: Pack) {
  const { topic, state, heldFor, publishedAt } = pack;
  return { topic, state, heldFor, publishedAt, head: JSON.stringify(headOfPack(pack)), body: JSON.stringify(pack) };
}

function whole(row: KeptPack | null): Pack | null {
  return row ? { ...(JSON.parse(row.body) as Pack), state: row.state, heldFor: row.heldFor } : null;
}
