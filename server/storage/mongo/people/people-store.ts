import { forgetPerson, mergePerson, readPerson } from '../../person/forget-person.ts';
import { shelfPlaces } from '../../person/shelf-places.ts';
import type { BanStore } from '../../ports/bans.ts';
import type { GonePage, Leaver, MergeOfGuest, PeopleStore, PersonPage } from '../../ports/people.ts';
import type { WorkflowStore } from '../../ports/workflows.ts';
import type { MongoEngine } from '../engine.ts';
import type { Recomputer } from '../feedback/recompute.ts';
import { unfinished } from '../matches/unfinished.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { bodyShelf, profileShelf } from './json-shelves.ts';
import { ownPlaces } from './own-places.ts';
import { asideShelf, recordShelf } from './packed-shelves.ts';
import { votePlaces } from './vote-places.ts';

interface PageDocument {
  readonly _id: string;
  readonly player?: string;
  readonly isHidden: boolean;
  readonly name?: string;
  readonly avatar?: string;
  readonly goneAt?: number;
}

/** Pages of players; all that is kept of one, and its end. */
export function createPeopleStore(
  engine: MongoEngine,
  {
    quality,
    workflows,
    bans,
  }: {
    readonly quality: Recomputer;
    readonly workflows: Pick<WorkflowStore, 'askedBy' | 'forgetAsker' | 'moveAsker'>;
    readonly bans: Pick<BanStore, 'put'>;
  },
): PeopleStore {
  const { models, run } = engine;
  const { person_pages: pages, person_gone: gone, merged_guests: mergedGuests } = models;
  const hands = {
    ...ownPlaces(engine, workflows),
    ...votePlaces(engine, quality),
    ...shelfPlaces({
      matches: recordShelf(engine),
      asides: asideShelf(engine),
      profiles: profileShelf(engine),
      reports: bodyShelf(engine, { name: 'line_reports' }),
      bans: bodyShelf(engine, { name: 'bans', ofPlayer: 'ban_of_player' }),
      putBan: (ban) => bans.put(ban),
      entries: bodyShelf(engine, { name: 'audit_entries', ofPlayer: 'audit_of_player' }),
      unfinished: () => unfinished(engine),
    }),
  };

  async function page({ handle, playerId, name, avatar }: Omit<PersonPage, 'isHidden'>): Promise<PersonPage> {
    const filter = { player: playerId };
    const plan = servedBy('person_pages', 'page_of_player', filter);
    const update = () =>
      pages.findOneAndUpdate(filter, { $set: { name, avatar } }, { returnDocument: 'after', ...plan });
    const known = await update().lean<PageDocument | null>();
    if (known) return shown(known) as PersonPage;
    try {
      await pages.create({ _id: handle, player: playerId, isHidden: false, name, avatar });
    } catch (error) {
      if (!isDuplicate(error)) throw error; // somebody was faster
    }
    const row = await update().lean<PageDocument | null>();
    return row ? (shown(row) as PersonPage) : { handle, playerId, isHidden: false, name, avatar };
  }

  async function set(player: string, to: Partial<PageDocument>): Promise<void> {
    const filter = { player };
    await pages.updateOne(filter, { $set: to }, servedBy('person_pages', 'page_of_player', filter));
  }

  async function find(handle: string): Promise<PersonPage | GonePage | null> {
    const filter = { _id: handle };
    const row = await pages.findOne(filter, null, servedBy('person_pages', '_id_', filter)).lean<PageDocument | null>();
    return row ? shown(row) : null;
  }

  async function hidden(): Promise<string[]> {
    const filter = { isHidden: true, player: { $gt: '' } };
    const rows = await pages
      .find(filter, { player: 1 }, servedBy('person_pages', 'page_hidden', filter, { player: 1 }))
      .lean<{ player: string }[]>();
    return rows.map(({ player }) => player);
  }

  async function endPage(playerId: string, goneAt: number): Promise<void> {
    const filter = { player: playerId };
    await pages.updateOne(
      filter,
      { $set: { goneAt }, $unset: { player: 1, name: 1, avatar: 1 } },
      servedBy('person_pages', 'page_of_player', filter),
    );
  }

  async function forget(leaver: Leaver, at: number): Promise<void> {
    const filter = { _id: leaver.mark };
    const begun = { $set: { leaver: JSON.stringify(leaver) }, $setOnInsert: { at } };
    await gone.updateOne(filter, begun, { upsert: true, ...servedBy('person_gone', '_id_', filter) });
    await forgetPerson(hands, leaver);
    await endPage(leaver.playerId, at);
    await gone.updateOne(filter, { $unset: { leaver: 1 } }, servedBy('person_gone', '_id_', filter));
  }

  async function merge(one: MergeOfGuest, at: number): Promise<boolean> {
    const { guestId, accountId } = one;
    const filter = { _id: guestId, account: accountId };
    const plan = servedBy('merged_guests', '_id_', filter);
    await mergedGuests.create({ _id: guestId, account: accountId, at, half: true }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error; // it had begun
    });
    const { matchedCount } = await mergedGuests.updateOne(filter, { $set: { half: true } }, plan);
    if (matchedCount === 0) return false; // part of another account
    await mergePerson(hands, one);
    await movePage(one, at);
    await mergedGuests.updateOne(filter, { $unset: { half: 1 } }, plan);
    return true;
  }

  /** Who has a page keeps it; the guest's link then says that its player has left. */
  async function movePage({ guestId, accountId }: MergeOfGuest, at: number): Promise<void> {
    try {
      const filter = { player: guestId };
      await pages.updateOne(
        filter,
        { $set: { player: accountId } },
        servedBy('person_pages', 'page_of_player', filter),
      );
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await endPage(guestId, at);
    }
  }

  async function mergesBy(
    index: 'merged_since' | 'merged_half' | 'merged_of_account',
    filter: Record<string, unknown>,
  ): Promise<MergeOfGuest[]> {
    const rows = await mergedGuests
      .find(filter, { account: 1 }, servedBy('merged_guests', index, filter))
      .lean<{ _id: string; account: string }[]>();
    return rows.map(({ _id, account }) => ({ guestId: _id, accountId: account }));
  }

  async function guestsBy(...by: Parameters<typeof mergesBy>): Promise<string[]> {
    return (await mergesBy(...by)).map(({ guestId }) => guestId);
  }

  async function accountOf(_id: string): Promise<string | null> {
    const plan = servedBy('merged_guests', '_id_', { _id });
    const row = await mergedGuests.findOne({ _id }, { account: 1 }, plan).lean<{ account: string } | null>();
    return row?.account ?? null;
  }

  async function halfForgotten(): Promise<Leaver[]> {
    const filter = { leaver: { $gt: '' } };
    const rows = await gone
      .find(filter, { leaver: 1 }, servedBy('person_gone', 'gone_half', filter))
      .lean<{ leaver: string }[]>();
    return rows.map(({ leaver }) => JSON.parse(leaver) as Leaver);
  }

  async function marks(since: number): Promise<string[]> {
    const filter = { at: { $gte: since } };
    const rows = await gone
      .find(filter, { _id: 1 }, servedBy('person_gone', 'gone_since', filter))
      .lean<{ _id: string }[]>();
    return rows.map(({ _id }) => _id);
  }

  return {
    page: (args) => run(() => page(args)),
    rename: ({ playerId, name, avatar }) => run(() => set(playerId, { name, avatar })),
    hide: ({ playerId, isHidden }) => run(() => set(playerId, { isHidden })),
    find: (handle) => run(() => find(handle)),
    hidden: () => run(hidden),
    everything: (playerId) => run(() => readPerson(hands, playerId)),
    forget: (leaver, at) => run(() => forget(leaver, at)),
    merge: (one, at) => run(() => merge(one, at)),
    halfMerged: () => run(() => mergesBy('merged_half', { half: true })),
    merged: ({ since }) => run(() => guestsBy('merged_since', { at: { $gte: since } })),
    guestsOf: (accountId) => run(() => guestsBy('merged_of_account', { account: accountId })),
    accountOf: (guestId) => run(() => accountOf(guestId)),
    halfForgotten: () => run(halfForgotten),
    marks: ({ since }) => run(() => marks(since)),
  };
}

function shown({ _id: handle, player, isHidden, name = '', avatar = '', goneAt }: PageDocument): PersonPage | GonePage {
  return player === undefined ? { handle, goneAt: goneAt ?? 0 } : { handle, playerId: player, isHidden, name, avatar };
}
