import mongoose from 'mongoose';
import { readable } from '../../contract/readable.ts';
import type { PlaceOfTable } from '../../contract/two-people.ts';

/** Which place of a person each collection is; a new collection has to say so as well. */
export const PLACE_OF_COLLECTION: PlaceOfTable = {
  ...{ questions: 'nobody', question_revisions: 'nobody', items: 'nobody', item_matches: 'nobody' },
  ...{ matches: 'matches', match_asides: 'setAside', journals: 'underWay', journal_buckets: 'underWay' },
  ...{ owners: 'nobody', votes: 'votes', vote_log: 'voteLog', line_reports: 'reports' },
  ...{ players: 'profile', player_matches: 'nobody', player_history: 'history' },
  ...{ agent_blobs: 'nobody', agent_releases: 'nobody', agent_revocations: 'nobody' },
  ...{ jobs: 'nobody', datasets: 'nobody', dataset_pointers: 'nobody', meta: 'nobody' },
  ...{ daily_decks: 'nobody', daily_tries: 'dailyTries', drafts: 'drafts', packs: 'packs' },
  ...{ bans: 'bans', audit_entries: 'deskLog', friend_cards: 'friendCard', friend_pairs: 'friends' },
  ...{ accounts: 'account', merged_guests: 'mergedGuests', used_sign_ins: 'nobody' },
  ...{ person_pages: 'page', person_gone: 'nobody', workflow_runs: 'makings', workflow_keys: 'nobody' },
};

/** Everything in a database. What is declared and empty is there too. */
export async function dumpMongo(uri: string): Promise<Map<string, string[]>> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const tables = new Map<string, string[]>(Object.keys(PLACE_OF_COLLECTION).map((name) => [name, []]));
  for (const { name } of (await connection.db?.listCollections().toArray()) ?? []) {
    const rows = await connection.collection(name).find({}).toArray();
    tables.set(name, await Promise.all(rows.map(readable)));
  }
  await connection.close();
  return tables;
}
