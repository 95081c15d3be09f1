import { FRIEND_LIMITS } from '#shared/people/friend-limits.ts';
import { mergePairs, pairOfAccount } from '#shared/people/merge-pairs.ts';
import { endOf, newPair, type Pair, sideOf } from '#shared/people/pair.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { MergeOfGuest } from '../../ports/people.ts';
import type { MongoEngine } from '../engine.ts';
import { placesOf } from '../places.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

interface PairDocument {
  readonly _id: string;
  readonly places?: readonly string[];
  readonly body: string;
}

/** Gives what is between a guest and others to the account. The guest's pair goes last: until then it is found again. */
export async function mergeFriends({ models }: MongoEngine, one: MergeOfGuest): Promise<void> {
  const { friend_pairs: pairs } = models;
  const filter = { people: one.guestId };
  const rows = await pairs
    .find(filter, { body: 1 }, servedBy('friend_pairs', 'pair_of_player', filter))
    .lean<PairDocument[]>();
  for (const { _id, body } of rows) {
    const mine = { _id };
    const plan = servedBy('friend_pairs', '_id_', mine);
    // Its places are free from now on, for the pair that is written instead.
    await pairs.updateOne(mine, { $unset: { places: 1 } }, plan);
    const pair = pairOfAccount(JSON.parse(body) as Pair, one);
    if (pair) await untilItStands(() => add(pair));
    await pairs.deleteOne(mine, plan);
  }

  /** False where somebody else was faster, at the account's pair or at a place. */
  async function add(guests: Pair): Promise<boolean> {
    const known = { _id: guests.people.join('/') };
    const row = await pairs
      .findOne(known, { places: 1, body: 1 }, servedBy('friend_pairs', '_id_', known))
      .lean<PairDocument | null>();
    const before = row ? (JSON.parse(row.body) as Pair) : newPair(...guests.people);
    const after = mergePairs([before, guests]);
    const places = await placesFor(after, row?.places ?? []);
    const ends = endOf(after);
    const content = {
      body: JSON.stringify(after),
      ...(places.length > 0 ? { places } : {}),
      ...(ends === null ? {} : { ends }),
    };
    const gone = { ...(places.length > 0 ? {} : { places: 1 }), ...(ends === null ? { ends: 1 } : {}) };
    try {
      if (!row) {
        await pairs.create({ ...known, people: [...after.people], ...content });
        return true;
      }
      const seen = { ...known, body: row.body };
      const change = { $set: content, $unset: gone };
      return (await pairs.updateOne(seen, change, servedBy('friend_pairs', '_id_', seen))).matchedCount === 1;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }

  /** The places it has in the lists of both; in a list that is full it stands without one. */
  async function placesFor(pair: Pair, had: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const playerId of pair.people) {
      const as = sideOf(pair, playerId)?.as;
      if (!as) continue;
      const all = placesOf(`${playerId}/${as}`, FRIEND_LIMITS[as]);
      const inAny = { places: { $in: all } };
      const plan = servedBy('friend_pairs', 'pair_place', inAny);
      const others = await pairs.find(inAny, { places: 1 }, plan).lean<PairDocument[]>();
      const taken = new Set(others.flatMap(({ places = [] }) => places));
      const place = had.find((one) => all.includes(one)) ?? all.find((one) => !taken.has(one));
      if (place !== undefined) found.push(place);
    }
    return found;
  }
}

/** Before the code of a card that moves: it is one card's, so that it has to be free before it is the other's. */
const MOVING = 'moving ';

/** Who has a card keeps it; the guest's code then leads nowhere. */
export async function mergeCard({ models }: MongoEngine, { guestId, accountId }: MergeOfGuest): Promise<void> {
  const { friend_cards: cards } = models;
  const of = (_id: string) => [{ _id }, servedBy('friend_cards', '_id_', { _id })] as const;
  const read = async (playerId: string) => {
    const [filter, plan] = of(playerId);
    return cards.findOne(filter, { _id: 0 }, plan).lean<{ readonly code: string } | null>();
  };
  const card = await read(guestId);
  if (card)
    await cards.create({ ...card, _id: accountId, code: `${MOVING}${card.code}` }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error; // they have one
    });
  await cards.deleteOne(...of(guestId));
  const code = (await read(accountId))?.code ?? '';
  if (!code.startsWith(MOVING)) return;
  const [filter, plan] = of(accountId);
  await cards.updateOne({ ...filter, code }, { $set: { code: code.slice(MOVING.length) } }, plan);
}
