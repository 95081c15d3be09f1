import assert from 'node:assert/strict';
import type { AuditEntry, AuditStore } from '../ports/audit.ts';
import { auditIdOf } from '../ports/audit.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const anEntry = (at: number, mark = 'a', detail = 'in $ . words'): AuditEntry => ({
  ...{ id: auditIdOf(at, mark), at, who: 'operator', did: 'settled', about: 'Kenji 東', detail },
});

/** What every engine keeps of what was done at the desk. */
export function describeAuditStore(open: OpenTestStore): void {
  describe('the log of the desk', () => {
    const at = eachWithStore(open);
    const audit = (): AuditStore => at.storage.audit;
    const times = async (args: { limit: number; before?: string }) =>
      (await audit().recent(args)).map(({ at: when }) => when);

    it('keeps an entry as it was first written', async () => {
      await audit().add(anEntry(5.5));
      await audit().add(anEntry(5.5, 'a', 'changed'));
      await at.reopen();
      assert.deepEqual(await audit().recent({ limit: 9 }), [anEntry(5.5)]);
    });

    it('pages through them from the newest on, those of one millisecond as well', async () => {
      for (const when of [900, 1000, 10_000]) await audit().add(anEntry(when));
      await audit().add(anEntry(1000, 'b'));
      assert.deepEqual(await times({ limit: 2 }), [10_000, 1000]);
      assert.deepEqual(await times({ limit: 9, before: auditIdOf(1000, 'b') }), [1000, 900]);
      assert.deepEqual(await times({ limit: 9, before: auditIdOf(900, 'a') }), []);
    });

    it('forgets what is older than a time, the oldest first, a few at once', async () => {
      for (let when = 98; when <= 102; when++) await audit().add(anEntry(when));
      assert.equal(await audit().prune({ before: 101, limit: 2 }), 2);
      assert.deepEqual(await times({ limit: 9 }), [102, 101, 100]);
      assert.equal(await audit().prune({ before: 101, limit: 2 }), 1);
      assert.equal(await audit().prune({ before: 101, limit: 2 }), 0);
      assert.deepEqual(await times({ limit: 9 }), [102, 101]);
    });
  });
}
