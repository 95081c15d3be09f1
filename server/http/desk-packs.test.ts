import assert from 'node:assert/strict';
import type { Pack, PackState } from '#shared/drafts/pack.ts';
import { DESK_HEADER, type PackFileAnswer, type PacksAnswer } from '#shared/protocol/desk.ts';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const KEY = 'the-key-of-a-test-server-0815';

function aPack(id: string, state: PackState): Pack {
  return {
    ...{ id, topic: `pack-${id.padEnd(12, '0')}`, title: `Pack ${id}`, lang: 'en', state, playerId: 'ada' },
    ...{ authorName: 'Ada', publishedAt: 1, heldFor: state === 'held' ? 'pack/held' : null },
    questions: [aQuestion({ id: `${id}-1`, topic: `pack-${id.padEnd(12, '0')}` })],
  };
}

describe('packs at the desk', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ environment: { OPERATOR_KEY: KEY } });
    for (const pack of [aPack('wants', 'in-review'), aPack('held', 'held'), aPack('mine', 'private')])
      assert.equal(await server.storage.packs.create(pack, 50), 'created');
  });
  after(() => server.stop());

  async function call<T>(path: string, body?: object): Promise<T> {
    const headers = { [DESK_HEADER]: '1', authorization: `Bearer ${KEY}` };
    const { json } = await server.ask(`/api/desk/packs${path}`, body, headers);
    const { error } = json as Partial<ErrorAnswer>;
    if (error) throw new Error(error.code);
    return json as T;
  }
  const statesIn = ({ packs }: PacksAnswer): string[] => packs.map(({ id, state }) => `${id} ${state}`);

  it('are those that want to be on the wall, and those that are held, and nobody’s private ones', async () => {
    const answer = await call<PacksAnswer>('');
    assert.deepEqual(statesIn(answer), ['wants in-review', 'held held']);
    assert.doesNotMatch(JSON.stringify(answer), /playerId/);
    const { pack, questions } = await call<PackFileAnswer>('/wants');
    assert.deepEqual([pack.title, questions.length, 'playerId' in pack], ['Pack wants', 1, false]);
  });

  it('go onto the wall and off it, are held and let go, and are not moved from where they are not', async () => {
    assert.deepEqual(statesIn(await call('/wants/move', { from: 'in-review', to: 'listed', publishedAt: 1 })), [
      'held held',
      'wants listed',
    ]);
    await call('/held/move', { from: 'held', to: 'private', publishedAt: 1 });
    const released = await server.storage.packs.find('held');
    assert.deepEqual([released?.state, released?.heldFor], ['private', null]);
    await call('/wants/move', { from: 'listed', to: 'held', publishedAt: 1 });
    assert.equal((await server.storage.packs.find('wants'))?.heldFor, 'pack/held');
    await assert.rejects(call('/wants/move', { from: 'listed', to: 'private', publishedAt: 1 }), /pack\/changed/);
    const older = { from: 'held', to: 'private', publishedAt: 0 };
    await assert.rejects(call('/wants/move', older), /pack\/changed/, 'it has been saved anew since it was read');
    await assert.rejects(call('/gone/move', older), /pack\/unknown/);
    await assert.rejects(call('/wants/move', { from: 'held', to: 'anywhere' }), /request\/malformed/);
    await assert.rejects(call('/nobody'), /pack\/unknown/);
  });

  it('wait by turns of their makers: one that came after a hundred of somebody else’s is the second', async () => {
    for (let i = 0; i < 120; i++) {
      const one = { ...aPack(`m${1000 + i}x`, 'in-review'), playerId: 'many', publishedAt: 100 + i };
      assert.equal(await server.storage.packs.create(one, 200), 'created');
    }
    await server.storage.packs.create({ ...aPack('late', 'in-review'), playerId: 'bo', publishedAt: 999 }, 50);
    const { packs } = await call<PacksAnswer>('');
    const waiting = packs.filter(({ state }) => state === 'in-review').map(({ id }) => id);
    assert.deepEqual([waiting.slice(0, 3), waiting.length], [['m1000x', 'late', 'm1001x'], 100]);
  });
});
