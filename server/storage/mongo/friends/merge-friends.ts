import { placesIn } from '#shared/people/friend-limits.ts';
import { mergePairs, pairOfAccount } from '#shared/people/merge-pairs.ts';
import { newPair, type Pair } from '#shared/people/pair.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { MergeOfGuest } from '../../ports/people.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { type PairDocument, PairDocuments, placesOfList } from './pair-documents.ts';

/** Gives what is between a guest and others to the account. The guest's pair goes last: until then it is found again. */
export async function mergeFriends({ models }: MongoEngine, one: MergeOfGuest): Promise<void> {
  const { friend_pairs: pairs } = models;
  const documents = new PairDocuments(models);
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

  async function add(guests: Pair): Promise<boolean> {
    const row = await documents.read(guests);
    const before = row ? (JSON.parse(row.body) as Pair) : newPair(...guests.people);
    const after = mergePairs([before, guests]);
    return documents.write(row, after, await placesFor(after, row?.places ?? []));
  }

  /** The places it has in the lists of both; in a list that is full it stands without one. */
  async function placesFor(pair: Pair, had: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const list of placesIn(pair)) {
      const all = placesOfList(list);
      const taken = await documents.taken(all);
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
