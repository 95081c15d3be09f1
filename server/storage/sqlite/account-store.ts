import type { Account, AccountStore, SignedOut } from '../ports/accounts.ts';
import type { SqliteEngine } from './engine.ts';

/** Who signs in, and what of sign-ins has been used. */
export function createAccountStore({ db, guard, atomically }: SqliteEngine): AccountStore {
  const insert = db.prepare(
    'INSERT INTO account (player_id, name, avatar, since) VALUES (?, ?, ?, ?) ON CONFLICT (player_id) DO NOTHING',
  );
  const byPlayer = db.prepare('SELECT player_id AS playerId, name, avatar, since FROM account WHERE player_id = ?');
  const rename = db.prepare('UPDATE account SET name = ?, avatar = ? WHERE player_id = ?');
  const signOut = db.prepare('UPDATE account SET signed_out = max(ifnull(signed_out, 0), ?) WHERE player_id = ?');
  const signedOut = db.prepare('SELECT player_id AS playerId, signed_out AS at FROM account WHERE signed_out >= ?');
  const use = db.prepare('INSERT INTO used_sign_in (mark, until) VALUES (?, ?) ON CONFLICT (mark) DO NOTHING');
  const prune = db.prepare(
    'DELETE FROM used_sign_in WHERE mark IN (SELECT mark FROM used_sign_in WHERE until < ? ORDER BY until LIMIT ?)',
  );

  function find(playerId: string): Account | null {
    const row = byPlayer.get(playerId);
    return row ? ({ ...row } as unknown as Account) : null;
  }

  return {
    open: (account) =>
      atomically(() => {
        insert.run(account.playerId, account.name, account.avatar, account.since);
        return find(account.playerId) ?? account;
      }),
    find: (playerId) => guard(() => find(playerId)),
    rename: ({ playerId, name, avatar }) => guard(() => void rename.run(name, avatar, playerId)),
    signOut: ({ playerId, at }) => guard(() => void signOut.run(at, playerId)),
    signedOut: ({ since }) => guard(() => signedOut.all(since).map((row) => ({ ...row }) as unknown as SignedOut)),
    useUp: ({ mark, until }) => guard(() => use.run(mark, until).changes === 1),
    prune: ({ before, limit }) => guard(() => Number(prune.run(before, limit).changes)),
  };
}
