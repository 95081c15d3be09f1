import assert from 'node:assert/strict';
import { builtinRegistry } from '#shared/builtin.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import type { Services } from '../services.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { isTopic, Wall } from './wall.ts';

describe('the wall of topics', () => {
  let storage: Storage;
  const services = (questionLang = 'en') =>
    ({ storage, registry: builtinRegistry(), config: { questionLang, questionKinds: 'all' } }) as unknown as Services;
  beforeEach(async () => {
    storage = await openSqlite(':memory:');
  });
  afterEach(() => storage.close());

  const add = (topic: string, count: number, more: object = {}) =>
    storage.questions.upsert(
      Array.from({ length: count }, (_, i) => ({ ...aQuestion({ id: `${topic}-${i}`, topic }), ...more })),
    );

  it('has a card for a topic that somebody brought, called as their file calls it', async () => {
    await add('sea', 6);
    await add('maps-unit-4', 5, { provenance: { pack: 'geo.gift', category: 'Maps: Unit 4' } });
    await add('all-about-us', 5);
    await add('few', 4);
    assert.deepEqual(await new Wall(services()).topics(), [
      { id: 'mix', questions: 20 },
      { id: 'sea', questions: 6 },
      { id: 'all-about-us', questions: 5, title: 'All about us' },
      { id: 'maps-unit-4', questions: 5, title: 'Maps: Unit 4' },
    ]);
    assert.deepEqual(
      await Promise.all(['sea', 'music', 'mix', 'few', 'gossip', 'constructor'].map((id) => isTopic(services(), id))),
      [true, true, true, true, false, false],
    );
  });

  it('counts what can be drawn: in its language, of kinds that are played here', async () => {
    await add('sea', 6);
    await add('meer', 6, { lang: 'de' });
    await add('odd', 6, { kind: 'test:gone', options: [], right: [], data: null });
    assert.deepEqual(await new Wall(services()).topics(), [
      { id: 'mix', questions: 6 },
      { id: 'sea', questions: 6 },
    ]);
    assert.deepEqual(await new Wall(services('de')).topics(), [
      { id: 'mix', questions: 6 },
      { id: 'meer', questions: 6, title: 'Meer' },
    ]);
    assert.equal(await isTopic(services(), 'meer'), false);
  });
});
