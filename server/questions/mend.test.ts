import assert from 'node:assert/strict';
import { aQuestion } from '#shared/testing/a-question.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { historyOf } from './history.ts';
import { mend } from './mend.ts';

describe('a question that a reviewer mends', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openSqlite(':memory:');
  });
  afterEach(() => storage.close());

  it('[F8] [F14] is in play again, without its old flags and with its history', async () => {
    const question = aQuestion({ id: 'a' });
    await storage.questions.upsert([question]);
    await storage.feedback.vote([
      { questionId: 'a', playerId: 'ada', vote: 'flag', revision: 1, at: 1, weight: 1, origin: 'home' },
    ]);
    await storage.feedback.decide({ questionId: 'a', decision: 'retire' });
    assert.deepEqual(await mend(storage, { ...question, stem: 'Which one is it really?' }), 'mended');
    const { standing, decision, flag } = await storage.feedback.of('a');
    assert.deepEqual([standing, decision, flag], ['good', 'none', 0]);
    const [now, before, ...more] = await historyOf(storage.questions, 'a');
    assert.deepEqual(more, []);
    assert.deepEqual(now?.differences, [{ field: 'stem', was: question.stem, is: 'Which one is it really?' }]);
    assert.deepEqual([now?.readsTheSame, before?.differences], [false, []]);
    assert.deepEqual([before?.feedback.flag, before?.feedback.standing], [1, 'review']);
  });

  it('is not overwritten by whoever has looked at an older one', async () => {
    const question = aQuestion({ id: 'a' });
    await storage.questions.upsert([question]);
    assert.deepEqual(await mend(storage, { ...question, stem: 'One?' }), 'mended');
    assert.deepEqual(await mend(storage, { ...question, stem: 'Two?' }), 'changed-meanwhile');
    assert.deepEqual((await storage.questions.find('a'))?.stem, 'One?');
    assert.deepEqual(await mend(storage, aQuestion({ id: 'b' })), 'unknown');
  });

  it('of two who mend it at once one is told', async () => {
    const question = aQuestion({ id: 'a' });
    await storage.questions.upsert([question]);
    const told = await Promise.all(['One?', 'Two?'].map((stem) => mend(storage, { ...question, stem })));
    assert.deepEqual(told.sort(), ['changed-meanwhile', 'mended']);
  });
});
