import assert from 'node:assert/strict';
import type { DraftAnswer } from '#shared/protocol/drafts.ts';
import type { MakerAnswer, ProgressAnswer } from '#shared/protocol/generate.ts';
import { type ErrorAnswer, type GuestAnswer, PASS_HEADER } from '#shared/protocol/http.ts';
import { startModel, type TestModel } from '../testing/a-language-model.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('the question maker over HTTP', () => {
  let model: TestModel;
  let server: TestServer;
  let pass: string;
  let stranger: string;
  let draftId: string;
  before(async () => {
    model = await startModel();
    server = await startTestServer({ environment: { OPENAI_BASE_URL: model.baseUrl } });
    const passOf = async () => ((await server.ask('/api/guest', {})).json as GuestAnswer).pass;
    [pass, stranger] = [await passOf(), await passOf()];
    const { json } = await server.ask('/api/drafts', { pass, title: 'Brit-pop', lang: 'en', brief: '' });
    draftId = (json as DraftAnswer).draft.id;
  });
  after(async () => {
    await server.stop();
    await model.stop();
  });

  const generate = (body: object) => server.ask(`/api/drafts/${draftId}/generate`, body);
  const progress = (by = pass) => server.ask(`/api/drafts/${draftId}/progress`, undefined, { [PASS_HEADER]: by });
  const codeOf = ({ status, json }: { status: number; json: unknown }) => [status, (json as ErrorAnswer).error.code];

  it('says whether it can make any', async () => {
    const { json } = await server.ask('/api/generate', undefined, { [PASS_HEADER]: pass });
    const { ready, leftToday } = json as MakerAnswer;
    assert.deepEqual([ready, leftToday], [true, 120]);
  });

  it('is for whoever the draft belongs to, and for what may be written', async () => {
    const wish = { topic: 'Brit-pop', count: 3 };
    assert.deepEqual(codeOf(await generate({ ...wish, pass: stranger })), [404, 'draft/unknown']);
    assert.deepEqual(codeOf(await generate({ ...wish, pass: 'x' })), [401, 'guest/bad-pass']);
    assert.deepEqual(codeOf(await generate({ ...wish, pass, count: 31 })), [400, 'request/malformed']);
    assert.deepEqual(codeOf(await generate({ ...wish, pass, topic: 'what a shitty year' })), [422, 'topic/unkind']);
    assert.deepEqual(codeOf(await progress(stranger)), [404, 'draft/unknown']);
    assert.deepEqual(codeOf(await progress('')), [401, 'guest/bad-pass']);
    const cancelled = await server.ask(`/api/drafts/${draftId}/cancel`, { pass });
    assert.deepEqual(codeOf(cancelled), [409, 'generate/over']);
    assert.equal(((await progress()).json as ProgressAnswer).state, 'none');
  });

  it('makes questions that come into the draft', async () => {
    const { status } = await generate({ pass, topic: 'Brit-pop', count: 3 });
    assert.equal(status, 202);
    for (;;) {
      const { state, againInMs } = (await progress()).json as ProgressAnswer;
      if (againInMs === null) {
        assert.equal(state, 'done');
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { json } = await server.ask(`/api/drafts/${draftId}`, { pass });
    assert.equal((json as DraftAnswer).draft.items.length, 3);
  });

  it('makes questions that are changed like any other', async () => {
    let { draft } = (await server.ask(`/api/drafts/${draftId}`, { pass })).json as DraftAnswer;
    const edit = async (gesture: string, one: object): Promise<void> => {
      const body = { pass, revision: draft.revision, gesture, edits: [one] };
      const { status, json } = await server.ask(`/api/drafts/${draftId}/edit`, body);
      assert.equal(status, 200, JSON.stringify(json));
      draft = (json as DraftAnswer).draft;
    };
    const [first, second, third] = draft.items;
    assert.ok(first && second && third);
    await edit('write', { do: 'write', id: first.id, question: { ...first.question, stem: 'Who sang it?' } });
    await edit('move', { do: 'move', id: first.id, at: 2 });
    await edit('out', { do: 'leave-out', id: third.id, isOut: true });
    await edit('drop', { do: 'drop', id: second.id });
    assert.deepEqual(
      draft.items.map(({ id, question, isOut }) => [id, question.stem, isOut]),
      [
        [third.id, third.question.stem, true],
        [first.id, 'Who sang it?', false],
      ],
    );
  });
});
