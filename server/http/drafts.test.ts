import assert from 'node:assert/strict';
import type { DraftItem } from '#shared/drafts/draft.ts';
import { asDraftQuestion, blankQuestion } from '#shared/drafts/draft-question.ts';
import type { DraftAnswer, MineAnswer, PackAnswer, PageEdit } from '#shared/protocol/drafts.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { Drafts } from '../drafts/drafts.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { aPass, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

const LIMA = asDraftQuestion(
  aQuestion({ stem: 'Which city is by the sea?', right: 'Lima', wrong: ['Quito', 'Bogota'] }),
);
const codeOf = ({ json }: { json: unknown }) => (json as { error?: { code: string } }).error?.code;

describe('drafts over HTTP', () => {
  let server: TestServer;
  const [own, other] = [aPass(), aPass()];
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  const create = async (pass = own, title = 'Capitals'): Promise<DraftAnswer> => {
    const { status, json } = await server.ask('/api/drafts', { pass, title, lang: 'de', brief: 'some capitals' });
    assert.equal(status, 201, JSON.stringify(json));
    return json as DraftAnswer;
  };
  const edit = ({ draft }: DraftAnswer, edits: readonly PageEdit[], gesture = 'g', pass = own) =>
    server.ask(`/api/drafts/${draft.id}/edit`, { pass, revision: draft.revision, gesture, edits });
  const filled = async (title?: string): Promise<DraftAnswer> =>
    (await edit(await create(own, title), [{ do: 'add', id: 'item1', question: LIMA, at: 0 }])).json as DraftAnswer;
  const save = ({ draft: { id, revision } }: DraftAnswer, listed = false, pass = own) =>
    server.ask(`/api/drafts/${id}/pack`, { pass, revision, listed });

  it('keeps a draft for its maker alone', async () => {
    const made = await filled();
    assert.equal(made.draft.items[0]?.question.stem, LIMA.stem);
    assert.equal(JSON.stringify(made).includes('playerId'), false);
    const read = await server.ask(`/api/drafts/${made.draft.id}`, { pass: own });
    assert.deepEqual(read.json, made);
    for (const [path, more] of [
      ['', {}],
      ['/edit', { revision: 2, gesture: 'g', edits: [{ do: 'drop', id: 'item1' }] }],
      ['/undo', { revision: 2 }],
      ['/say', { text: 'hello' }],
      ['/pack', { revision: 2, listed: false }],
      ['/remove', {}],
    ] as const) {
      const answer = await server.ask(`/api/drafts/${made.draft.id}${path}`, { pass: other, ...more });
      assert.deepEqual([answer.status, codeOf(answer)], [404, 'draft/unknown'], path);
      const nobody = await server.ask(`/api/drafts/${made.draft.id}${path}`, { pass: 'forged.pass', ...more });
      assert.equal(codeOf(nobody), 'guest/bad-pass');
    }
    const { json } = await server.ask('/api/drafts/mine', { pass: other });
    assert.deepEqual(json, { drafts: [], packs: [] });
  });

  it('tells the later of two windows, and loses nothing of the first', async () => {
    const made = await create();
    const both = await Promise.all(
      [0, 1, 2, 3].map((i) => edit(made, [{ do: 'add', id: `item${i}`, question: LIMA, at: 0 }])),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409, 409, 409]);
    assert.ok(both.every((answer) => answer.status === 200 || codeOf(answer) === 'draft/changed'));
    const { json } = await server.ask(`/api/drafts/${made.draft.id}`, { pass: own });
    assert.equal((json as DraftAnswer).draft.items.length, 1);
  });

  it('takes changes back, to the beginning and no further', async () => {
    const made = await filled();
    const undo = (revision: number) => server.ask(`/api/drafts/${made.draft.id}/undo`, { pass: own, revision });
    assert.equal(made.undoSteps, 1);
    const back = (await undo(2)).json as DraftAnswer;
    assert.deepEqual([back.draft.items, back.draft.revision, back.undoSteps], [[], 3, 0]);
    assert.equal(codeOf(await undo(2)), 'draft/changed');
    assert.equal(codeOf(await undo(3)), 'draft/nothing-to-undo');
  });

  it('finds what the checks of the bank find, and what is not finished', async () => {
    const made = await create();
    const telling = { ...LIMA, stem: 'Is Lima in Peru?' };
    const { json } = await edit(made, [
      { do: 'add', id: 'item1', question: LIMA, at: 0 },
      { do: 'add', id: 'item2', question: blankQuestion('text'), at: 1 },
      { do: 'add', id: 'item3', question: telling, at: 2 },
      { do: 'add', id: 'item4', question: { ...LIMA, stem: `${LIMA.stem.slice(0, -1)} ?` }, at: 3 },
    ]);
    const { findings } = json as DraftAnswer;
    const codes = Object.entries(findings).map(([id, list]) => [id, ...list.map(({ code }) => code)]);
    assert.deepEqual(Object.fromEntries(codes.map(([id, ...found]) => [id, found])), {
      item2: ['unfinished'],
      item3: ['self-answering'],
      item4: ['duplicate'],
    });
  });

  it('says beside a question written by hand that the bank asks it, and keeps it', async () => {
    const [known] = await server.storage.questions.list({ limit: 1 });
    const { stem } = known ?? assert.fail();
    const { draft } = (await server.ask('/api/drafts', { pass: own, title: 'x', lang: 'en', brief: '' }))
      .json as DraftAnswer;
    const mine = { ...LIMA, stem: stem.toUpperCase() };
    const { json } = await server.ask(`/api/drafts/${draft.id}/edit`, {
      ...{ pass: own, revision: draft.revision, gesture: 'g' },
      edits: [{ do: 'add', id: 'mine', question: mine, at: 0 }],
    });
    const answer = json as DraftAnswer;
    assert.deepEqual(
      answer.findings.mine?.filter(({ code }) => code === 'in-bank'),
      [{ code: 'in-bank', about: stem }],
    );
    assert.equal(answer.draft.items[0]?.isOut, false);
  });

  it('takes any id that a page may choose', async () => {
    const item = { do: 'add', id: 'constructor', question: blankQuestion('text'), at: 0 } as const;
    const { json } = await edit(await create(), [item]);
    assert.deepEqual((json as DraftAnswer).findings, { constructor: [{ code: 'unfinished', about: 'stem' }] });
  });

  it('takes questions that are written for it, whatever its maker does meanwhile', async () => {
    const made = await filled();
    const playerId = playerIdOf(readPass(own, TEST_SECRET) ?? assert.fail());
    const drafts = new Drafts(server.storage.drafts, { now: () => 5 });
    const itemOf = (id: string): DraftItem => ({
      ...{ id, question: LIMA, warnings: [], isOut: false, provenance: { by: 'model', model: 'm', run: 'r' } },
    });
    const arrive = (run: string) => drafts.arrive(made.draft.id, playerId, { run, items: [itemOf(`${run}x`)] });
    const typing = edit(made, [{ do: 'name', title: 'Seas' }]);
    const arrived = await Promise.all(['run1', 'run2', 'run3', 'run1'].map(arrive));
    assert.ok(arrived.every((draft) => typeof draft === 'object'));
    await typing;
    const { draft } = (await server.ask(`/api/drafts/${made.draft.id}`, { pass: own })).json as DraftAnswer;
    assert.deepEqual(draft.items.map(({ id }) => id).sort(), ['item1', 'run1x', 'run2x', 'run3x']);
    const instead = await drafts.arrive(made.draft.id, playerId, {
      run: 'r4',
      items: [itemOf('r4x')],
      instead: 'item1',
    });
    assert.equal(typeof instead === 'object' && instead.items[0]?.id, 'r4x');
    assert.equal(typeof instead === 'object' && instead.items.some(({ id }) => id === 'item1'), false);
    assert.equal(await drafts.arrive('gone', playerId, { run: 'r', items: [] }), 'draft/unknown');
  });

  it('saves a draft as one pack, again and again, and shows no answer to whoever has its link', async () => {
    const made = await filled('Seas');
    const { pack } = (await save(made)).json as PackAnswer;
    assert.deepEqual([pack.state, pack.count, pack.title, pack.lang, pack.isOwn], ['private', 1, 'Seas', 'de', true]);
    assert.match(pack.topic, /^pack-[a-z0-9]{12}$/);
    const seen = await server.ask(`/api/packs/${pack.id}`, { pass: other });
    assert.equal((seen.json as PackAnswer).pack.isOwn, false);
    assert.doesNotMatch(JSON.stringify(seen.json), /Lima|playerId/);
    assert.equal(codeOf(await server.ask(`/api/packs/${pack.topic}`, { pass: other })), 'pack/unknown');

    assert.equal(codeOf(await save(made)), 'draft/changed', 'its own saving was a change');
    const now = (await server.ask(`/api/drafts/${made.draft.id}`, { pass: own })).json as DraftAnswer;
    const again = (await save(now, true)).json as PackAnswer;
    assert.deepEqual([again.pack.id, again.pack.state], [pack.id, 'in-review']);
    await server.storage.packs.move({ id: pack.id, from: 'in-review', to: 'listed' });
    const same = (await save((await server.ask(`/api/drafts/${made.draft.id}`, { pass: own })).json as DraftAnswer))
      .json as PackAnswer;
    assert.deepEqual(same.pack, { ...again.pack, state: 'listed' }, 'nothing was changed: it stays on the wall');
    const mine = (await server.ask('/api/drafts/mine', { pass: own })).json as MineAnswer;
    assert.equal(mine.packs.filter(({ id }) => id === pack.id).length, 1);

    await server.ask(`/api/drafts/${made.draft.id}/remove`, { pass: own });
    const anew = await server.ask(`/api/packs/${pack.id}/edit`, { pass: own });
    assert.equal((anew.json as DraftAnswer).draft.items[0]?.id, 'item1');
    assert.deepEqual((anew.json as DraftAnswer).draft.items[0]?.question, LIMA);
    assert.equal(codeOf(await server.ask(`/api/packs/${pack.id}/edit`, { pass: other })), 'pack/unknown');
    assert.equal(codeOf(await server.ask(`/api/packs/${pack.id}/remove`, { pass: other })), 'pack/unknown');
    assert.equal((await server.ask(`/api/packs/${pack.id}/remove`, { pass: own })).status, 200);
    assert.equal(codeOf(await server.ask(`/api/packs/${pack.id}`, { pass: own })), 'pack/unknown');
  });

  it('refuses a pack without a title or a finished question', async () => {
    assert.equal(codeOf(await save(await create(own, ''))), 'pack/unnamed');
    assert.equal(codeOf(await save(await create())), 'pack/empty');
  });

  it('holds a pack in which there are unkind words: it is its author’s alone', async () => {
    const { json } = await save(await filled('Shit questions'), true);
    const { pack } = json as PackAnswer;
    assert.deepEqual([pack.state, pack.heldFor], ['held', 'pack/held']);
    assert.equal(codeOf(await server.ask(`/api/packs/${pack.id}`, { pass: other })), 'pack/unknown');
    assert.equal((await server.ask(`/api/packs/${pack.id}`, { pass: own })).status, 200);
  });

  it('keeps a pack held, however often it is saved, until somebody lets it go', async () => {
    const draftOf = async (id: string) => (await server.ask(`/api/drafts/${id}`, { pass: own })).json as DraftAnswer;
    const made = await filled('Rivers');
    const { pack } = (await save(made)).json as PackAnswer;
    await server.storage.packs.move({ id: pack.id, from: 'private', to: 'held', heldFor: 'pack/held' });
    const same = (await save(await draftOf(made.draft.id), true)).json as PackAnswer;
    assert.equal(same.pack.state, 'held');
    await edit(await draftOf(made.draft.id), [{ do: 'name', title: 'Rivers and seas' }]);
    const mended = (await save(await draftOf(made.draft.id), true)).json as PackAnswer;
    assert.deepEqual(
      [mended.pack.title, mended.pack.state, mended.pack.heldFor],
      ['Rivers and seas', 'held', 'pack/held'],
    );
    assert.equal(codeOf(await server.ask(`/api/packs/${pack.id}`, { pass: other })), 'pack/unknown');
  });

  it('saves a draft again whose server ended before the draft knew of its pack', async () => {
    const made = await filled('Lakes');
    const { pack } = (await save(made)).json as PackAnswer;
    const kept = (await server.storage.drafts.find(made.draft.id)) ?? assert.fail();
    await server.storage.drafts.save({ ...kept, packId: null, revision: kept.revision + 1 }, kept.revision);
    const again = (
      await server.ask(`/api/drafts/${made.draft.id}/pack`, {
        ...{ pass: own, listed: false },
        revision: kept.revision + 1,
      })
    ).json as PackAnswer;
    assert.equal(again.pack?.id, pack.id);
    assert.equal((await server.storage.drafts.find(made.draft.id))?.packId, pack.id);
  });

  it('refuses data that is nested without end', async () => {
    const made = await create();
    const question = { ...LIMA, kind: 'some:kind', data: JSON.parse('['.repeat(4000) + ']'.repeat(4000)) };
    const answer = await edit(made, [{ do: 'add', id: 'item1', question, at: 0 } as PageEdit]);
    assert.deepEqual([answer.status, codeOf(answer)], [400, 'request/malformed']);
  });

  it('refuses what is no change of a draft', async () => {
    const made = await create();
    for (const wrong of [
      { do: 'place', item: {}, at: 0 },
      { do: 'add', id: 'UP', question: LIMA, at: 0 },
      { do: 'add', id: 'item1', question: { ...LIMA, stem: 'x'.repeat(281) }, at: 0 },
      { do: 'add', id: 'item1', question: { ...LIMA, more: 1 }, at: 0 },
      { do: 'name', topic: 'atlas' },
      { do: 'name', lang: '??' },
    ])
      assert.equal(codeOf(await edit(made, [wrong as PageEdit])), 'request/malformed', JSON.stringify(wrong));
    assert.equal(codeOf(await edit(made, [{ do: 'move', id: 'nobody', at: 0 }])), 'draft/no-item');
  });

  it('lets one person have so many drafts', async () => {
    const pass = aPass();
    for (let i = 0; i < 30; i++) await create(pass);
    assert.equal(codeOf(await server.ask('/api/drafts', { pass })), 'draft/too-many');
  });
});
