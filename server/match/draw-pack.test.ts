import assert from 'node:assert/strict';
import { builtinRegistry } from '#shared/builtin.ts';
import type { Pack } from '#shared/drafts/pack.ts';
import type { Question } from '#shared/questions/question.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { aDeck, aQuestion } from '#shared/testing/a-question.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { drawPack } from './draw-pack.ts';

const aPack = (questions: Pack['questions']): Pack => ({
  ...{ id: 'p', topic: 'pack-abcdefghijkl', title: 'Ours', lang: 'en', state: 'private', playerId: 'p1' },
  ...{ authorName: 'Ada', publishedAt: 1, heldFor: null, questions },
});

describe('drawing from a pack', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openSqlite(':memory:');
  });
  afterEach(() => storage.close());
  const { kinds: answerKinds } = builtinRegistry();
  const draw = (pack: Pack, more: Partial<Parameters<typeof drawPack>[2]> = {}) =>
    drawPack(storage, pack, { answerKinds, wantedKinds: 'all', count: 5, key: aKey('one'), ...more });
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  it('[PK2] asks in its maker’s order, and all of it where it has no more', async () => {
    const pack = aPack(aDeck(20));
    const drawn = await draw(pack);
    assert.equal(drawn.length, 5);
    assert.deepEqual(
      ids(drawn),
      ids(pack.questions).filter((id) => ids(drawn).includes(id)),
    );
    assert.deepEqual(ids(await draw(pack)), ids(drawn), 'the same key draws the same');
    assert.deepEqual(ids(await draw(pack, { count: 50 })), ids(pack.questions));
  });

  it('[PK2] leaves those out first that these people have met lately', async () => {
    const pack = aPack(aDeck(8));
    const avoid = ids(await draw(pack));
    const next = ids(await draw(pack, { avoid }));
    assert.equal(next.filter((id) => avoid.includes(id)).length, 2);
  });

  it('[PK2] leaves those out that give another one away, as long as there are others', async () => {
    const said = aQuestion({
      ...{ id: 'said', stem: 'Which instrument did Adolphe Sax patent in Paris?', right: 'Saxophone', wrong: ['Tuba'] },
      explanation: 'Adolphe Sax patented the saxophone in Paris in 1846.',
    });
    const asks = aQuestion({
      id: 'asks',
      stem: 'Who patented the saxophone in Paris?',
      right: 'Adolphe Sax',
      wrong: ['Bo'],
    });
    const others = aDeck(4);
    await storage.questions.upsert(aDeck(60)); // how rare a word is shows in the bank
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const drawn = ids(await draw(aPack([said, asks, ...others]), { key: aKey(name) }));
      assert.equal(drawn.includes('said') && drawn.includes('asks'), false, drawn.join());
      assert.equal(drawn.length, 5);
    }
    assert.equal((await draw(aPack([said, asks]))).length, 2);
  });

  it('[V1] numbers the options of its maker anew: the first of them is often right', async () => {
    const options = ['Lima', 'Quito', 'La Paz', 'Santiago'].map((text, i) => ({ id: 'abcd'[i] ?? '', text }));
    const pack = aPack(aDeck(40).map((question) => ({ ...question, options, right: ['a'] })));
    const rights = (await draw(pack, { count: 40 })).map((question) => {
      assert.ok(question.kind === 'choice');
      assert.equal(question.options.find(({ id }) => id === question.right[0])?.text, 'Lima');
      return question.right[0];
    });
    assert.deepEqual([...new Set(rights)].sort(), ['a', 'b', 'c', 'd']);
  });

  it('[V1] [PK3] asks a mod’s kind with the ids that it knows', async () => {
    const modded = { ...aQuestion(), kind: 'pairs:match', data: { left: ['x', 'y'] } } as unknown as Question;
    const { kinds } = builtinRegistry();
    const anyKind = { problemOf: () => null, ids: [...kinds.ids, 'pairs:match'] } as unknown as typeof answerKinds;
    const [drawn] = await draw(aPack([modded]), { answerKinds: anyKind });
    assert.deepEqual(drawn, modded);
  });

  it('[PK3] asks no kind that is not wanted', async () => {
    const pack = aPack([...aDeck(2), KIND_SAMPLES.number, KIND_SAMPLES.text]);
    assert.deepEqual(
      (await draw(pack, { wantedKinds: ['number'] })).map(({ kind }) => kind),
      ['number'],
    );
    assert.deepEqual(await draw(pack, { wantedKinds: [] }), []);
  });
});
