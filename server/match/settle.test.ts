import assert from 'node:assert/strict';
import { newProfile } from '#shared/people/profile.ts';
import { Moderation } from '../moderation/moderation.ts';
import type { WeighedVote } from '../storage/ports/feedback.ts';
import { StorageError } from '../storage/storage.ts';
import { aRecord, head, letPass } from '../testing/a-journal.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { ManualClock } from './clock.ts';
import { Journal } from './journal.ts';
import { settlementOf } from './settle.ts';

const AWAY = new StorageError('storage/down', 'away');

function seat(number: number, playerId: string) {
  return {
    ...{ seat: number, playerId, name: playerId, avatar: 'a', kind: 'human' as const },
    ...{ score: 500, rank: number + 1, right: 1, answered: 1 },
  };
}

const record = {
  ...aRecord('m'),
  endedAt: 86_400_000,
  rounds: 1,
  seats: [seat(0, 'ada'), seat(1, 'bo')],
  answers: ['q', 'q1', 'q2', 'q3', 'q4'].flatMap((questionId, round) =>
    [0, 1].map((number) => ({
      ...{
        round,
        questionId,
        revision: 1,
        seat: number,
        answer: '"yes"',
        credit: 1,
        points: 500,
        ms: 900,
        creditMs: 0,
      },
    })),
  ),
  votes: [{ questionId: 'q', playerId: 'ada', vote: 'flag' as const, note: 'Hm.', revision: 1, at: 5 }],
};

describe('the end of a match', () => {
  let storage: MemoryStorage;
  let clock: ManualClock;
  let journal: Journal;
  beforeEach(() => {
    storage = new MemoryStorage([]);
    clock = new ManualClock();
    journal = new Journal({ store: storage.matches, settlement: settlementOf(storage), clock, onTrouble: () => {} });
  });
  const standing = async () => ({
    ...{ matches: (await storage.players.find('ada'))?.matches, flags: (await storage.feedback.of('q')).flag },
    asked: (await storage.feedback.of('q')).statistics.asked,
  });

  it('[X7] gives people what it was worth, and questions what was said, before its journal goes', async () => {
    await journal.open(head('m'));
    const worth = journal.finish(record);
    await letPass(clock, 5);
    assert.deepEqual(
      (await worth).map(({ playerId, elo }) => [playerId, elo?.after]),
      [
        ['ada', 1020],
        ['bo', 980],
      ],
    );
    assert.deepEqual(await standing(), { matches: 1, flags: 0.25, asked: 2 });
    assert.ok(storage.records.has('m') && !storage.journals.has('m'));
  });

  it('[X7] that a process died in is done again from the journal, and counts once', async () => {
    await journal.open(head('m'));
    const { save } = storage.matches;
    storage.matches.save = () => Promise.reject(AWAY); // everything but the record, then the power goes
    void journal.finish(record);
    await letPass(clock, 5);
    assert.deepEqual([await standing(), storage.journals.has('m')], [{ matches: 1, flags: 0.25, asked: 2 }, true]);
    storage.matches.save = save;
    const after = new Journal({
      store: storage.matches,
      settlement: settlementOf(storage),
      clock,
      onTrouble: () => {},
    });
    const worth = after.finish(record);
    await letPass(clock, 5);
    assert.equal((await worth)[0]?.xpAfter, 80);
    assert.deepEqual([await standing(), storage.journals.has('m')], [{ matches: 1, flags: 0.25, asked: 2 }, false]);
  });

  it('keeps what people said of a match that nobody ended', async () => {
    await journal.open(head('m'));
    journal.discard(record);
    await letPass(clock, 5);
    assert.deepEqual(await standing(), { matches: undefined, flags: 0.25, asked: 2 });
    assert.ok(!storage.records.has('m') && !storage.journals.has('m'));
  });

  it('leaves out a note that nobody should have to read, and counts its vote', async () => {
    const moderation = new Moderation({ model: null, clock, log: { warn: () => {} } });
    const notes = ['The date is wrong.', 'whoever wrote this is a wanker', 'The date is wrong.'];
    const votes = notes.map((note, i) => ({
      ...{ questionId: 'q', playerId: `player ${i}`, vote: 'flag' as const, note, revision: 1, at: i },
    }));
    const heard: WeighedVote[] = [];
    const feedback = { ...storage.feedback, vote: async (said: readonly WeighedVote[]) => void heard.push(...said) };
    const stores = { feedback, players: storage.players, daily: storage.daily };
    await settlementOf(stores, { moderation }).abandoned({ ...record, votes });
    assert.deepEqual(
      heard.map(({ vote, note }) => [vote, note]),
      [
        ['flag', 'The date is wrong.'],
        ['flag', undefined],
        ['flag', 'The date is wrong.'],
      ],
    );
  });

  it('[F9] weighs a flag by what its player had played before, and knows where it came from', async () => {
    const weighed = async (matches: number, xp: number) => {
      storage.players.find = async (playerId) => ({ ...newProfile(playerId), matches, xp });
      const heard: unknown[] = [];
      const feedback = {
        ...storage.feedback,
        vote: async (votes: readonly WeighedVote[]) => void heard.push(...votes),
      };
      const said = [...record.votes, { questionId: 'q', playerId: 'bo', vote: 'up' as const, revision: 1, at: 6 }];
      const origins: Record<string, string> = { ada: 'here' };
      await settlementOf(
        { ...storage, feedback, players: storage.players },
        { originOf: (id) => origins[id] ?? null },
      ).abandoned({
        ...record,
        votes: said,
      });
      return (heard as WeighedVote[]).map(({ playerId, weight, origin }) => [playerId, weight, origin]);
    };
    const levelThree = 300;
    assert.deepEqual(await weighed(2, levelThree), [
      ['ada', 0.25, 'here'],
      ['bo', 1, null],
    ]);
    assert.deepEqual([(await weighed(3, levelThree))[0]?.[1], (await weighed(50, levelThree - 1))[0]?.[1]], [0.5, 0.5]);
    assert.equal((await weighed(10, levelThree))[0]?.[1], 1);
  });

  it('holds up nobody’s answer, however long it takes', async () => {
    await journal.open(head('b'));
    const gate = Promise.withResolvers<never>();
    storage.matches.save = () => gate.promise;
    void journal.finish(record);
    await letPass(clock, 5);
    let isDurable = false;
    void journal.add('b', 0, { type: 'tick', at: 1 }).then(() => {
      isDurable = true;
    });
    await letPass(clock, 5);
    assert.ok(isDurable);
  });
});
