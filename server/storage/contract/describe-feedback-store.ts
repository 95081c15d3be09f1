import assert from 'node:assert/strict';
import { NEUTRAL_QUALITY } from '#shared/questions/quality.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import type { VoteRecord, WeighedVote } from '../ports/feedback.ts';
import { answered, feedbackHands, weighed } from './feedback-hands.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

/** What every engine keeps of what players said. */
export function describeFeedbackStore(open: OpenTestStore): void {
  describe('feedback', () => {
    const at = eachWithStore(open);
    const { feedback, say, totals } = feedbackHands(at);

    it('knows nothing of a question nobody spoke of', async () => {
      const { quality, standing, statistics, ...rest } = await feedback().of('nobody');
      assert.deepEqual({ quality, standing }, { quality: NEUTRAL_QUALITY, standing: 'good' });
      assert.equal(statistics.asked, 0);
      const said = { up: 0, down: 0, flag: 0, addresses: 0 };
      assert.deepEqual(rest, { questionId: 'nobody', up: 0, down: 0, flag: 0, said, decision: 'none' });
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

    it('[F2] keeps the last vote, in whatever order votes arrive, and however often', async () => {
      const votes: WeighedVote[] = [
        weighed({ questionId: 'q', playerId: 'ada', vote: 'up', at: 1 }),
        weighed({ questionId: 'q', playerId: 'ada', vote: 'flag', note: 'Peru has two.', at: 3 }),
        weighed({ questionId: 'q', playerId: 'ada', vote: 'down', at: 2 }),
      ];
      await feedback().vote(votes);
      await feedback().vote([...votes].reverse());
      assert.deepEqual(await totals(), { up: 0, down: 0, flag: 1 });
      const kept = { questionId: 'q', playerId: 'ada', vote: 'flag', note: 'Peru has two.', revision: 1, at: 3 };
      assert.deepEqual(await feedback().voteOf({ questionId: 'q', playerId: 'ada' }), kept);
      await feedback().vote([]);
    });

    it('loses no voice of five hundred that speak at once', async () => {
      await at.storage.questions.upsert([aQuestion({ id: 'q' })]);
      await Promise.all(Array.from({ length: 500 }, (_, i) => say(`p${i}`, i % 5 === 0 ? 'down' : 'up')));
      assert.deepEqual(await totals(), { up: 400, down: 100, flag: 0 });
      const { quality } = await feedback().of('q');
      assert.ok(Math.abs(quality - (100 * 405) / 510) < 1e-9, `${quality}`);
    });

    it('[F9] of one address there is one voice, parted among what was said from there', async () => {
      const from = (origin: string | null, playerId: string, vote: VoteRecord['vote'], weight = 1) =>
        feedback().vote([weighed({ questionId: 'q', playerId, vote, at: 1 }, { origin, weight })]);
      for (let i = 0; i < 40; i++) await from('hall', `hall-${i}`, i < 10 ? 'up' : 'down');
      assert.deepEqual(await totals(), { up: 0.25, down: 0.75, flag: 0 });
      await from('home', 'home-1', 'flag', 0.25);
      await from('home', 'home-2', 'flag', 0.5);
      assert.deepEqual(await totals(), { up: 0.25, down: 0.75, flag: 0.5 });
      await from('home', 'home-3', 'none');
      await from(null, 'who-1', 'flag', 0.25);
      await from(null, 'who-2', 'flag', 0.25);
      assert.deepEqual(await totals(), { up: 0.25, down: 0.75, flag: 0.75 });
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

    it('says who said what: people, and from how many addresses', async () => {
      await feedback().vote([
        ...['ada', 'bo', 'cy'].map((playerId) =>
          weighed({ questionId: 'q', playerId, vote: 'down', at: 1 }, { origin: 'hall' }),
        ),
        weighed({ questionId: 'q', playerId: 'di', vote: 'up', at: 1 }),
        weighed({ questionId: 'q', playerId: 'ed', vote: 'flag', at: 1 }),
        weighed({ questionId: 'q', playerId: 'fay', vote: 'none', at: 1 }),
      ]);
      const { said, up, down, flag } = await feedback().of('q');
      assert.deepEqual([said, up, down, flag], [{ up: 1, down: 3, flag: 1, addresses: 3 }, 1, 1, 1]);
    });

    it('logs every vote that was handed in, once, under numbers without a gap', async () => {
      const votes = Array.from({ length: 250 }, (_, i) =>
        weighed({ questionId: `q${i % 7}`, playerId: `p${i}`, vote: i % 3 === 0 ? 'flag' : 'up', at: i }),
      );
      await Promise.all([0, 1, 2, 3, 4].map((part) => feedback().vote(votes.slice(part * 50, part * 50 + 60))));
      await feedback().vote([weighed({ questionId: 'q0', playerId: 'p0', vote: 'none', at: 999 }, { revision: 2 })]);
      await feedback().vote(votes.slice(0, 30));
      await at.reopen();
      const pages = [await feedback().log({ after: 0, limit: 200 }), await feedback().log({ after: 200, limit: 200 })];
      const all = pages.flat();
      assert.deepEqual(
        [pages.map(({ length }) => length), all.map(({ number }) => number)],
        [[200, 51], Array.from({ length: 251 }, (_, i) => i + 1)],
      );
      assert.equal(
        new Set(all.map(({ questionId, playerId, at: when }) => `${questionId}/${playerId}/${when}`)).size,
        251,
      );
      const last = { number: 251, questionId: 'q0', playerId: 'p0', vote: 'none', revision: 2, weight: 1, at: 999 };
      assert.deepEqual(all.at(-1), last);
      assert.deepEqual(await feedback().log({ after: 251, limit: 9 }), []);
    });

    it('takes notes with any text in them', async () => {
      const note = 'Łódź “$ne” .dots. \\ 🎉';
      await feedback().vote([weighed({ questionId: 'q.$1', playerId: 'p.$1', vote: 'flag', note, at: 1 })]);
      assert.equal((await feedback().voteOf({ questionId: 'q.$1', playerId: 'p.$1' }))?.note, note);
    });
  });
}
