import assert from 'node:assert/strict';
import { aBank, DailyServer } from '../testing/daily-server.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass } from '../testing/test-server.ts';

describe('the questions of a day', () => {
  let ten: DailyServer;
  beforeEach(async () => {
    ten = await DailyServer.start();
  });
  afterEach(() => ten.stop());

  it('[DT1] asks everybody the same questions with the options in one order, whatever happens to the bank, and others on the next day', async () => {
    assert.equal(await ten.storage.daily.deck(ten.today), null);
    const [ada, bo] = [await ten.person(), await ten.person()];
    await ten.storage.questions.upsert(
      aBank(60).map((question) => ({ ...question, id: `new-${question.id}`, revision: 2 })),
    );
    await ten.stop();
    await ten.start();
    const cy = await ten.person();
    const [first, ...more] = await Promise.all([ada, bo, cy].map((one) => ten.headerOf(one)));
    assert.ok(first);
    assert.equal(first.deck.length, 10);
    assert.match(first.key, /^[0-9a-f]{32}$/);
    for (const header of more) assert.deepEqual([header.key, header.deck], [first.key, first.deck]);
    assert.equal(await ten.storage.daily.deck(ten.today + 1), null, 'there is no key of tomorrow to be known');
    ten.toNoon(1);
    const next = await ten.headerOf(await ten.person());
    assert.notEqual(next.key, first.key);
    const ids = new Set(first.deck.map(({ id }) => id));
    assert.deepEqual(
      next.deck.filter(({ id }) => ids.has(id)),
      [],
    );
  });

  it('[DT2] asks its questions nowhere else on that day, be it in a new room or a rematch', async () => {
    const { deck } = (await ten.server.app.services.daily.today()) ?? assert.fail();
    const ids = deck.map(({ id }) => id);
    const answer = await ten.server.open({ options: { questions: 30, seconds: 5 } });
    const [host, guest] = [
      await new TestPlayer(ten.server).join(answer.roomId),
      await new TestPlayer(ten.server).join(answer.roomId),
    ];
    const first = host.room.state.matchId;
    host.send('start');
    await guest.phase('answering', 0);
    host.send('end');
    await guest.phase('podium');
    host.send('again');
    await host.until('the rematch', () => host.room.state.matchId !== first);
    await ten.server.open({ options: { questions: 30, seconds: 5 } });
    const decks = (): string[][] =>
      [...ten.storage.journals.values(), ...[...ten.storage.records.values()].map(({ log }) => log)].map(({ header }) =>
        header.deck.map(({ id }) => id),
      );
    await ten.eventually('three journals', () => decks().length === 3);
    assert.deepEqual(
      decks().map(({ length }) => length),
      [30, 30, 30],
    );
    for (const id of decks().flat()) assert.ok(!ids.includes(id), `${id} is one of the ten of today`);
  });

  it('[DT2] is drawn before anything else is asked that day, and is free again on the next', async () => {
    await ten.server.open({ options: { questions: 5, seconds: 5 } });
    const fixed = await ten.storage.daily.deck(ten.today);
    assert.equal(fixed?.deck.length, 10);
    assert.equal((await ten.server.app.services.daily.excluded()).length, 10);
    ten.toNoon(1);
    const next = await ten.server.app.services.daily.excluded();
    assert.ok(!next.some((id) => fixed?.deck.some((question) => question.id === id)));
  });

  it('[DT10] asks half of a small bank, and nothing of a tiny one; rooms are open all the same', async () => {
    for (const [bank, questions] of [
      [40, 10],
      [13, 6],
      [9, 0],
    ] as const) {
      await ten.stop();
      ten.storage = new MemoryStorage(aBank(bank));
      await ten.start();
      const pass = aPass();
      assert.equal((await ten.look(pass)).questions, questions);
      if (questions === 0) assert.equal(await ten.refusal(pass), 'daily/none');
      else {
        const one = await new TestPlayer(ten.server, pass).join((await ten.room(pass)).roomId);
        assert.equal((await ten.headerOf(one)).deck.length, questions);
      }
      await ten.server.open({ options: { questions: 5, seconds: 5 } });
    }
  });
});
