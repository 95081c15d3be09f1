import assert from 'node:assert/strict';
import { StorageError } from '../storage.ts';
import { describeAccountStore } from './describe-account-store.ts';
import { describeAgentStore } from './describe-agent-store.ts';
import { describeAuditStore } from './describe-audit-store.ts';
import { describeBanStore } from './describe-ban-store.ts';
import { describeDailyStore } from './describe-daily-store.ts';
import { describeDatasetStore } from './describe-dataset-store.ts';
import { describeDraftStore } from './describe-draft-store.ts';
import { describeFeedbackStore } from './describe-feedback-store.ts';
import { describeFriendStore } from './describe-friend-store.ts';
import { describeJobStore } from './describe-job-store.ts';
import { describeJournalOwners } from './describe-journal-owners.ts';
import { describeMatchStore } from './describe-match-store.ts';
import { describePackStore } from './describe-pack-store.ts';
import { describePeopleStore } from './describe-people-store.ts';
import { describePlayerStore } from './describe-player-store.ts';
import { describeQuestionStore } from './describe-question-store.ts';
import { describeRankedEvenings } from './describe-ranked-evenings.ts';
import { describeRankings } from './describe-rankings.ts';
import { describeReportStore } from './describe-report-store.ts';
import { describeStandings } from './describe-standings.ts';
import { describeWorkflowStore } from './describe-workflow-store.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';
import type { PlaceOfTable } from './two-people.ts';

/** Everything an engine keeps, under its name. */
export function describeStorage(name: string, open: OpenTestStore, placeOf: PlaceOfTable): void {
  describe(`storage on ${name}`, () => {
    describe('the engine', () => {
      const at = eachWithStore(open);

      it('is there, until it is closed; closing twice is closing once', async () => {
        await at.storage.ping();
        await at.storage.close();
        await at.storage.close();
        const gone = (error: unknown) => error instanceof StorageError && error.code === 'storage/down';
        await assert.rejects(at.storage.ping(), gone);
        await assert.rejects(at.storage.questions.find('a'), gone);
        await assert.rejects(at.storage.matches.append([]), gone);
        await assert.rejects(at.storage.workflows.countWorkflowRuns(), gone);
      });
    });
    describeQuestionStore(open);
    describeMatchStore(open);
    describeJournalOwners(open);
    describeFeedbackStore(open);
    describeStandings(open);
    describePlayerStore(open);
    describeAccountStore(open);
    describeAgentStore(open);
    describeJobStore(open);
    describeDatasetStore(open);
    describeRankings(open);
    describeRankedEvenings(open);
    describeReportStore(open);
    describeBanStore(open);
    describeAuditStore(open);
    describeDailyStore(open);
    describeDraftStore(open);
    describePackStore(open);
    describePeopleStore(open, placeOf);
    describeFriendStore(open);
    describeWorkflowStore(open);
  });
}
