import assert from 'node:assert/strict';
import type { LineReport, ReportStore } from '../ports/reports.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const aReport = (id: string, at = 1000.5, text = 'a line'): LineReport => ({
  ...{ id, at, matchId: 'm', lineId: 3, authorId: 'p1', reporterId: 'p2', name: 'Kenji', text },
  before: [{ name: 'Lou $ . 東', text: 'before' }],
});

/** What every engine keeps of reported lines. */
export function describeReportStore(open: OpenTestStore): void {
  describe('reports', () => {
    const at = eachWithStore(open);
    const reports = (): ReportStore => at.storage.reports;
    const ids = async (limit = 10) => (await reports().open({ limit })).map(({ id }) => id);

    it('keeps a report once, whole, until it is settled', async () => {
      await Promise.all(Array.from({ length: 50 }, () => reports().add(aReport('a'))));
      await reports().add(aReport('a', 9, 'changed'));
      await at.reopen();
      assert.deepEqual(await reports().open({ limit: 10 }), [aReport('a')]);
      assert.equal(await reports().settle('b'), false);
      assert.equal(await reports().settle('a'), true);
      assert.equal(await reports().settle('a'), false);
      assert.deepEqual(await ids(), []);
    });

    it('shows the oldest first', async () => {
      for (const [id, when] of [
        ['b', 2],
        ['c', 3],
        ['a', 2],
        ['d', 1],
      ] as const)
        await reports().add(aReport(id, when));
      assert.deepEqual(await ids(), ['d', 'a', 'b', 'c']);
      assert.deepEqual(await ids(2), ['d', 'a']);
    });

    it('finds those of some ids, and with them where their authors wrote from', async () => {
      const known = { ...aReport('a'), authorOrigin: 'somewhere' };
      await reports().add(known);
      await reports().add(aReport('b'));
      const found = await reports().findMany(['b', 'nothing', 'a']);
      assert.deepEqual(found.map(({ id }) => id).sort(), ['a', 'b']);
      assert.deepEqual(
        found.find(({ id }) => id === 'a'),
        known,
      );
      assert.deepEqual(await reports().findMany([]), []);
    });

    it('forgets what is older than a time, a few at once', async () => {
      for (let when = 1; when <= 5; when++) await reports().add(aReport(`r${when}`, when));
      assert.equal(await reports().prune({ before: 4, limit: 2 }), 2);
      assert.deepEqual(await ids(), ['r3', 'r4', 'r5']);
      assert.equal(await reports().prune({ before: 4, limit: 2 }), 1);
      assert.equal(await reports().prune({ before: 4, limit: 2 }), 0);
      assert.deepEqual(await ids(), ['r4', 'r5']);
    });
  });
}
