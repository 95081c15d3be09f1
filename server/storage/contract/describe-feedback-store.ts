import assert from 'node:assert/strict';
import { NEUTRAL_QUALITY } from '#shared/questions/quality.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import type { FeedbackStore, VoteRecord } from '../ports/feedback.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

/** A match of these people in which everybody answered `questionId` with this credit. */
function answered(id: string, questionId: string, credits: readonly number[], ms = 3000) {
  return {
    id,
    seats: credits.map((_, seat) => ({ seat, kind: 'human' as const })),
    answers: credits.flatMap((credit, seat) => [
      { questionId, seat, credit, ms },
      { questionId: `other-${id}`, seat, credit: seat % 2, ms },
    ]),
  };
}

/** What every engine keeps of what players said. */
export function describeFeedbackStore(open: OpenTestStore): void {
  describe('feedback', () => {
    const at = eachWithStore(open);
    const feedback = (): FeedbackStore => at.storage.feedback;
    const say = (playerId: string, vote: VoteRecord['vote'], when = 1, questionId = 'q') =>
      feedback().vote([{ questionId, playerId, vote, at: when }]);
    const totals = async (questionId = 'q') => {
      const { up, down, flag } = await feedback().of(questionId);
      return { up, down, flag };
    };
    const drawn = async (): Promise<string[]> =>
      (await at.storage.questions.draw({ topic: 'atlas', count: 9, key: aKey('s'), kinds: ['choice'] })).map(
        ({ id }) => id,
      );

    it('knows nothing of a question nobody spoke of', async () => {
      const { quality, standing, statistics, ...rest } = await feedback().of('nobody');
      assert.deepEqual({ quality, standing }, { quality: NEUTRAL_QUALITY, standing: 'good' });
      assert.equal(statistics.asked, 0);
      assert.deepEqual(rest, { questionId: 'nobody', up: 0, down: 0, flag: 0, decision: 'none' });
      assert.equal(await feedback().voteOf({ questionId: 'nobody', playerId: 'ada' }), null);
    });

    it('[F2] counts a vote that was changed twice once', async () => {
      await say('ada', 'up', 1);
      await say('ada', 'down', 2);
      await say('ada', 'flag', 3);
      await say('bo', 'up', 1);
      assert.deepEqual(await totals(), { up: 1, down: 0, flag: 1 });
      await say('ada', 'none', 4);
      assert.deepEqual(await totals(), { up: 1, down: 0, flag: 0 });
      await at.reopen();
      assert.deepEqual(await totals(), { up: 1, down: 0, flag: 0 });
    });

    it('[F2] keeps the last word, in whatever order words arrive, and however often', async () => {
      const words: VoteRecord[] = [
        { questionId: 'q', playerId: 'ada', vote: 'up', at: 1 },
        { questionId: 'q', playerId: 'ada', vote: 'flag', note: 'Peru has two.', at: 3 },
        { questionId: 'q', playerId: 'ada', vote: 'down', at: 2 },
      ];
      await feedback().vote(words);
      await feedback().vote([...words].reverse());
      assert.deepEqual(await totals(), { up: 0, down: 0, flag: 1 });
      assert.deepEqual(await feedback().voteOf({ questionId: 'q', playerId: 'ada' }), words[1]);
      await feedback().vote([]);
    });

    it('loses no voice of five hundred that speak at once', async () => {
      await at.storage.questions.upsert([aQuestion({ id: 'q' })]);
      await Promise.all(Array.from({ length: 500 }, (_, i) => say(`p${i}`, i % 5 === 0 ? 'down' : 'up')));
      assert.deepEqual(await totals(), { up: 400, down: 100, flag: 0 });
      const { quality } = await feedback().of('q');
      assert.ok(Math.abs(quality - (100 * 405) / 510) < 1e-9, `${quality}`);
    });

    it('[F6] sinks a bad question in the draw, and takes the worst out until a reviewer has seen it', async () => {
      await at.storage.questions.upsert([aQuestion({ id: 'a' }), aQuestion({ id: 'b' }), aQuestion({ id: 'c' })]);
      for (let i = 0; i < 8; i++) await say(`p${i}`, 'down', 1, 'a');
      assert.equal((await feedback().of('a')).standing, 'poor');
      assert.equal(
        (await at.storage.questions.draw({ topic: 'atlas', count: 2, key: aKey('s'), kinds: ['choice'] })).some(
          ({ id }) => id === 'a',
        ),
        false,
      );
      assert.deepEqual((await drawn()).sort(), ['a', 'b', 'c']);
      for (let i = 8; i < 30; i++) await say(`p${i}`, 'down', 1, 'a');
      assert.equal((await feedback().of('a')).standing, 'review');
      assert.deepEqual((await drawn()).sort(), ['b', 'c']);
      assert.deepEqual(await at.storage.questions.countByTopic(), { atlas: 2 });
    });

    it('[F7] [F8] brings flags to a reviewer, whose word settles them', async () => {
      await at.storage.questions.upsert([aQuestion({ id: 'a' }), aQuestion({ id: 'b' })]);
      await feedback().vote([
        { questionId: 'a', playerId: 'p0', vote: 'flag', note: 'first', at: 1 },
        { questionId: 'a', playerId: 'p1', vote: 'flag', at: 2 },
        { questionId: 'a', playerId: 'p2', vote: 'flag', note: 'last', at: 3 },
        { questionId: 'b', playerId: 'p2', vote: 'flag', note: 'one is not enough', at: 3 },
      ]);
      const [waiting, ...more] = await feedback().review({ limit: 9 });
      assert.deepEqual([waiting?.questionId, waiting?.flag, waiting?.notes, more], ['a', 3, ['last', 'first'], []]);
      assert.deepEqual(await drawn(), ['b']);
      await feedback().decide({ questionId: 'a', decision: 'keep' });
      assert.deepEqual((await drawn()).sort(), ['a', 'b']);
      assert.deepEqual([await totals('a'), await feedback().review({ limit: 9 })], [{ up: 0, down: 0, flag: 0 }, []]);
      // The same people may find something else.
      for (let i = 0; i < 3; i++) await say(`p${i}`, 'flag', 9, 'a');
      assert.equal((await feedback().review({ limit: 9 })).length, 1);
      await feedback().decide({ questionId: 'a', decision: 'retire' });
      assert.deepEqual([await drawn(), await feedback().review({ limit: 9 })], [['b'], []]);
      await at.reopen();
      assert.deepEqual([await drawn(), (await feedback().of('a')).decision], [['b'], 'retire']);
    });

    it('[F8] keeps a judgement when the question is imported again', async () => {
      await at.storage.questions.upsert([aQuestion({ id: 'a' })]);
      await feedback().decide({ questionId: 'a', decision: 'retire' });
      await at.storage.questions.upsert([{ ...aQuestion({ id: 'a' }), revision: 9 }]);
      assert.deepEqual(await drawn(), []);
    });

    it('[F5] adds the answers of a match once, of many at once', async () => {
      const matches = Array.from({ length: 30 }, (_, i) => answered(`m${i}`, 'q', [1, 0, 1, 0.5]));
      await Promise.all([...matches, ...matches].map((match) => feedback().addMatch(match)));
      for (const match of matches.slice(0, 5)) await feedback().addMatch(match);
      const { statistics } = await feedback().of('q');
      assert.deepEqual([statistics.asked, statistics.facility], [120, 2.5 / 4]);
      assert.ok(statistics.medianMs !== null && statistics.medianMs > 2400 && statistics.medianMs < 3600);
      assert.ok(statistics.discrimination !== null && Math.abs(statistics.discrimination) <= 1);
      await at.reopen();
      assert.equal((await feedback().of('q')).statistics.asked, 120);
    });

    it('takes notes with any text in them', async () => {
      const note = 'Łódź “$ne” .dots. \\ 🎉';
      await feedback().vote([{ questionId: 'q.$1', playerId: 'p.$1', vote: 'flag', note, at: 1 }]);
      assert.equal((await feedback().voteOf({ questionId: 'q.$1', playerId: 'p.$1' }))?.note, note);
    });
  });
}
