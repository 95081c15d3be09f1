import assert from 'node:assert/strict';
import { defineClient } from './define-client.ts';
import { defineView } from './define-view.ts';
import { type FetchModule, ModClients } from './mod-clients.ts';
import { RoomViews } from './room-views.ts';
import { ViewRegistry } from './view-registry.ts';

const Form = () => null;
const duel = defineClient({
  views: [defineView({ rule: 'duel:mode', sentences: { duel: 'A duel.' } }), defineView({ rule: 'other:mode' })],
  answers: { 'duel:aim': Form },
});
const refs = () => [{ mod: 'duel', url: 'assets/duel.js' }];

function aRoom(fetchModule: FetchModule) {
  const failed: string[] = [];
  const views = new RoomViews({
    registry: new ViewRegistry(),
    mods: new ModClients(refs, fetchModule),
    report: (rule) => failed.push(rule),
  });
  return { views, failed };
}

describe('what a mod brings into the page', () => {
  it('is fetched once, when a room plays it, and shows what is its own alone', async () => {
    const urls: string[] = [];
    const { views, failed } = aRoom(async (url) => {
      urls.push(url);
      return { default: duel };
    });
    await views.bring(['classic', 'streaks', '']);
    assert.deepEqual(urls, []);
    assert.equal(views.of('duel:mode'), null);
    await Promise.all([views.load({ plays: ['duel:mode'] }), views.bring(['duel:aim'])]);
    assert.deepEqual([urls, failed], [['assets/duel.js'], []]);
    assert.equal(views.of('duel:mode')?.sentences?.duel, 'A duel.');
    assert.equal(views.answer('duel:aim'), Form);
    assert.equal(views.of('other:mode'), null, 'a mod shows what is no rule of its own');
  });

  it('is told to what is drawn already, once it is there, and never where nothing was to come', async () => {
    const { views } = aRoom(async () => ({ default: duel }));
    const seen: boolean[] = [];
    const end = views.onBrought(() => seen.push(views.of('duel:mode') !== null));
    await views.bring(['classic', '']);
    assert.deepEqual(seen, []);
    await views.bring(['duel:mode', 'classic']);
    assert.deepEqual(seen, [true]);
    end();
    await views.bring(['duel:mode']);
    assert.deepEqual(seen, [true]);
  });

  for (const [what, fetchModule] of [
    ['cannot be had', () => Promise.reject(new Error('404'))],
    ['exports nothing of the kind', async () => ({ default: 7 })],
  ] as const)
    it(`that ${what} is off, and the room is told once for each that misses it`, async () => {
      const { views, failed } = aRoom(fetchModule);
      const told: string[] = [];
      views.onFail((rule) => told.push(rule));
      await views.load({ plays: ['duel:mode'] });
      await views.bring(['duel:mode']);
      assert.deepEqual([failed, told, views.of('duel:mode')], [['duel:mode'], ['duel:mode'], null]);
    });

  it('whose form has thrown is off, and the standard one is asked for', async () => {
    const { views } = aRoom(async () => ({ default: duel }));
    await views.bring(['duel:aim']);
    views.fail('duel:aim', new Error('on purpose'));
    assert.equal(views.answer('duel:aim'), null);
    assert.notEqual(views.of('duel:mode'), null);
  });

  it('is looked at where it is defined', () => {
    assert.throws(() => defineClient({ answers: { 'duel:aim': 7 as never } }), /"duel:aim" is no component/);
    assert.throws(() => defineClient({ views: [{ rule: 'Bad Id' }] }), /lower case/);
  });
});
