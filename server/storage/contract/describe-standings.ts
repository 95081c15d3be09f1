import assert from 'node:assert/strict';
import { KEPT_IN_PLAY_QUESTIONS } from '#shared/questions/quality.ts';
import type { Question } from '#shared/questions/question.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { answered, enough, feedbackHands, weighed } from './feedback-hands.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

/** Where every engine lets a question stand, after what players said of it, how they answered it and what a reviewer decided. */
export function describeStandings(open: OpenTestStore): void {
  describe('the standing of a question', () => {
    const at = eachWithStore(open);
    const { feedback, say, totals, heard, drawn } = feedbackHands(at);

    it('[F6] sinks a bad question in the draw, and takes the worst out until a reviewer has seen it', async () => {
      await at.storage.questions.upsert([...enough, aQuestion({ id: 'a' })]);
      for (let i = 0; i < 8; i++) await say(`p${i}`, 'down', 1, 'a');
      assert.equal((await feedback().of('a')).standing, 'poor');
      assert.equal((await drawn(KEPT_IN_PLAY_QUESTIONS)).includes('a'), false);
      assert.equal((await drawn()).includes('a'), true);
      for (let i = 8; i < 30; i++) await say(`p${i}`, 'down', 1, 'a');
      assert.equal((await feedback().of('a')).standing, 'review');
      assert.equal((await drawn()).includes('a'), false);
      assert.deepEqual(await at.storage.questions.countByTopic(), { atlas: KEPT_IN_PLAY_QUESTIONS });
    });

    it('[F7] [F8] brings flags to a reviewer, whose decision settles them', async () => {
      await at.storage.questions.upsert([...enough, aQuestion({ id: 'a' }), aQuestion({ id: 'b' })]);
      await feedback().vote(
        [
          { questionId: 'a', playerId: 'p0', vote: 'flag' as const, note: 'first', at: 1 },
          { questionId: 'a', playerId: 'p1', vote: 'flag' as const, at: 2 },
          { questionId: 'a', playerId: 'p2', vote: 'flag' as const, note: 'last', at: 3 },
          { questionId: 'b', playerId: 'p2', vote: 'flag' as const, note: 'one is not enough', at: 3 },
        ].map((vote) => weighed(vote)),
      );
      const [waiting, inPlay, ...more] = await feedback().review({ limit: 9 });
      assert.deepEqual(await feedback().heard(waiting?.questionId ?? ''), waiting);
      assert.deepEqual([waiting?.questionId, waiting?.flag, waiting?.notes, more], ['a', 3, ['last', 'first'], []]);
      assert.deepEqual([inPlay?.questionId, inPlay?.standing, inPlay?.flag], ['b', 'good', 1]);
      assert.deepEqual(
        waiting?.flags.map(({ playerId, weight, origin, at: when }) => [playerId, weight, origin, when]),
        [2, 1, 0].map((n) => [`p${n}`, 1, `p${n}`, n + 1]),
      );
      assert.equal((await feedback().review({ limit: 1 })).length, 1);
      assert.deepEqual([(await drawn()).includes('a'), (await drawn()).includes('b')], [false, true]);
      await feedback().decide({ questionId: 'b', decision: 'keep' });
      await feedback().decide({ questionId: 'a', decision: 'keep' });
      assert.ok((await drawn()).includes('a'));
      assert.deepEqual([await totals('a'), await feedback().review({ limit: 9 })], [{ up: 0, down: 0, flag: 0 }, []]);
      // The same people may find something else.
      for (let i = 0; i < 3; i++) await say(`p${i}`, 'flag', 9, 'a');
      assert.equal((await feedback().review({ limit: 9 })).length, 1);
      await feedback().decide({ questionId: 'a', decision: 'retire' });
      assert.deepEqual([(await drawn()).includes('a'), await feedback().review({ limit: 9 })], [false, []]);
      await at.reopen();
      assert.deepEqual([(await drawn()).includes('a'), (await feedback().of('a')).decision], [false, 'retire']);
    });

    it('[F9] three new passes of one address take nothing out, nor do three of three; twelve newcomers of twelve do', async () => {
      await at.storage.questions.upsert([...enough, ...['a', 'b'].map((id) => aQuestion({ id }))]);
      const burst = (people: number, origin: (person: number) => string) =>
        feedback().vote(
          Array.from({ length: people }, (_, person) => person).flatMap((person) =>
            ['a', 'b'].map((questionId) =>
              weighed(
                { questionId, playerId: `p${person}`, vote: 'flag', at: people },
                { origin: origin(person), weight: 0.25 },
              ),
            ),
          ),
        );
      const standings = async () => Promise.all(['a', 'b'].map(async (id) => (await feedback().of(id)).standing));
      await burst(3, () => 'one');
      assert.deepEqual([await standings(), await totals('a')], [['good', 'good'], { up: 0, down: 0, flag: 0.25 }]);
      await burst(4, (person) => `from ${person}`);
      assert.deepEqual([await standings(), await totals('a')], [['good', 'good'], { up: 0, down: 0, flag: 1 }]);
      await burst(11, (person) => `from ${person}`);
      assert.deepEqual(await standings(), ['poor', 'poor'], 'still in play');
      await burst(12, (person) => `from ${person}`);
      assert.deepEqual([await standings(), await totals('a')], [['review', 'review'], { up: 0, down: 0, flag: 3 }]);
    });

    it('[F10] whoever flags whatever, a topic keeps what it needs; a reviewer sees them all and may retire any', async () => {
      const extra = ['a', 'b', 'c'].map((id) => aQuestion({ id }));
      const other = aQuestion({ id: 'space', topic: 'space' });
      await at.storage.questions.upsert([...enough, ...extra, other]);
      const all = [...enough, ...extra, other].map(({ id }) => id);
      await Promise.all(
        Array.from({ length: 6 }, (_, person) =>
          feedback().vote(
            all.map((questionId) => weighed({ questionId, playerId: `p${person}`, vote: 'flag', at: 1 })),
          ),
        ),
      );
      assert.deepEqual(await at.storage.questions.countByTopic(), { atlas: KEPT_IN_PLAY_QUESTIONS, space: 1 });
      assert.equal((await feedback().of('space')).standing, 'poor');
      const toReview = await feedback().review({ limit: 99 });
      assert.deepEqual(toReview.map(({ questionId }) => questionId).sort(), [...all].sort());
      await feedback().decide({ questionId: 'space', decision: 'retire' });
      assert.deepEqual(await at.storage.questions.countByTopic(), { atlas: KEPT_IN_PLAY_QUESTIONS });
    });

    it('[F10] what is short of questions gets back what waits, when it is next spoken of', async () => {
      await at.storage.questions.upsert([...enough, aQuestion({ id: 'a' })]);
      for (let i = 0; i < 3; i++) await say(`p${i}`, 'flag', 1, 'a');
      assert.equal((await feedback().of('a')).standing, 'review');
      await feedback().decide({ questionId: 'enough-0', decision: 'retire' });
      await say('p3', 'up', 1, 'a');
      assert.equal((await feedback().of('a')).standing, 'poor');
    });

    it('[F8] keeps a decision when the question is imported again', async () => {
      await at.storage.questions.upsert([aQuestion({ id: 'a' })]);
      await feedback().decide({ questionId: 'a', decision: 'retire' });
      await at.storage.questions.upsert([{ ...aQuestion({ id: 'a' }), revision: 9 }]);
      assert.deepEqual(await drawn(), []);
    });

    it('[F13] a question is as hard as its writer says, then as hard as thirty answers say, for a draw and for whoever reads it', async () => {
      await at.storage.questions.upsert(['a', 'b'].map((id) => aQuestion({ id, difficulty: 'medium' })));
      const levels = async () => {
        const read = await at.storage.questions.list({ limit: 9 });
        const found = await Promise.all(['a', 'b'].map((id) => at.storage.questions.find(id)));
        const drawnNow = await at.storage.questions.draw({
          topic: 'atlas',
          count: 2,
          key: aKey('s'),
          kinds: ['choice'],
        });
        const both = (list: readonly (Question | null)[]) =>
          ['a', 'b'].map((id) => list.find((one) => one?.id === id)?.difficulty).join();
        assert.deepEqual([both(read), both(found)], [both(drawnNow), both(drawnNow)]);
        return both(drawnNow);
      };
      const people = (count: number, credit: number) => Array.from({ length: count }, () => credit);
      await feedback().addMatch(answered('m1', 'a', people(29, 0)));
      await feedback().addMatch(answered('m2', 'b', people(29, 1)));
      assert.equal(await levels(), 'medium,medium');
      await feedback().addMatch(answered('m3', 'a', people(1, 0)));
      await feedback().addMatch(answered('m4', 'b', people(1, 1)));
      assert.equal(await levels(), 'hard,easy');
      const hard = await at.storage.questions.list({ limit: 9, difficulty: 'hard' });
      assert.deepEqual([hard.map(({ id }) => id), await at.storage.questions.countByTopic()], [['a'], { atlas: 2 }]);
      await at.storage.questions.upsert([{ ...aQuestion({ id: 'a', difficulty: 'easy' }), revision: 2 }]);
      assert.equal(await levels(), 'hard,easy', 'a typo that was mended makes it no easier');
      await feedback().addMatch(answered('m5', 'a', people(40, 1)));
      await at.reopen();
      assert.equal(await levels(), 'medium,easy');
    });

    it('takes a decision back, and lists what is retired', async () => {
      await at.storage.questions.upsert([aQuestion({ id: 'a' })]);
      await feedback().decide({ questionId: 'a', decision: 'retire' });
      const retired = async () => (await feedback().review({ limit: 9, of: 'retired' })).map((one) => one.questionId);
      assert.deepEqual([await retired(), await drawn()], [['a'], []]);
      await feedback().decide({ questionId: 'a', decision: 'none' });
      assert.deepEqual([await retired(), await drawn()], [[], ['a']]);
    });

    it('[F14] what was said and answered counts while a question reads the same, and stays in its history', async () => {
      const first = aQuestion({ id: 'a' });
      const sourced = { ...first, source: 'The Atlas, 2020', revision: 2 };
      const mended = { ...sourced, stem: 'Which of these is it, then?', revision: 3 };
      await at.storage.questions.upsert([...enough, first]);
      for (let i = 0; i < 3; i++) await say(`p${i}`, 'flag', 1, 'a');
      await feedback().addMatch(answered('m1', 'a', [1, 1, 0, 0]));
      assert.deepEqual(await heard('a'), ['review', 3, 4]);
      await at.storage.questions.upsert([sourced]);
      assert.deepEqual(await heard('a'), ['review', 3, 4], 'nobody reads the source before they vote');
      await at.storage.questions.upsert([mended]);
      assert.deepEqual([await heard('a'), (await drawn()).includes('a')], [['good', 0, 0], true]);
      // A match that had drawn the old one ends now.
      await feedback().vote([weighed({ questionId: 'a', playerId: 'p9', vote: 'down', at: 2 }, { revision: 2 })]);
      await feedback().addMatch(answered('m2', 'a', [1, 0], { revision: 2 }));
      assert.deepEqual([await heard('a'), (await feedback().of('a')).said.down], [['good', 0, 0], 0]);
      await feedback().vote([
        weighed({ questionId: 'a', playerId: 'p0', vote: 'up', note: 'Better.', at: 3 }, { revision: 3 }),
      ]);
      await feedback().addMatch(answered('m3', 'a', [1, 0], { revision: 3 }));
      await at.reopen();
      assert.deepEqual([await heard('a'), (await feedback().of('a')).up], [['good', 0, 2], 1]);
      const history = await at.storage.questions.revisions('a');
      assert.deepEqual(
        history.map((one) => [
          one.question.revision,
          one.feedback.flag,
          one.feedback.statistics.asked,
          one.feedback.up,
        ]),
        [
          [3, 0, 2, 1],
          [2, 3, 4, 0],
          [1, 3, 4, 0],
        ],
      );
      assert.deepEqual(
        [history[0]?.question.stem, history[1]?.question, history[2]?.question],
        [mended.stem, sourced, first],
      );
      assert.deepEqual(
        history.map(({ replacedAt }) => replacedAt === null),
        [true, false, false],
      );
      assert.deepEqual(await at.storage.questions.revisions('nobody'), []);
      // Only what was said of the present one is shown to a reviewer.
      await feedback().vote([
        weighed({ questionId: 'a', playerId: 'p4', vote: 'flag', note: 'Hm.', at: 4 }, { revision: 3 }),
      ]);
      const [open] = await feedback().review({ limit: 9 });
      assert.deepEqual([open?.notes, open?.flags.map(({ playerId }) => playerId)], [['Hm.', 'Better.'], ['p4']]);
    });

    it('[F8] a retired question stays retired when it is mended, until a reviewer takes that back', async () => {
      await at.storage.questions.upsert([aQuestion({ id: 'a' })]);
      await feedback().decide({ questionId: 'a', decision: 'retire' });
      await at.storage.questions.upsert([{ ...aQuestion({ id: 'a' }), stem: 'And now?', revision: 2 }]);
      assert.deepEqual(await drawn(), []);
      await feedback().decide({ questionId: 'a', decision: 'none' });
      assert.deepEqual(await drawn(), ['a']);
    });
  });
}
