import type { Pair } from '#shared/people/pair.ts';
import type { FriendCard, FriendStore } from '../../ports/friends.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { changeOnePair } from './change-one-pair.ts';

type CardDocument = Omit<FriendCard, 'playerId'> & { readonly _id: string };

/** Who is friends with whom. */
export function createFriendStore({ models, run }: MongoEngine): FriendStore {
  const { friend_cards: cards, friend_pairs: pairs } = models;

  async function card({ playerId, code, name, avatar }: Omit<FriendCard, 'isHidden'>): Promise<FriendCard> {
    const known = await set(playerId, { name, avatar });
    if (known) return known;
    try {
      await cards.create({ _id: playerId, code, name, avatar, isHidden: false });
    } catch (error) {
      if (!isDuplicate(error)) throw error; // somebody was faster
    }
    return (await set(playerId, { name, avatar })) ?? { playerId, code, name, avatar, isHidden: false };
  }

  async function set(_id: string, to: Partial<CardDocument>): Promise<FriendCard | null> {
    const filter = { _id };
    const options = { returnDocument: 'after', ...servedBy('friend_cards', '_id_', filter) } as const;
    const row = await cards.findOneAndUpdate(filter, { $set: to }, options).lean<CardDocument | null>();
    return row && cardOf(row);
  }

  async function byCode(code: string): Promise<FriendCard | null> {
    const filter = { code };
    const plan = servedBy('friend_cards', 'friend_code', filter);
    const row = await cards.findOne(filter, null, plan).lean<CardDocument | null>();
    return row && cardOf(row);
  }

  async function cardsOf(playerIds: readonly string[]): Promise<FriendCard[]> {
    const filter = { _id: { $in: [...playerIds] } };
    const rows = await cards.find(filter, null, servedBy('friend_cards', '_id_', filter)).lean<CardDocument[]>();
    return rows.map(cardOf);
  }

  async function pairsOf(playerId: string): Promise<Pair[]> {
    const filter = { people: playerId };
    const plan = servedBy('friend_pairs', 'pair_of_player', filter);
    const rows = await pairs.find(filter, { body: 1 }, plan).lean<{ readonly body: string }[]>();
    return rows.map(({ body }) => JSON.parse(body) as Pair);
  }

  async function prune({ before, limit }: { before: number; limit: number }): Promise<number> {
    const filter = { ends: { $lt: before } };
    const plan = servedBy('friend_pairs', 'pair_ends', filter, { ends: 1, _id: 1 });
    const rows = await pairs.find(filter, { _id: 1 }, plan).limit(limit).lean<{ readonly _id: string }[]>();
    if (rows.length === 0) return 0;
    // Between whom there is something again meanwhile, it stays.
    const gone = { _id: { $in: rows.map(({ _id }) => _id) }, ...filter };
    return (await pairs.deleteMany(gone, servedBy('friend_pairs', '_id_', gone))).deletedCount;
  }

  return {
    card: (args) => run(() => card(args)),
    rename: ({ playerId, name, avatar }) => run(async () => void (await set(playerId, { name, avatar }))),
    recode: ({ playerId, code }) => run(async () => void (await set(playerId, { code }))),
    hide: ({ playerId, isHidden }) => run(async () => void (await set(playerId, { isHidden }))),
    byCode: (code) => run(() => byCode(code)),
    cards: (playerIds) => run(() => cardsOf(playerIds)),
    pairsOf: (playerId) => run(() => pairsOf(playerId)),
    change: (args) => run(() => changeOnePair(models, args)),
    prune: (args) => run(() => prune(args)),
  };
}

function cardOf({ _id: playerId, code, name, avatar, isHidden }: CardDocument): FriendCard {
  return { playerId, code, name, avatar, isHidden };
}
