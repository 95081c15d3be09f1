import assert from 'node:assert/strict';
import { DESK_HEADER, type FixAnswer, type QuestionAnswer, type ReviewAnswer } from '#shared/protocol/desk.ts';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { KEPT_IN_PLAY_QUESTIONS } from '#shared/questions/quality.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { openDatabase } from '../storage/sqlite/database.ts';
import { createEngine } from '../storage/sqlite/engine.ts';
import { createStores } from '../storage/sqlite/sqlite-storage.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const KEY = 'the-key-of-a-test-server-0815';

describe('questions at the desk', () => {
  let server: TestServer;
  beforeEach(async () => {
    // Feedback and bank in one database, as everywhere but in most tests.
    const { questions, feedback } = createStores(createEngine(openDatabase(':memory:'), ':memory:'));
    const storage = Object.assign(new MemoryStorage([]), { questions, feedback });
    const others = Array.from({ length: KEPT_IN_PLAY_QUESTIONS + 2 }, (_, i) =>
      aQuestion({ id: `other-${String(i).padStart(2, '0')}`, topic: 'atlas' }),
    );
    await questions.upsert([
      ...others,
      aQuestion({ id: 'flagged-out', topic: 'atlas', stem: 'Which city is older?' }),
      aQuestion({ id: 'flagged-in', topic: 'sea' }),
    ]);
    const vote = (questionId: string, playerId: string, note?: string) => ({
      ...{ questionId, playerId, vote: 'flag' as const, at: 1, weight: 1, origin: playerId, revision: 1 },
      ...(note ? { note } : {}),
    });
    await feedback.vote([
      ...['ada', 'bo', 'cy'].map((player) =>
        vote('flagged-out', player, player === 'ada' ? 'Rome is older.' : undefined),
      ),
      vote('flagged-in', 'ada'),
    ]);
    server = await startTestServer({ storage, environment: { OPERATOR_KEY: KEY } });
  });
  afterEach(() => server.stop());

  async function call<T>(path: string, body?: object): Promise<T> {
    const { json } = await server.ask(`/api/desk/questions${path}`, body, {
      [DESK_HEADER]: '1',
      authorization: `Bearer ${KEY}`,
    });
    const { error } = json as Partial<ErrorAnswer>;
    if (error) throw new Error(error.code);
    return json as T;
  }
  const idsOf = async (query = ''): Promise<string[]> =>
    (await call<ReviewAnswer>(query)).cards.map(({ question }) => question.id);

  it('are shown that wait, the worst first, with why, and who said what in numbers', async () => {
    const { cards, next } = await call<ReviewAnswer>('');
    assert.deepEqual([cards.map(({ question }) => question.id), next], [['flagged-out', 'flagged-in'], null]);
    const [first] = cards;
    assert.deepEqual(first?.said, { up: 0, down: 0, flag: 3, addresses: 3 });
    assert.equal(first?.standing, 'review');
    assert.deepEqual(first?.reasons[0], { reason: 'flags', weight: 3, limit: 3 });
    const file = await call<QuestionAnswer>('/flagged-out');
    assert.deepEqual([file.notes, file.flags, file.history.length], [['Rome is older.'], { all: 3, newcomers: 0 }, 1]);
    assert.doesNotMatch(JSON.stringify([cards, file]), /ada|playerId|origin/, 'nobody is named');
  });

  it('are found by topic, kind, flags, quality and words, and the whole bank a page at a time', async () => {
    assert.deepEqual(await idsOf('?topic=sea'), ['flagged-in']);
    assert.deepEqual(await idsOf('?kind=text'), []);
    assert.deepEqual(await idsOf('?words=CITY is old'), ['flagged-out']);
    assert.deepEqual(await idsOf('?of=bank&words=other-07'), ['other-07']);
    assert.deepEqual(await idsOf('?of=bank&flagged=true'), ['flagged-in', 'flagged-out']);
    assert.deepEqual(await idsOf('?of=bank&below=50&topic=atlas'), ['flagged-out']);
    assert.deepEqual(await idsOf('?of=retired'), []);
    await server.storage.questions.upsert(
      Array.from({ length: 60 }, (_, i) => aQuestion({ id: `z-${i}`, topic: 'z' })),
    );
    const first = await call<ReviewAnswer>('?of=bank&topic=z');
    assert.equal(first.cards.length, 50);
    const second = await call<ReviewAnswer>(`?of=bank&topic=z&after=${first.next}`);
    assert.equal(new Set([...first.cards, ...second.cards].map(({ question }) => question.id)).size, 60);
    await assert.rejects(call('?of=everything'), /request\/malformed/);
  });

  it('are kept or retired, and taken back', async () => {
    const kept = await call<QuestionAnswer>('/flagged-out/decide', { decision: 'keep' });
    assert.deepEqual([kept.decision, kept.standing, kept.flag], ['keep', 'good', 0]);
    await call('/flagged-in/decide', { decision: 'retire' });
    assert.deepEqual([await idsOf(), await idsOf('?of=retired')], [[], ['flagged-in']]);
    await call('/flagged-in/decide', { decision: 'none' });
    assert.deepEqual([await idsOf(), await idsOf('?of=retired')], [['flagged-in'], []]);
    await assert.rejects(call('/nobody/decide', { decision: 'keep' }), /question\/unknown/);
  });

  it('are mended in place through the gate of an import, keep their history and begin without the old votes', async () => {
    const { question } = await call<QuestionAnswer>('/flagged-out');
    const fix = (fields: object) => call<FixAnswer>('/flagged-out/fix', { question: { ...question, ...fields } });
    assert.match((await fix({ right: ['nobody'] })).problem ?? '', /none of the options/);
    assert.equal((await server.storage.questions.find('flagged-out'))?.revision, 1);
    const fixed = await fix({ stem: 'Which of these cities is older?', id: 'another', revision: 1 });
    assert.ok(fixed.problem === null);
    assert.deepEqual(
      [fixed.file.question.id, fixed.file.question.revision, fixed.file.said.flag],
      ['flagged-out', 2, 0],
    );
    const [present, before] = fixed.file.history;
    assert.deepEqual(present?.differences, [
      { field: 'stem', was: 'Which city is older?', is: 'Which of these cities is older?' },
    ]);
    assert.deepEqual([before?.said.flag, present?.replacedAt, present?.readsTheSame], [3, null, false]);
    assert.deepEqual(await idsOf(), ['flagged-in']);
    const same = await fix({ stem: 'Which of these cities is older?' });
    assert.ok(same.problem === null && same.file.question.revision === 2, 'the same again is no revision');
    // Whoever has looked at the one before it does not write over it.
    assert.match((await fix({ stem: 'Which city is the oldest?' })).problem ?? '', /changed this question meanwhile/);
  });

  it('are in play again when a retired one is mended', async () => {
    await call('/flagged-out/decide', { decision: 'retire' });
    const { question } = await call<QuestionAnswer>('/flagged-out');
    await call('/flagged-out/fix', { question: { ...question, stem: 'Which of these cities is older?' } });
    const { decision, standing } = await call<QuestionAnswer>('/flagged-out');
    assert.deepEqual([decision, standing], ['none', 'good']);
  });
});
