import { whereOf } from '../../where-of.ts';
import type { Storage } from '../storage.ts';
import type { OnUpgrade } from '../upgrade-progress.ts';
import { createAccountStore } from './accounts/account-store.ts';
import { createAgentStore } from './agents/agent-store.ts';
import { createAuditStore } from './audit/audit-store.ts';
import { createBanStore } from './bans/ban-store.ts';
import { connect } from './connect.ts';
import { createDailyStore } from './daily/daily-store.ts';
import { createDatasetStore } from './datasets/dataset-store.ts';
import { createDraftStore } from './drafts/draft-store.ts';
import { createEngine } from './engine.ts';
import { createFeedbackStore } from './feedback/feedback-store.ts';
import { Recomputer } from './feedback/recompute.ts';
import { createFriendStore } from './friends/friend-store.ts';
import { createJobStore } from './jobs/job-store.ts';
import { createMatchStore } from './matches/match-store.ts';
import { Owners } from './owners.ts';
import { createPackStore } from './packs/pack-store.ts';
import { createPeopleStore } from './people/people-store.ts';
import { ping } from './ping.ts';
import { createPlayerStore } from './players/player-store.ts';
import { BankCounts } from './questions/bank-counts.ts';
import { createQuestionStore } from './questions/question-store.ts';
import { createReportStore } from './reports/report-store.ts';
import { createWorkflowStore } from './workflows/workflow-store.ts';

/** The store of a MongoDB, version 5 or later. Nothing here needs a transaction: each document is guarded by its own update. */
export async function openMongo(uri: string, onUpgrade: OnUpgrade = () => {}): Promise<Storage> {
  const connection = await connect(uri, onUpgrade);
  const engine = createEngine(connection, uri);
  const counts = new BankCounts(engine);
  const quality = new Recomputer(engine);
  const workflows = createWorkflowStore(engine);
  const bans = createBanStore(engine);
  const owners = new Owners(engine, whereOf(uri));
  return {
    engine: 'mongo',
    questions: createQuestionStore(engine, counts, quality),
    matches: createMatchStore(engine, owners),
    feedback: createFeedbackStore(engine, counts, quality),
    players: createPlayerStore(engine),
    accounts: createAccountStore(engine),
    agents: createAgentStore(engine),
    jobs: createJobStore(engine),
    datasets: createDatasetStore(engine),
    reports: createReportStore(engine),
    bans,
    audit: createAuditStore(engine),
    daily: createDailyStore(engine),
    drafts: createDraftStore(engine),
    packs: createPackStore(engine),
    friends: createFriendStore(engine),
    people: createPeopleStore(engine, { quality, workflows, bans }),
    workflows,
    hold: (onWait, as = 'alone') => engine.run(() => owners.hold(onWait, as)),
    ping: () => engine.run(() => ping(engine)),
    async close() {
      await owners.release();
      await engine.close();
    },
  };
}
