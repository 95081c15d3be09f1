import type { Account, AccountStore, SignedOut, UsedSignIn } from '../../ports/accounts.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

interface AccountDocument extends Omit<Account, 'playerId'> {
  readonly _id: string;
}

/** Who signs in, and what of sign-ins has been used. */
export function createAccountStore({ models, run }: MongoEngine): AccountStore {
  const { accounts, used_sign_ins: used } = models;

  async function find(playerId: string): Promise<Account | null> {
    const filter = { _id: playerId };
    const row = await accounts
      .findOne(filter, null, servedBy('accounts', '_id_', filter))
      .lean<AccountDocument | null>();
    return row && { playerId, name: row.name, avatar: row.avatar, since: row.since };
  }

  async function open({ playerId, ...account }: Account): Promise<Account> {
    await isFirst(() => accounts.create({ _id: playerId, ...account }));
    return (await find(playerId)) ?? { playerId, ...account };
  }

  async function rename({ playerId, ...to }: Parameters<AccountStore['rename']>[0]): Promise<void> {
    const filter = { _id: playerId };
    await accounts.updateOne(filter, { $set: to }, servedBy('accounts', '_id_', filter));
  }

  async function signOut({ playerId, at }: SignedOut): Promise<void> {
    const filter = { _id: playerId };
    await accounts.updateOne(filter, { $max: { signedOut: at } }, servedBy('accounts', '_id_', filter));
  }

  async function signedOut({ since }: { since: number }): Promise<SignedOut[]> {
    const filter = { signedOut: { $gte: since } };
    const rows = await accounts
      .find(filter, { signedOut: 1 }, servedBy('accounts', 'account_signed_out', filter))
      .lean<{ readonly _id: string; readonly signedOut: number }[]>();
    return rows.map(({ _id, signedOut: at }) => ({ playerId: _id, at }));
  }

  async function prune({ before, limit }: { before: number; limit: number }): Promise<number> {
    const filter = { until: { $lt: before } };
    const rows = await used
      .find(filter, { _id: 1 }, servedBy('used_sign_ins', 'used_sign_in_until', filter, { until: 1 }))
      .limit(limit)
      .lean<{ readonly _id: string }[]>();
    if (rows.length === 0) return 0;
    const gone = { _id: { $in: rows.map(({ _id }) => _id) } };
    return (await used.deleteMany(gone, servedBy('used_sign_ins', '_id_', gone))).deletedCount;
  }

  return {
    open: (account) => run(() => open(account)),
    find: (playerId) => run(() => find(playerId)),
    rename: (args) => run(() => rename(args)),
    signOut: (one) => run(() => signOut(one)),
    signedOut: (args) => run(() => signedOut(args)),
    useUp: ({ mark, until }: UsedSignIn) => run(() => isFirst(() => used.create({ _id: mark, until }))),
    prune: (args) => run(() => prune(args)),
  };
}

/** Whether a document could be made: false where there was one of its id. */
async function isFirst(create: () => Promise<unknown>): Promise<boolean> {
  try {
    await create();
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
