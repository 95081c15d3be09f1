import { PACK_BOUNDS } from '#shared/drafts/pack.ts';
import type { Merge } from '../../person/person-hands.ts';
import { renamedText } from '../../person/renamed.ts';
import type { DailyTry } from '../../ports/daily.ts';
import type { MergeOfGuest } from '../../ports/people.ts';
import type { MongoEngine } from '../engine.ts';
import type { CollectionName, IndexName } from '../indexes.ts';
import { placesOf } from '../places.ts';
import { absorb } from '../players/absorb.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

type OwnPlace = 'profile' | 'history' | 'dailyTries' | 'drafts' | 'packs';

interface OwnDocument {
  readonly _id: unknown;
  readonly day?: number;
  readonly place?: string;
  readonly head?: string;
  readonly body: string;
}

/** How what is one person's alone becomes another's. Each document is moved by one update, and is not found any more then. */
export function documentMergers(engine: MongoEngine): Record<OwnPlace, Merge> {
  const { models } = engine;

  /** Moves each document of a guest. `onTaken`: the account has one of its own where there may be one. */
  function mover(
    name: CollectionName,
    index: IndexName,
    onTaken: (row: OwnDocument, one: MergeOfGuest, move: () => Promise<void>) => Promise<void>,
  ): Merge {
    return async (one) => {
      const filter = { player: one.guestId };
      const rows = await models[name].find(filter, null, servedBy(name, index, filter)).lean<OwnDocument[]>();
      for (const row of rows) {
        const move = (): Promise<void> => moveOne(name, row, one);
        try {
          await move();
        } catch (error) {
          if (!isDuplicate(error)) throw error;
          await onTaken(row, one, move);
        }
      }
    };
  }

  async function moveOne(name: CollectionName, { _id, head, body }: OwnDocument, one: MergeOfGuest): Promise<void> {
    const filter = { _id, player: one.guestId };
    const change = {
      ...{ player: one.accountId, body: renamedText(body, one) },
      ...(head === undefined ? {} : { head: renamedText(head, one) }),
    };
    await models[name].updateOne(filter, { $set: change }, servedBy(name, '_id_', filter));
  }

  async function removeOne(name: CollectionName, { _id }: OwnDocument, { guestId }: MergeOfGuest): Promise<void> {
    const filter = { _id, player: guestId };
    await models[name].deleteOne(filter, servedBy(name, '_id_', filter));
  }

  /** Of a day that both have the try that was begun first stays (SI4). */
  async function firstTry(row: OwnDocument, one: MergeOfGuest, move: () => Promise<void>): Promise<void> {
    const filter = { player: one.accountId, day: row.day };
    const plan = servedBy('daily_tries', 'daily_try_player', filter);
    const ofAccount = await models.daily_tries.findOne(filter, null, plan).lean<OwnDocument | null>();
    const begunAt = ({ body }: OwnDocument): number => (JSON.parse(body) as DailyTry).begunAt;
    if (ofAccount && begunAt(ofAccount) <= begunAt(row)) return removeOne('daily_tries', row, one);
    if (ofAccount) await removeOne('daily_tries', ofAccount, { ...one, guestId: one.accountId });
    await move();
  }

  /** Sets and packs bring their places along: as many as there are free ones, and the others stand without one. */
  function placedMover(name: 'drafts' | 'packs', index: IndexName, max: number): Merge {
    const move = mover(name, index, async () => {});
    return async (one) => {
      const filter = { player: one.guestId };
      const rows = await models[name].find(filter, null, servedBy(name, index, filter)).lean<OwnDocument[]>();
      for (const row of rows) if (row.place !== undefined) await takePlace(name, row, one, max);
      await move(one);
    };
  }

  async function takePlace(
    name: 'drafts' | 'packs',
    { _id, place }: OwnDocument,
    one: MergeOfGuest,
    max: number,
  ): Promise<void> {
    const filter = { _id, player: one.guestId };
    const plan = servedBy(name, '_id_', filter);
    for (const free of placesOf(one.accountId, max)) {
      try {
        await models[name].updateOne({ ...filter, place }, { $set: { place: free } }, plan);
        return;
      } catch (error) {
        if (!isDuplicate(error)) throw error; // that place is taken
      }
    }
    await models[name].updateOne(filter, { $unset: { place: 1 } }, plan);
  }

  return {
    profile: (one) => absorb(engine, one),
    // Of a match that both are in the account's own entry stays.
    history: mover('player_history', 'history_recent', (row, one) => removeOne('player_history', row, one)),
    dailyTries: mover('daily_tries', 'daily_try_player', firstTry),
    drafts: placedMover('drafts', 'draft_of_player', PACK_BOUNDS.draftsEach),
    packs: placedMover('packs', 'pack_of_player', PACK_BOUNDS.packsEach),
  };
}
