import assert from 'node:assert/strict';
import { aQuestion } from '#shared/testing/a-question.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { review } from './review-command.ts';

describe('reviewing questions', () => {
  let storage: Storage;
  let printed: string[];
  beforeEach(async () => {
    storage = await openSqlite(':memory:');
    printed = [];
    await storage.questions.upsert(['a', 'b', 'c'].map((id) => aQuestion({ id, stem: `What of ${id}?` })));
    for (const questionId of ['a', 'b'])
      for (const playerId of ['p0', 'p1', 'p2'])
        await storage.feedback.vote([
          { questionId, playerId, vote: 'flag', note: `${playerId} on ${questionId}`, at: 1 },
        ]);
  });
  afterEach(() => storage.close());

  const print = (line: string) => void printed.push(line);
  const asked = (...answers: (string | null)[]) => ({ print, ask: async () => answers.shift() ?? null });
  const waiting = async () => (await storage.feedback.review({ limit: 9 })).map(({ questionId }) => questionId);

  it('[F7] shows the question, its right answer, why it waits and what players wrote', async () => {
    await review(storage, {}, { print, ask: null });
    const all = printed.join('\n');
    for (const part of ['1 of 2', 'What of a?', '✓', '3 flags', 'never answered', '“p1 on a”', '--keep ID'])
      assert.ok(all.includes(part), `${part} is missing in:\n${all}`);
    assert.ok(!all.includes('What of c?'));
    assert.deepEqual(await waiting(), ['a', 'b']);
  });

  it('[F8] takes a word on each: keep, retire, skip or quit', async () => {
    await review(storage, {}, asked('k', 'R'));
    assert.deepEqual(await waiting(), []);
    assert.deepEqual(
      [(await storage.feedback.of('a')).decision, (await storage.feedback.of('b')).decision],
      ['keep', 'retire'],
    );
    printed = [];
    await review(storage, {}, asked());
    assert.deepEqual(printed, ['Nothing waits for review.']);
  });

  it('changes nothing where somebody skips, quits or goes away', async () => {
    await review(storage, {}, asked('s', 'q'));
    await review(storage, {}, asked(null));
    await review(storage, {}, asked('what?', ''));
    assert.deepEqual(await waiting(), ['a', 'b']);
  });

  it('[F8] judges by id, and says where there is no such question', async () => {
    await review(storage, { keep: ['a'], retire: ['b', 'nobody'] }, { print, ask: null });
    assert.deepEqual(await waiting(), []);
    assert.deepEqual(printed, ['a is kept; its flags are settled.', 'b is retired.', 'There is no question "nobody".']);
  });
});
