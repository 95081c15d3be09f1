import assert from 'node:assert/strict';
import type { Account } from '../ports/accounts.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

/** What every engine keeps of those who sign in. */
export function describeAccountStore(open: OpenTestStore): void {
  describe('accounts', () => {
    const at = eachWithStore(open);
    const accounts = () => at.storage.accounts;
    const ada: Account = { playerId: 'ada', name: 'Ada $ . 東', avatar: 'a', since: 7.5 };

    it('[SI1] opens one, whoever of several at once is first, and keeps the name of whoever renamed last', async () => {
      const opened = await Promise.all(
        Array.from({ length: 9 }, (_, i) => accounts().open({ ...ada, name: `Ada ${i}` })),
      );
      assert.equal(new Set(opened.map(({ name }) => name)).size, 1);
      await accounts().rename({ playerId: 'ada', name: ada.name, avatar: 'b' });
      await accounts().rename({ playerId: 'nobody', name: 'Nobody', avatar: 'b' });
      await at.reopen();
      assert.deepEqual(await accounts().open({ ...ada, name: 'late', since: 9 }), { ...ada, avatar: 'b' });
      assert.deepEqual(await accounts().find('ada'), { ...ada, avatar: 'b' });
      assert.equal(await accounts().find('nobody'), null);
    });

    it('[SI10] notes who signed out everywhere, and the latest time of it', async () => {
      await accounts().open(ada);
      await accounts().open({ ...ada, playerId: 'bo' });
      assert.deepEqual(await accounts().signedOut({ since: 0 }), []);
      for (const out of [50, 70, 60]) await accounts().signOut({ playerId: 'ada', at: out });
      await accounts().signOut({ playerId: 'nobody', at: 90 });
      await at.reopen();
      assert.deepEqual(await accounts().signedOut({ since: 70 }), [{ playerId: 'ada', at: 70 }]);
      assert.deepEqual(await accounts().signedOut({ since: 71 }), []);
      assert.deepEqual(await accounts().find('ada'), ada);
      const { account } = await at.storage.people.everything('ada');
      assert.deepEqual(account, [{ name: ada.name, avatar: ada.avatar, since: ada.since, signedOut: 70 }]);
    });

    it('[SI5] lets a sign-in be used once, of nine at once by one, and forgets it when it is over', async () => {
      const use = (mark: string, until = 100) => accounts().useUp({ mark, until });
      const first = await Promise.all(Array.from({ length: 9 }, () => use('a')));
      assert.equal(first.filter(Boolean).length, 1);
      assert.equal(await use('b', 200), true);
      await at.reopen();
      assert.equal(await use('a'), false);
      assert.equal(await accounts().prune({ before: 100, limit: 9 }), 0);
      assert.equal(await accounts().prune({ before: 101, limit: 9 }), 1);
      assert.deepEqual([await use('a'), await use('b')], [true, false]);
    });
  });
}
