import {
  FRIEND_LIMITS,
  type FriendLimitRefusal,
  fullRefusal,
  isSamePlace,
  type ListPlace,
  placesIn,
  placesTaken,
} from '#shared/people/friend-limits.ts';
import { changePair, endOf, newPair, type Pair, type PairRefusal } from '#shared/people/pair.ts';
import type { ChangeArgs, Changed, FriendCard, FriendStore } from '../ports/friends.ts';
import type { SqliteEngine } from './engine.ts';
import { pairIn, pairRows } from './pair-rows.ts';

/** Who is friends with whom. A change is one transaction: it reads the pair and both people's lists, and writes. */
export function createFriendStore({ db, guard, atomically }: SqliteEngine): FriendStore {
  const putCard = db.prepare(
    'INSERT INTO friend_card (player_id, code, name, avatar) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (player_id) DO UPDATE SET name = excluded.name, avatar = excluded.avatar RETURNING *',
  );
  const rename = db.prepare('UPDATE friend_card SET name = ?, avatar = ? WHERE player_id = ?');
  const recode = db.prepare('UPDATE friend_card SET code = ? WHERE player_id = ?');
  const hide = db.prepare('UPDATE friend_card SET is_hidden = ? WHERE player_id = ?');
  const byCode = db.prepare('SELECT * FROM friend_card WHERE code = ?');
  const cards = db.prepare('SELECT * FROM friend_card WHERE player_id IN (SELECT value FROM json_each(?))');
  const ofPlayer = db.prepare(
    'SELECT body FROM friend_pair WHERE low = ? UNION ALL SELECT body FROM friend_pair WHERE high = ?',
  );
  const rows = pairRows({ db });
  const prune = db.prepare(
    'DELETE FROM friend_pair WHERE (low, high) IN (SELECT low, high FROM friend_pair WHERE ends < ? ORDER BY ends LIMIT ?)',
  );

  function pairsOf(playerId: string): Pair[] {
    return ofPlayer.all(playerId, playerId).map(pairIn);
  }

  function isFull(place: ListPlace): boolean {
    const isInIt = (pair: Pair): boolean => placesIn(pair).some((one) => isSamePlace(one, place));
    return pairsOf(place.playerId).filter(isInIt).length >= FRIEND_LIMITS[place.as];
  }

  function change({ by, other, change: what, at }: ChangeArgs): Changed | PairRefusal | FriendLimitRefusal {
    const empty = newPair(by, other);
    const before = rows.read(empty);
    const after = changePair(before, what, by, at);
    if (typeof after === 'string') return after;
    if (after === before) return { before, after };
    for (const place of placesTaken(before, after)) if (isFull(place)) return fullRefusal(place, by);
    const ends = endOf(after);
    if (ends !== null && ends <= at) rows.remove(after);
    else rows.put(after);
    return { before, after };
  }

  return {
    card: ({ playerId, code, name, avatar }) => guard(() => cardOf(putCard.get(playerId, code, name, avatar) ?? {})),
    rename: ({ playerId, name, avatar }) => guard(() => void rename.run(name, avatar, playerId)),
    recode: ({ playerId, code }) => guard(() => void recode.run(code, playerId)),
    hide: ({ playerId, isHidden }) => guard(() => void hide.run(isHidden ? 1 : 0, playerId)),
    byCode: (code) =>
      guard(() => {
        const row = byCode.get(code);
        return row ? cardOf(row) : null;
      }),
    cards: (playerIds) => guard(() => cards.all(JSON.stringify(playerIds)).map(cardOf)),
    pairsOf: (playerId) => guard(() => pairsOf(playerId)),
    change: (args) => atomically(() => change(args)),
    prune: ({ before, limit }) => guard(() => Number(prune.run(before, limit).changes)),
  };
}

function cardOf(row: Record<string, unknown>): FriendCard {
  const [playerId, code, name, avatar] = [row.player_id, row.code, row.name, row.avatar].map(String) as [
    string,
    string,
    string,
    string,
  ];
  return { playerId, code, name, avatar, isHidden: row.is_hidden === 1 };
}
