import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { HistoryEntry } from '#shared/people/history-entry.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { recountedGains } from '#shared/rankings/recounted-gains.ts';
import { type OnUpgrade, upgradeProgress } from '../upgrade-progress.ts';
import type { SqliteEngine } from './engine.ts';

/** So many players in one transaction. */
const BATCH_PLAYERS = 100;

/**
 * Sums what players from before the rankings have gained, from their history. A process that dies goes on at the next
 * start with those that are left.
 */
export async function sumGains({ db, guard, atomically }: SqliteEngine, onUpgrade: OnUpgrade): Promise<void> {
  const count = db.prepare('SELECT count(*) AS n FROM player WHERE change = 0');
  const next = db.prepare('SELECT id, body FROM player WHERE change = 0 ORDER BY change, id LIMIT ?');
  const history = db.prepare('SELECT body FROM player_history WHERE player_id = ?');
  const countChange = db.prepare('UPDATE player_changes SET n = n + 1 WHERE only_row = 1 RETURNING n');
  const put = db.prepare('UPDATE player SET body = ?, change = ? WHERE id = ?');

  function sum({ id, body }: Record<string, unknown>): void {
    const entries = history.all(String(id)).map((row) => JSON.parse(String(row.body)) as HistoryEntry);
    const profile: PlayerProfile = { ...(JSON.parse(String(body)) as PlayerProfile), gains: recountedGains(entries) };
    put.run(JSON.stringify(profile), countChange.get()?.n ?? 0, String(id));
  }

  const all = Number((await guard(() => count.get()))?.n);
  const tell = upgradeProgress('what players gained, for the rankings', all, onUpgrade);
  for (let done = 0; ; ) {
    // Read and written in one transaction: another process that starts at once sums others, or finds none.
    const some = await atomically(() => {
      const rows = next.all(BATCH_PLAYERS);
      for (const row of rows) sum(row);
      return rows.length;
    });
    done += some;
    tell(done);
    if (some < BATCH_PLAYERS) return;
    await yieldToOthers();
  }
}
