import { endOf, type Pair } from '#shared/people/pair.ts';
import type { SqliteEngine } from './engine.ts';

/** The rows of pairs, each read and written whole: within a transaction of whoever does it. */
export function pairRows({ db }: Pick<SqliteEngine, 'db'>) {
  const one = db.prepare('SELECT body FROM friend_pair WHERE low = ? AND high = ?');
  const put = db.prepare('INSERT OR REPLACE INTO friend_pair (low, high, ends, body) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM friend_pair WHERE low = ? AND high = ?');
  return {
    /** What is kept of the two, else `empty`. */
    read(empty: Pair): Pair {
      const row = one.get(...empty.people);
      return row ? pairIn(row) : empty;
    },
    put: (pair: Pair) => void put.run(...pair.people, endOf(pair), JSON.stringify(pair)),
    remove: ({ people }: Pick<Pair, 'people'>) => void remove.run(...people),
  };
}

export function pairIn({ body }: Record<string, unknown>): Pair {
  return JSON.parse(String(body)) as Pair;
}
