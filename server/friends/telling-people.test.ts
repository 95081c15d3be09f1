import assert from 'node:assert/strict';
import { ManualClock } from '../match/clock.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { type FriendNews, PeopleOnline } from './people-online.ts';
import { tellingPeople } from './telling-people.ts';

describe('who hears of somebody who is forgotten or merged', () => {
  async function anArcade() {
    const storage = new MemoryStorage([]);
    const online = new PeopleOnline(new ManualClock());
    const news: FriendNews[] = [];
    online.onNews((whose) => news.push(whose === 'everybody' ? whose : [...whose].sort()));
    for (const [by, other] of [
      ['ada', 'guest'],
      ['guest', 'bo'],
      ['account', 'cy'],
      ['ada', 'cy'],
    ] as const)
      await storage.friends.change({ by, other, change: 'ask', at: 1 });
    return { storage, people: tellingPeople(storage, online), news };
  }

  it('[PF4] those who have something with them, though nothing says so any more, and nobody else', async () => {
    const { storage, people, news } = await anArcade();
    await people.forget({ playerId: 'guest', mark: 'gone', names: [] }, 1);
    assert.deepEqual(news, [['ada', 'bo', 'guest']]);
    assert.deepEqual(await storage.friends.pairsOf('guest'), []);
  });

  it('[SI4] those of the guest and of the account, whose pairs some are already after a crash', async () => {
    const { people, news } = await anArcade();
    await people.merge({ guestId: 'guest', accountId: 'account' }, 1);
    assert.deepEqual(news, [['account', 'ada', 'bo', 'cy', 'guest']]);
  });

  it('those too of whom only half is done', async () => {
    const { storage, people, news } = await anArcade();
    storage.people.forget = () => Promise.reject(new Error('away'));
    await assert.rejects(people.forget({ playerId: 'guest', mark: 'gone', names: [] }, 1));
    assert.deepEqual(news, [['ada', 'bo', 'guest']]);
  });
});
