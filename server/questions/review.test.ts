import assert from 'node:assert/strict';
import { KEPT_IN_PLAY_QUESTIONS } from '#shared/questions/quality.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { review } from './review-command.ts';

const NOON = Date.UTC(2026, 4, 4, 12);
const HOUR_MS = 3_600_000;

describe('reviewing questions', () => {
  let storage: Storage;
  let printed: string[];
  beforeEach(async () => {
    storage = await openSqlite(':memory:');
    printed = [];
    const others = Array.from({ length: KEPT_IN_PLAY_QUESTIONS }, (_, i) => aQuestion({ id: `more-${i}` }));
    await storage.questions.upsert([
      ...['a', 'b', 'c'].map((id) => aQuestion({ id, stem: `What of ${id}?` })),
      ...others,
    ]);
    for (const questionId of ['a', 'b'])
      await flag(
        questionId,
        ['p0', 'p1', 'p2'].map((playerId) => `${questionId}-${playerId}`),
      );
  });
  afterEach(() => storage.close());

  /** These players flag a question, each from an address of their own unless one is given. */
  async function flag(
    questionId: string,
    players: readonly string[],
    from?: string,
    at = NOON,
    weight = 1,
  ): Promise<void> {
    await storage.feedback.vote(
      players.map((playerId) => ({
        ...{ questionId, playerId, vote: 'flag' as const, note: `${playerId} on ${questionId}`, at },
        ...{ weight, revision: 1, origin: from ?? playerId },
      })),
    );
  }
  const print = (line: string) => void printed.push(line);
  const asked = (...answers: (string | null)[]) => ({ print, ask: async () => answers.shift() ?? null });
  const waiting = async () => (await storage.feedback.review({ limit: 99 })).map(({ questionId }) => questionId);

  it('[F7] shows the question, its right answer, why it waits and what players wrote', async () => {
    await review(storage, {}, { print, ask: null });
    const all = printed.join('\n');
    const parts = ['1 of 2', 'What of a?', '✓', 'out of play', '3 flags of 3 players from 3 addresses, weighing 3'];
    for (const part of [...parts, 'never answered', '“a-p1 on a”', '--keep ID'])
      assert.ok(all.includes(part), `${part} is missing in:\n${all}`);
    assert.ok(!all.includes('What of c?'));
    assert.deepEqual(await waiting(), ['a', 'b']);
  });

  it('[F8] takes a decision on each: keep, retire, skip or quit', async () => {
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

  it('[F8] decides by id, and says where there is no such question', async () => {
    await review(storage, { keep: ['a'], retire: ['b', 'nobody'] }, { print, ask: null });
    assert.deepEqual(await waiting(), []);
    assert.deepEqual(printed, ['a is kept; its flags are settled.', 'b is retired.', 'There is no question "nobody".']);
  });

  it('[F11] shows a burst as one event, and settles it with one key', async () => {
    for (let i = 0; i < 20; i++) await flag(`more-${i}`, ['g0', 'g1', 'g2'], 'one', NOON + i * 1500, 0.25);
    await review(storage, {}, asked('s', 's', 'k'));
    const event = printed.find((line) => line.includes('One event')) ?? '';
    for (const part of [
      '3 of 3',
      '20 questions flagged within 1 minute of 2026-05-04 12:00 UTC',
      '60 flags of 3 players (3 new) from 1 address',
      '0 of them are out of play',
      'more-1: ',
      'and 8 more',
    ])
      assert.ok(event.includes(part), `${part} is missing in:\n${event}`);
    assert.deepEqual(await waiting(), ['a', 'b']);
  });

  it('[F11] opens a burst one by one, and leaves alone what was flagged at another time or by others', async () => {
    for (const [n, at] of [NOON, NOON + 60_000, NOON + 120_000, NOON + HOUR_MS].entries())
      await flag(`more-${n}`, ['g0'], 'one', at);
    await flag('more-9', ['g9'], 'nine', NOON);
    await review(storage, {}, asked('s', 's', 'o', 'k', 's', 'r', 's', 's'));
    assert.equal(printed.filter((line) => line.includes('One event: 3 questions')).length, 1);
    assert.deepEqual(await waiting(), ['a', 'b', 'more-1', 'more-3', 'more-9']);
    assert.equal((await storage.feedback.of('more-2')).decision, 'retire');
    printed = [];
    await review(storage, {}, asked('s', 's', 's', 's', 's'));
    assert.ok(!printed.some((line) => line.includes('One event')), 'two are no burst');
  });

  it('[F11] is one event though everybody flags from somewhere else, where each of them flagged many', async () => {
    for (const person of [0, 1, 2, 3])
      for (const n of [person, person + 1, person + 2])
        await flag(`more-${n}`, [`g${person}`], `from ${person}`, NOON, 0.25);
    await review(storage, {}, { print, ask: null });
    assert.ok(printed.some((line) => line.includes('One event: 6 questions') && line.includes('from 4 addresses')));
  });
});
