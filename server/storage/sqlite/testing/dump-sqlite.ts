import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readable } from '../../contract/readable.ts';
import type { PlaceOfTable } from '../../contract/two-people.ts';

const FILES = ['quizcade.sqlite', 'workflows.sqlite'];

/** Which place of a person each table is; a new table has to say so as well. */
export const PLACE_OF_TABLE: PlaceOfTable = {
  ...{ question: 'nobody', question_past: 'nobody', question_cell: 'nobody', item: 'nobody', item_match: 'nobody' },
  ...{ match_record: 'matches', match_player: 'matches', match_unlisted: 'nobody', match_aside: 'setAside' },
  ...{ journal: 'underWay', journal_input: 'underWay' },
  ...{ vote: 'votes', vote_log: 'voteLog', line_report: 'reports' },
  ...{ player: 'profile', player_match: 'nobody', player_changes: 'nobody', player_history: 'history' },
  ...{ agent_blob: 'nobody', agent_release: 'nobody', agent_latest: 'nobody', agent_revocation: 'nobody' },
  ...{ job: 'nobody', dataset: 'nobody', dataset_latest: 'nobody', alive: 'nobody' },
  ...{ daily_deck: 'nobody', daily_try: 'dailyTries', draft: 'drafts', pack: 'packs' },
  ...{ ban: 'bans', audit_entry: 'deskLog', friend_card: 'friendCard', friend_pair: 'friends' },
  ...{ person_page: 'page', person_gone: 'nobody' },
  ...{ account: 'account', merged_guest: 'mergedGuests', used_sign_in: 'nobody' },
  ...{ workflow_runs: 'makings', step_attempts: 'makings', workflow_signals: 'nobody' },
  openworkflow_migrations: 'nobody',
};

/** Everything in the files of a data folder. */
export async function dumpSqlite(folder: string): Promise<Map<string, string[]>> {
  const tables = new Map<string, string[]>();
  // The file of long work is made when it is first asked for.
  for (const table of ['workflow_runs', 'step_attempts', 'workflow_signals', 'openworkflow_migrations'])
    tables.set(table, []);
  for (const file of readdirSync(folder).filter((name) => FILES.includes(name))) {
    const db = new DatabaseSync(join(folder, file), { readOnly: existsSync(join(folder, file)) });
    const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
    for (const { name } of names) {
      const rows = db.prepare(`SELECT * FROM "${name}"`).all();
      tables.set(String(name), await Promise.all(rows.map(readable)));
    }
    db.close();
  }
  return tables;
}
