import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { mergePairs, pairOfAccount } from '#shared/people/merge-pairs.ts';
import { mergeProfiles } from '#shared/people/merge-profiles.ts';
import { newPair } from '#shared/people/pair.ts';
import { newProfile, type PlayerProfile } from '#shared/people/profile.ts';
import type { Merge } from '../../person/person-hands.ts';
import { renamedText } from '../../person/renamed.ts';
import type { DailyTry } from '../../ports/daily.ts';
import type { MergeOfGuest } from '../../ports/people.ts';
import type { SqliteEngine } from '../engine.ts';
import { pairIn, pairRows } from '../pair-rows.ts';

/** So many rows in one transaction: the driver is synchronous. */
const CHUNK_ROWS = 100;

type Row = Record<string, unknown>;
type OwnPlace = 'profile' | 'history' | 'dailyTries' | 'drafts' | 'packs' | 'friendCard' | 'friends';

/** How what is one person's alone becomes another's. Each row is moved in one transaction, and is not found any more then. */
export function rowMergers({ db, atomically }: SqliteEngine): Record<OwnPlace, Merge> {
  /** Moves the rows that `select` finds, a few at a time, until there are none. */
  function mover(select: string, move: (row: Row, one: MergeOfGuest) => void): Merge {
    const some = db.prepare(`${select} LIMIT ${CHUNK_ROWS}`);
    return async (one) => {
      for (let moved = CHUNK_ROWS; moved === CHUNK_ROWS; ) {
        moved = await atomically(() => {
          const rows = some.all(one.guestId);
          for (const row of rows) move(row, one);
          return rows.length;
        });
        await yieldToOthers();
      }
    };
  }

  const getPlayer = db.prepare('SELECT body FROM player WHERE id = ?');
  const putPlayer = db.prepare('INSERT OR REPLACE INTO player (id, body, change) VALUES (?, ?, ?)');
  const countChange = db.prepare('UPDATE player_changes SET n = n + 1 WHERE only_row = 1 RETURNING n');
  const removePlayer = db.prepare('DELETE FROM player WHERE id = ?');
  const find = (id: string): PlayerProfile | null => {
    const row = getPlayer.get(id);
    return row ? (JSON.parse(String(row.body)) as PlayerProfile) : null;
  };

  const addHistory = db.prepare(
    'INSERT INTO player_history (player_id, match_id, at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const removeHistory = db.prepare('DELETE FROM player_history WHERE player_id = ? AND match_id = ?');
  const tryOfDay = db.prepare('SELECT body FROM daily_try WHERE player_id = ? AND day = ?');
  const removeTry = db.prepare('DELETE FROM daily_try WHERE player_id = ? AND day = ?');
  const moveTry = db.prepare('UPDATE daily_try SET player_id = ?, body = ? WHERE player_id = ? AND day = ?');
  const moveDraft = db.prepare('UPDATE draft SET player_id = ?, head = ?, body = ? WHERE id = ?');
  const movePack = db.prepare('UPDATE pack SET player_id = ?, head = ?, body = ? WHERE id = ?');
  const hasCard = db.prepare('SELECT 1 FROM friend_card WHERE player_id = ?');
  const moveCard = db.prepare('UPDATE friend_card SET player_id = ? WHERE player_id = ?');
  const removeCard = db.prepare('DELETE FROM friend_card WHERE player_id = ?');
  const pairs = pairRows({ db });
  const texts = ({ head, body }: Row, one: MergeOfGuest): [string, string] => [
    renamedText(String(head), one),
    renamedText(String(body), one),
  ];

  function movePair(row: Row, one: MergeOfGuest): void {
    const ofGuest = pairIn(row);
    pairs.remove(ofGuest);
    const pair = pairOfAccount(ofGuest, one);
    if (pair) pairs.put(mergePairs([pairs.read(newPair(...pair.people)), pair]));
  }
  const ofLow = mover('SELECT body FROM friend_pair WHERE low = ?', movePair);
  const ofHigh = mover('SELECT body FROM friend_pair WHERE high = ?', movePair);

  return {
    profile: ({ guestId, accountId }) =>
      atomically(() => {
        const guest = find(guestId);
        if (!guest) return;
        const merged = mergeProfiles(find(accountId) ?? newProfile(accountId), guest);
        putPlayer.run(accountId, JSON.stringify(merged), countChange.get()?.n ?? 0);
        removePlayer.run(guestId);
      }),
    // Who has a card keeps it; the guest's code then leads nowhere.
    friendCard: ({ guestId, accountId }) =>
      atomically(() => {
        if (hasCard.get(accountId)) removeCard.run(guestId);
        else moveCard.run(accountId, guestId);
      }),
    friends: async (one) => {
      // By both sides of a pair: each of the two is found by an index of its own.
      for (const side of [ofLow, ofHigh]) await side(one);
    },
    // Of a match that both are in the account's own row stays.
    history: mover('SELECT match_id, at, body FROM player_history WHERE player_id = ?', (row, one) => {
      addHistory.run(one.accountId, String(row.match_id), Number(row.at), renamedText(String(row.body), one));
      removeHistory.run(one.guestId, String(row.match_id));
    }),
    // Of a day that both have the try that was begun first stays (SI4).
    dailyTries: mover('SELECT day, body FROM daily_try WHERE player_id = ?', (row, one) => {
      const [day, body] = [Number(row.day), String(row.body)];
      const ofAccount = tryOfDay.get(one.accountId, day);
      const begunAt = (text: unknown): number => (JSON.parse(String(text)) as DailyTry).begunAt;
      if (ofAccount && begunAt(ofAccount.body) <= begunAt(body)) return void removeTry.run(one.guestId, day);
      removeTry.run(one.accountId, day);
      moveTry.run(one.accountId, renamedText(body, one), one.guestId, day);
    }),
    drafts: mover('SELECT id, head, body FROM draft WHERE player_id = ?', (row, one) => {
      moveDraft.run(one.accountId, ...texts(row, one), String(row.id));
    }),
    packs: mover('SELECT id, head, body FROM pack WHERE player_id = ?', (row, one) => {
      movePack.run(one.accountId, ...texts(row, one), String(row.id));
    }),
  };
}
