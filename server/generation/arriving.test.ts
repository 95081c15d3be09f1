import assert from 'node:assert/strict';
import { DRAFT_BOUNDS } from '#shared/drafts/draft.ts';
import { AMaking, PLAYER } from '../testing/a-making.ts';

describe('questions that a model has written', () => {
  let making: AMaking;
  beforeEach(async () => {
    making = await AMaking.start();
  });
  afterEach(() => making.end());

  it('come into the set as soon as their part is done, while others are written', async () => {
    let goOn = (): void => {};
    const isHeld = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    making.model.says = async ({ name, about }, answer) => {
      if (name === 'questions' && about.subtopic !== 'side 1') await isHeld;
      return answer;
    };
    const maker = making.aMaker();
    await making.begun(maker);
    maker.work();
    const { state, arrived } = await making.until(maker, (progress) => progress.arrived > 0);
    assert.deepEqual(
      [state, arrived, (await making.items()).length],
      ['writing', 3, 3],
      'three of eight are its share',
    );
    const [first] = await making.items();
    await making.drafts.edit(making.draftId, PLAYER, {
      ...{ revision: (await making.drafts.find(making.draftId, PLAYER))?.revision ?? 0, gesture: 'g' },
      edits: [{ do: 'drop', id: first?.id ?? '' }],
    });
    goOn();
    const done = await making.until(maker, ({ againInMs }) => againInMs === null);
    assert.deepEqual(done.state === 'done' && [done.kept, done.arrived], [8, 8]);
    const ids = (await making.items()).map(({ id }) => id);
    assert.equal(new Set(ids).size, 7);
    assert.ok(!ids.includes(first?.id ?? ''), 'what was dropped does not come back');
  });

  it('do not come back when a step is done again after its maker has dropped one', async () => {
    await making.made(making.aMaker(), { count: 3 });
    const items = (await making.items()).map((item, i) => ({ ...item, id: `again-${i}` }));
    const arrive = async () => {
      const draft = await making.drafts.arrive(making.draftId, PLAYER, { run: 'r', items, part: 'r/1' });
      return typeof draft === 'string' ? assert.fail(draft) : draft;
    };
    const { revision } = await arrive();
    const edits = [{ do: 'drop' as const, id: 'again-0' }];
    await making.drafts.edit(making.draftId, PLAYER, { revision, gesture: 'g', edits });
    const { arrived } = await arrive();
    assert.deepEqual(arrived?.at(-1), { part: 'r/1', ids: ['again-0', 'again-1', 'again-2'] });
    assert.ok(!(await making.items()).some(({ id }) => id === 'again-0'));
  });

  it('do not come back into a draft that was kept when a part was called a portion', async () => {
    await making.made(making.aMaker(), { count: 3 });
    const { storage, drafts, draftId } = making;
    const draft = (await storage.drafts.find(draftId)) ?? assert.fail();
    const old = { ...draft, revision: draft.revision + 1, arrived: [{ portion: 'r/1', ids: ['again-0'] }] };
    assert.ok(await storage.drafts.save(old as object as typeof draft, draft.revision));
    const items = draft.items.slice(0, 1).map((item) => ({ ...item, id: 'again-0' }));
    const after = await drafts.arrive(draftId, PLAYER, { run: 'r', items, part: 'r/1' });
    assert.ok(typeof after !== 'string');
    assert.deepEqual(after.arrived, [{ part: 'r/1', ids: ['again-0'] }]);
    assert.ok(!after.items.some(({ id }) => id === 'again-0'));
  });

  it('take the place of one in a full draft', async () => {
    await making.made(making.aMaker(), { count: 3 });
    const full = (await making.storage.drafts.find(making.draftId)) ?? assert.fail();
    const [some] = full.items;
    const items = Array.from({ length: DRAFT_BOUNDS.items }, (_, i) => ({ ...(some ?? assert.fail()), id: `x${i}` }));
    await making.storage.drafts.save({ ...full, items, revision: full.revision + 1 }, full.revision);
    const arriving = { run: 'r', items: [{ ...(some ?? assert.fail()), id: 'new' }], part: 'r/1', instead: 'x4' };
    const draft = await making.drafts.arrive(making.draftId, PLAYER, arriving);
    assert.deepEqual(typeof draft === 'string' ? draft : [draft.items.length, draft.items[4]?.id], [
      DRAFT_BOUNDS.items,
      'new',
    ]);
  });

  it('of which some parts fail stay, and the page hears of both', async () => {
    const maker = making.aMaker();
    making.model.instead = ({ name, about }, response) => {
      if (name !== 'questions' || about.subtopic === 'side 2') return false;
      response.writeHead(401).end('{}');
      return true;
    };
    const progress = await making.made(maker);
    assert.deepEqual([progress.state, 'why' in progress && progress.why], ['failed', 'generate/bad-key']);
    assert.deepEqual([progress.arrived, (await making.items()).length], [3, 3]);
  });

  it('make up for what other parts have lost', async () => {
    making.model.says = ({ name, about }, answer) =>
      name === 'questions' && about.subtopic === 'side 3' ? { questions: [] } : answer;
    const progress = await making.made(making.aMaker());
    assert.deepEqual(progress.state === 'done' && [progress.kept, (await making.items()).length], [8, 8]);
  });

  it('are taken back in one step', async () => {
    await making.made(making.aMaker());
    const draft = (await making.drafts.find(making.draftId, PLAYER)) ?? assert.fail();
    const before = await making.drafts.undo(making.draftId, PLAYER, draft.revision);
    assert.deepEqual(typeof before === 'string' ? before : before.items, []);
  });

  it('may be of every kind', async () => {
    const kinds = ['choice', 'multi', 'number', 'order', 'text'] as const;
    const progress = await making.made(making.aMaker(), { count: 16, kinds: [...kinds] });
    assert.equal(progress.state, 'done', JSON.stringify(progress));
    const items = await making.items();
    assert.deepEqual([...new Set(items.map(({ question }) => question.kind))].sort(), [...kinds]);
    assert.deepEqual(
      items.filter(({ isOut }) => isOut).map(({ question }) => question.kind),
      [],
    );
  });

  it('fill a draft and no more, and are not lost where it is full', async () => {
    const maker = making.aMaker();
    await making.made(maker, { count: 3 });
    const [some] = await making.items();
    const full = (await making.storage.drafts.find(making.draftId)) ?? assert.fail();
    const items = Array.from({ length: DRAFT_BOUNDS.items - 2 }, (_, i) => ({
      ...(some ?? assert.fail()),
      id: `x${i}`,
    }));
    await making.storage.drafts.save({ ...full, items, revision: full.revision + 1 }, full.revision);
    const progress = await making.made(maker);
    assert.equal(progress.state, 'done', JSON.stringify(progress));
    assert.equal((await making.items()).length, DRAFT_BOUNDS.items);
    const calls = making.model.asked.length;
    const again = await making.made(maker);
    assert.deepEqual([again.state, 'why' in again && again.why], ['failed', 'draft/full']);
    assert.equal(making.model.asked.length, calls, 'nobody pays for what there is no room for');
  });

  it('take the place of one that is made anew', async () => {
    const maker = making.aMaker();
    await making.made(maker, { count: 3 });
    const before = (await making.items()).map(({ id }) => id);
    await making.made(maker, { count: 9, instead: before[1] ?? '' });
    const after = (await making.items()).map(({ id }) => id);
    assert.deepEqual([after.length, after[0], after[2]], [3, before[0], before[2]]);
    assert.notEqual(after[1], before[1]);
    const taken = JSON.stringify(making.named('questions').at(-1)?.about);
    assert.ok(taken.includes((await making.items())[0]?.question.stem ?? '?'), 'what the set asks already is told');
  });

  it('go on where a process was, without asking for anything again', async () => {
    const first = making.aMaker();
    making.model.instead = ({ name }) => name === 'answers';
    await making.begun(first);
    first.work();
    await making.until(first, ({ state }) => state === 'checking');
    while (making.named('answers').length < 3) await new Promise((resolve) => setImmediate(resolve));
    await first.close();
    making.model.instead = () => false;
    const second = making.aMaker();
    second.work();
    assert.equal((await making.until(second, ({ againInMs }) => againInMs === null)).state, 'done');
    assert.deepEqual(making.calls, [1, 3, 6]);
    assert.equal((await making.items()).length, 8);
  });
});
