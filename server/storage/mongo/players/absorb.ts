import { randomUUID } from 'node:crypto';
import type { HistoryEntry } from '#shared/people/history-entry.ts';
import { mergeProfiles } from '#shared/people/merge-profiles.ts';
import { renamed } from '../../person/renamed.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { MergeOfGuest } from '../../ports/people.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { addToHistory, REMEMBERED_MATCHES, writePlayer } from './apply.ts';
import { newPlayer, type PlayerDocument, readPlayer } from './player-document.ts';

/** So many merges a profile remembers, so that none of them counts twice: each takes seconds. */
const REMEMBERED_MERGES = 32;

/**
 * Adds a guest's profile to that of their account, once, and without a transaction: the guest's is closed first, so that
 * matches that end meanwhile go to the account; it counts in the same update that notes it; then it goes.
 */
export async function absorb(engine: MongoEngine, one: MergeOfGuest): Promise<void> {
  const closed = await close(engine, one);
  if (!closed) return;
  // History is written after the profile: what a process that died did not come to is written here.
  for (const { entry } of closed.recent)
    await addToHistory(engine, one.accountId, renamed(JSON.parse(entry) as HistoryEntry, one));
  await untilItStands(() => add(engine, closed, one));
  const filter = { _id: one.guestId, 'leaving.token': closed.leaving?.token };
  await engine.models.players.deleteOne(filter, servedBy('players', '_id_', filter));
}

/** The guest's profile as nobody changes it any more; null where there is none. */
async function close(engine: MongoEngine, { guestId, accountId }: MergeOfGuest): Promise<PlayerDocument | null> {
  let closed: PlayerDocument | null = null;
  await untilItStands(async () => {
    closed = await readPlayer(engine, guestId);
    if (!closed || closed.leaving) return true;
    const { revision } = closed;
    const leaving = { accountId, token: randomUUID() };
    const filter = { _id: guestId, revision };
    const change = { $set: { leaving, revision: revision + 1 } };
    await engine.models.players.updateOne(filter, change, servedBy('players', '_id_', filter));
    return false; // read again: that is what nobody changes
  });
  return closed;
}

/** False where the account's profile has changed since it was read. */
async function add(engine: MongoEngine, guest: PlayerDocument, one: MergeOfGuest): Promise<boolean> {
  const account = (await readPlayer(engine, one.accountId)) ?? newPlayer(one.accountId);
  const token = guest.leaving?.token ?? '';
  if (account.absorbed.includes(token)) return true;
  const recent = [
    ...guest.recent.map((match) => ({ ...match, entry: JSON.stringify(renamed(JSON.parse(match.entry), one)) })),
  ];
  return writePlayer(engine, account.revision, {
    profile: mergeProfiles(account.profile, guest.profile),
    recent: [...recent, ...account.recent].slice(-REMEMBERED_MATCHES),
    absorbed: [...account.absorbed, token].slice(-REMEMBERED_MERGES),
  });
}
