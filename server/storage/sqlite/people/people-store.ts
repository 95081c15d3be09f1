import { forgetPerson, mergePerson, readPerson } from '../../person/forget-person.ts';
import { shelfPlaces } from '../../person/shelf-places.ts';
import type { BanStore } from '../../ports/bans.ts';
import type { GonePage, Leaver, MergeOfGuest, PeopleStore, PersonPage } from '../../ports/people.ts';
import type { WorkflowStore } from '../../ports/workflows.ts';
import type { SqliteEngine } from '../engine.ts';
import type { Journals } from '../journals.ts';
import { jsonShelf } from './json-shelf.ts';
import { ownPlaces } from './own-places.ts';
import { asideShelf, recordShelf } from './packed-shelves.ts';
import { votePlaces } from './vote-places.ts';

/** Pages of players; all that is kept of one, and its end. */
export function createPeopleStore(
  engine: SqliteEngine,
  {
    journals,
    workflows,
    bans,
  }: {
    readonly journals: Journals;
    readonly workflows: Pick<WorkflowStore, 'askedBy' | 'forgetAsker' | 'moveAsker'>;
    readonly bans: Pick<BanStore, 'put'>;
  },
): PeopleStore {
  const { db, guard, atomically } = engine;
  const hands = {
    ...ownPlaces(engine, workflows),
    ...votePlaces(engine),
    ...shelfPlaces({
      matches: recordShelf(engine),
      asides: asideShelf(engine),
      profiles: jsonShelf(engine, { name: 'player', by: 'mention' }),
      reports: jsonShelf(engine, { name: 'line_report', by: 'any' }),
      bans: jsonShelf(engine, { name: 'ban', by: 'owner' }),
      putBan: (ban) => bans.put(ban),
      entries: jsonShelf(engine, { name: 'audit_entry', by: 'owner' }),
      unfinished: () => journals.unfinished(),
    }),
  };
  const putPage = db.prepare(
    'INSERT INTO person_page (handle, player_id, name, avatar) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (player_id) WHERE player_id IS NOT NULL DO UPDATE SET name = excluded.name, avatar = excluded.avatar RETURNING *',
  );
  const rename = db.prepare('UPDATE person_page SET name = ?, avatar = ? WHERE player_id = ?');
  const hide = db.prepare('UPDATE person_page SET is_hidden = ? WHERE player_id = ?');
  const byHandle = db.prepare('SELECT * FROM person_page WHERE handle = ?');
  const hidden = db.prepare(
    'SELECT player_id FROM person_page WHERE is_hidden = 1 AND player_id IS NOT NULL ORDER BY player_id',
  );
  const begin = db.prepare(
    'INSERT INTO person_gone (mark, at, leaver) VALUES (?, ?, ?) ON CONFLICT (mark) DO UPDATE SET leaver = excluded.leaver',
  );
  const endPage = db.prepare(
    'UPDATE person_page SET player_id = NULL, name = NULL, avatar = NULL, gone_at = ? WHERE player_id = ?',
  );
  const hasPage = db.prepare('SELECT 1 FROM person_page WHERE player_id = ?');
  const movePage = db.prepare('UPDATE person_page SET player_id = ? WHERE player_id = ?');
  const beginMerge = db.prepare(
    'INSERT INTO merged_guest (guest_id, account_id, at, is_half) VALUES (?, ?, ?, 1) ' +
      'ON CONFLICT (guest_id) DO UPDATE SET is_half = 1 WHERE account_id = excluded.account_id',
  );
  const endMerge = db.prepare('UPDATE merged_guest SET is_half = 0 WHERE guest_id = ? AND account_id = ?');
  const halfMerged = db.prepare('SELECT guest_id, account_id FROM merged_guest WHERE is_half = 1');
  const mergedSince = db.prepare('SELECT guest_id FROM merged_guest WHERE at >= ? ORDER BY at');
  const guestsOf = db.prepare('SELECT guest_id FROM merged_guest WHERE account_id = ?');
  const accountOf = db.prepare('SELECT account_id FROM merged_guest WHERE guest_id = ?');
  const mergeIn = (row: Record<string, unknown>): MergeOfGuest => ({
    ...{ guestId: String(row.guest_id), accountId: String(row.account_id) },
  });
  const end = db.prepare('UPDATE person_gone SET leaver = NULL WHERE mark = ?');
  const half = db.prepare('SELECT leaver FROM person_gone WHERE leaver IS NOT NULL');
  const marks = db.prepare('SELECT mark FROM person_gone WHERE at >= ? ORDER BY at');

  return {
    page: ({ handle, playerId, name, avatar }) =>
      guard(() => pageOf(putPage.get(handle, playerId, name, avatar) ?? {}) as PersonPage),
    rename: ({ playerId, name, avatar }) => guard(() => void rename.run(name, avatar, playerId)),
    hide: ({ playerId, isHidden }) => guard(() => void hide.run(isHidden ? 1 : 0, playerId)),
    find: (handle) =>
      guard(() => {
        const row = byHandle.get(handle);
        return row ? pageOf(row) : null;
      }),
    hidden: () => guard(() => hidden.all().map((row) => String(row.player_id))),
    everything: (playerId) => readPerson(hands, playerId),
    async forget(leaver, at) {
      await guard(() => void begin.run(leaver.mark, at, JSON.stringify(leaver)));
      await forgetPerson(hands, leaver);
      await guard(() => {
        endPage.run(at, leaver.playerId);
        end.run(leaver.mark);
      });
    },
    async merge(one, at) {
      const { guestId, accountId } = one;
      if (!(await guard(() => beginMerge.run(guestId, accountId, at).changes === 1))) return false;
      await mergePerson(hands, one);
      await atomically(() => {
        // Who has a page keeps it; the guest's link then says that its player has left.
        if (hasPage.get(accountId)) endPage.run(at, guestId);
        else movePage.run(accountId, guestId);
        endMerge.run(guestId, accountId);
      });
      return true;
    },
    halfMerged: () => guard(() => halfMerged.all().map(mergeIn)),
    merged: ({ since }) => guard(() => mergedSince.all(since).map((row) => String(row.guest_id))),
    guestsOf: (accountId) => guard(() => guestsOf.all(accountId).map((row) => String(row.guest_id))),
    accountOf: (guestId) =>
      guard(() => {
        const row = accountOf.get(guestId);
        return row ? String(row.account_id) : null;
      }),
    halfForgotten: () => guard(() => half.all().map((row) => JSON.parse(String(row.leaver)) as Leaver)),
    marks: ({ since }) => guard(() => marks.all(since).map((row) => String(row.mark))),
  };
}

function pageOf(row: Record<string, unknown>): PersonPage | GonePage {
  const handle = String(row.handle);
  if (row.player_id === null) return { handle, goneAt: Number(row.gone_at) };
  const [playerId, name, avatar] = [row.player_id, row.name, row.avatar].map(String) as [string, string, string];
  return { handle, playerId, isHidden: row.is_hidden === 1, name, avatar };
}
