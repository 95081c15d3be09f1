import type { Storage } from '../storage.ts';
import type { OnUpgrade } from '../upgrade-progress.ts';
import { createAccountStore } from './account-store.ts';
import { createAgentStore } from './agent-store.ts';
import { createAuditStore } from './audit-store.ts';
import { createBanStore } from './ban-store.ts';
import { createDailyStore } from './daily-store.ts';
import { fileIn, openDatabase } from './database.ts';
import { createDatasetStore } from './dataset-store.ts';
import { createDraftStore } from './draft-store.ts';
import { createEngine, type SqliteEngine } from './engine.ts';
import { createFeedbackStore } from './feedback-store.ts';
import { createFriendStore } from './friend-store.ts';
import { createJobStore } from './job-store.ts';
import { Journals } from './journals.ts';
import { listOldRecords } from './list-old-records.ts';
import { createMatchStore } from './match-store.ts';
import { createPackStore } from './pack-store.ts';
import { createPeopleStore } from './people/people-store.ts';
import { createPlayerStore } from './player-store.ts';
import { createQuestionStore } from './question-store.ts';
import { createReportStore } from './report-store.ts';
import { sumGains } from './sum-gains.ts';
import { createWorkflowStore } from './workflow-store.ts';

/** The embedded store: one file in the data folder (`:memory:` for tests). */
export async function openSqlite(dataDir: string, onUpgrade: OnUpgrade = () => {}): Promise<Storage> {
  const db = openDatabase(dataDir);
  const engine = createEngine(db, fileIn(dataDir));
  try {
    await listOldRecords(engine);
    await sumGains(engine, onUpgrade);
  } catch (error) {
    db.close();
    throw error;
  }
  const write = db.prepare('INSERT INTO alive VALUES (1, 1) ON CONFLICT (only_row) DO UPDATE SET pings = pings + 1');
  const journals = new Journals(dataDir, engine);
  const { workflows, close } = createWorkflowStore(dataDir);
  const stores = createStores(engine, journals);
  return {
    engine: 'sqlite',
    ...stores,
    people: createPeopleStore(engine, { journals, workflows, bans: stores.bans }),
    workflows,
    async hold(_onWait, as = 'alone') {
      if (as === 'member') await journals.join(); // else: who holds the data folder holds the file in it
    },
    ping: () => engine.guard(() => void write.run()),
    async close() {
      close();
      journals.close();
      if (db.isOpen) db.close();
    },
  };
}

/** Every port of this engine whose tables are in our own file. */
export function createStores(
  engine: SqliteEngine,
  journals: Journals = new Journals(':memory:', engine),
): Omit<Storage, 'engine' | 'people' | 'workflows' | 'hold' | 'ping' | 'close'> {
  return {
    questions: createQuestionStore(engine),
    matches: createMatchStore(engine, journals),
    feedback: createFeedbackStore(engine),
    players: createPlayerStore(engine),
    accounts: createAccountStore(engine),
    agents: createAgentStore(engine),
    jobs: createJobStore(engine),
    datasets: createDatasetStore(engine),
    reports: createReportStore(engine),
    bans: createBanStore(engine),
    audit: createAuditStore(engine),
    daily: createDailyStore(engine),
    drafts: createDraftStore(engine),
    packs: createPackStore(engine),
    friends: createFriendStore(engine),
  };
}
