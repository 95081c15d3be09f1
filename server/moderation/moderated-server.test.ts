import assert from 'node:assert/strict';
import type { ErrorAnswer, GuestAnswer } from '#shared/protocol/http.ts';
import { startModerator, type TestModerator } from '../testing/a-moderator.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { modelModerator } from './model-moderator.ts';

describe('a server with a model that moderates', () => {
  let model: TestModerator;
  let server: TestServer;
  before(async () => {
    model = await startModerator();
    const moderator = modelModerator({ apiKey: 'key', baseUrl: model.baseUrl, limitMs: 60_000 });
    server = await startTestServer({ moderator });
  });
  after(async () => {
    await server.stop();
    await model.stop();
  });

  it('refuses a name that the model flags, and takes any other', async () => {
    const { pass } = (await server.ask('/api/guest', {})).json as GuestAnswer;
    const { json, status } = await server.ask('/api/guest/name', { pass, name: 'evil ada' });
    assert.deepEqual([status, (json as ErrorAnswer).error.code], [422, 'name/unkind']);
    assert.equal((await server.ask('/api/guest/name', { pass, name: 'Ada' })).status, 200);
  });
});
