import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { saboteur } from '#shared/modes/saboteur/mode.ts';
import type { Question } from '#shared/questions/question.ts';
import { MIX } from '#shared/questions/topics.ts';
import { ANSWER_KINDS } from '#shared/rules/answers/index.ts';
import { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { testMongo } from '../../test-support/mongo/start-mongo.ts';
import { surveyOf } from '../questions/bank-survey.ts';
import { APART_WEIGHT, leakBetween } from '../questions/leaks/leak.ts';
import { toldBy } from '../questions/leaks/told.ts';
import { loadStarterBank, readStarterBank } from '../questions/starter.ts';
import { openMongo } from '../storage/mongo/mongo-storage.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { WantedKinds } from './asked-kinds.ts';
import { drawDeck, drawQuestions } from './draw-deck.ts';

const ROOM = { isPublic: false, openerOnly: false };
const SEED = process.env.SEED ?? randomUUID();
const answerKinds = new AnswerKinds(ANSWER_KINDS);

/** Ids of those in `deck` that give another one away, or are given away, in it or by what was asked before. */
async function given(storage: Storage, deck: readonly Question[], before: readonly Question[]): Promise<string[]> {
  const { weights } = await surveyOf(storage);
  const told = [...before, ...deck].map(toldBy);
  return deck
    .map(toldBy)
    .filter((one) => told.some((other) => leakBetween(one, other, weights, APART_WEIGHT)))
    .map(({ id }) => id);
}

function describeDraws(
  open: (context: Mocha.Context) => Promise<Storage>,
  { topics, draws }: { topics: string[]; draws: number },
) {
  let storage: Storage;
  before(async function () {
    storage = await open(this);
    const bank = await readStarterBank();
    await storage.questions.upsert(bank.filter(({ topic }) => topics.length === 0 || topics.includes(topic)));
  });
  after(() => storage?.close());

  it(`[F12] neither a deck nor the next one gives anything away (SEED=${SEED})`, async () => {
    const all = Object.entries(await storage.questions.countByTopic());
    let repaired = 0;
    // Which seed meets a pair is luck: it goes on until one has been met.
    for (let i = 0; i < draws || (repaired === 0 && i < 20 * draws); i++) {
      const [topic, most] = i % 3 === 0 ? [MIX.id, 30] : (all[i % all.length] ?? ['', 0]);
      const count = Math.min(most, 5 + ((i * 7) % 26));
      const args = { answerKinds, wantedKinds: 'all', topic, lang: 'en', count } as const;
      const first = await drawQuestions(storage, { ...args, key: aKey(`${SEED}-${i}`) });
      const avoid = first.map(({ id }) => id);
      const next = await drawQuestions(storage, { ...args, key: aKey(`${SEED}-${i}-next`), avoid, before: first });
      assert.deepEqual([first.length, next.length], [count, count], topic);
      assert.deepEqual([await given(storage, first, []), await given(storage, next, first)], [[], []], topic);
      const bare = { topic, count, kinds: answerKinds.ids, lang: 'en' };
      const plain = await storage.questions.draw({ ...bare, key: aKey(`${SEED}-${i}-next`), avoid });
      if ((await given(storage, plain, first)).length > 0) repaired++;
    }
    assert.ok(repaired > 0, 'no draw met a pair: this shows nothing');
  });
}

describe('decks', () => {
  describe('from SQLite', () => describeDraws(() => openSqlite(':memory:'), { topics: [], draws: 36 }));
  describe('from MongoDB', () =>
    describeDraws(async (context) => openMongo((await testMongo(context)).uri(`quizcade-test-${randomUUID()}`)), {
      topics: ['sea', 'body'],
      draws: 6,
    }));

  it('[F12] a topic in which there is nothing else is asked whole', async () => {
    const storage = await openSqlite(':memory:');
    const bank = (await readStarterBank()).filter(({ topic }) => topic === 'numbers');
    const pair = [
      aQuestion({ id: 'a', topic: 'own', stem: 'Whose brother was the zoologist Zebedee?', right: 'Quentin' }),
      aQuestion({ id: 'b', topic: 'own', stem: 'Which zoologist was the brother of Quentin?', right: 'Zebedee' }),
    ];
    await storage.questions.upsert([...bank, ...pair]);
    const draw = (count: number) =>
      drawQuestions(storage, { answerKinds, wantedKinds: 'all', topic: 'own', lang: 'en', count, key: aKey(SEED) });
    assert.equal((await given(storage, pair, [])).length, 2, 'they do give each other away');
    assert.equal((await draw(1)).length, 1);
    assert.deepEqual((await draw(2)).map(({ id }) => id).sort(), ['a', 'b']);
    await storage.close();
  });

  it('hold what a mode is made for, and other kinds where a topic has too few', async () => {
    const storage = await openSqlite(':memory:');
    await loadStarterBank(storage);
    const draw = async (questions: number, wantedKinds: WantedKinds = 'all') => {
      const deck = await drawDeck(storage, {
        ...{ mode: saboteur, options: { questions }, seats: 8, answerKinds, wantedKinds, room: ROOM },
        ...{ topic: 'space', lang: 'en', key: aKey(SEED) },
      });
      return { count: deck.length, kinds: [...new Set(deck.map(({ kind }) => kind))] };
    };
    assert.deepEqual(await draw(15), { count: 15, kinds: ['choice'] });
    assert.deepEqual(await draw(5, ['number']), { count: 5, kinds: ['number'] });
    assert.ok((await draw(70)).kinds.length > 1);
    await storage.close();
  });

  for (const [kind, rights] of Object.entries({
    choice: ['a'],
    multi: ['a', 'b'],
    order: ['a', 'b', 'c', 'd', 'e', 'f'],
  }))
    it(`[V1] give options ids that say nothing of what is right, whatever their bank calls them: ${kind}`, async () => {
      const storage = await openSqlite(':memory:');
      const options = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, text: `Step ${id}` }));
      const common = kind === 'choice' ? aQuestion() : KIND_SAMPLES[kind as 'multi' | 'order'];
      await storage.questions.upsert([
        { ...common, id: 'steps', topic: 'steps', options, right: rights } as unknown as Question,
      ]);
      const draw = async (key: string): Promise<readonly string[]> => {
        const args = { answerKinds, wantedKinds: 'all', topic: 'steps', lang: 'en', count: 1 } as const;
        const [drawn] = await drawQuestions(storage, { ...args, key: aKey(key) });
        assert.ok(drawn && 'options' in drawn);
        const textOf = new Map(drawn.options.map(({ id, text }) => [id, text]));
        const right = drawn.right as readonly string[];
        assert.deepEqual(
          right.map((id) => textOf.get(id)),
          rights.map((id) => `Step ${id}`),
          'the same is right',
        );
        return [...right, ...drawn.options.map(({ id }) => id)];
      };
      const met = rights.map(() => new Set<string>());
      for (let i = 0; i < 120; i++)
        for (const [place, id] of (await draw(`${SEED}-${i}`)).entries()) met[place]?.add(id);
      for (const ids of met) assert.deepEqual([...ids].sort(), ['a', 'b', 'c', 'd', 'e', 'f'], `SEED=${SEED}`);
      assert.deepEqual(await draw(SEED), await draw(SEED), 'the same key gives the same ids');
      await storage.close();
    });

  it('hold only the kinds that the host wants', async () => {
    const storage = await openSqlite(':memory:');
    await loadStarterBank(storage);
    const draw = (wantedKinds: WantedKinds) =>
      drawQuestions(storage, { answerKinds, wantedKinds, topic: MIX.id, lang: 'en', count: 30, key: aKey(SEED) });
    const kindsOf = (deck: readonly Question[]) => [...new Set(deck.map(({ kind }) => kind))].sort();
    assert.deepEqual(kindsOf(await draw(['choice'])), ['choice']);
    assert.deepEqual(kindsOf(await draw(['number', 'order'])), ['number', 'order']);
    assert.deepEqual(await draw(['cards:pairs']), []);
    await storage.close();
  });
});
