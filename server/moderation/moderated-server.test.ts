import assert from 'node:assert/strict';
import type { ErrorAnswer, GuestAnswer } from '#shared/protocol/http.ts';
import { startModerator, type TestModerator } from '../testing/a-moderator.ts';
import { aParty } from '../testing/party.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('a server with a model that moderates', () => {
  let model: TestModerator;
  let server: TestServer;
  before(async () => {
    model = await startModerator();
    // As whoever hosts sets it, and no faster than a slow machine answers.
    server = await startTestServer({
      environment: { OPENAI_API_KEY: 'key', OPENAI_BASE_URL: model.baseUrl },
      moderationWaits: { name: 60_000, topic: 60_000, note: 60_000, line: 60_000, pack: 60_000 },
    });
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

  it('says a line at once, and has a reviewer look at one that the model flags', async () => {
    const { host, guest } = await aParty(server, 2);
    host.send('say', { text: 'good morning' });
    await guest.until('a kind line', () => JSON.stringify(guest.all('chat')).includes('good morning'));
    host.send('say', { text: 'evil morning' });
    await guest.until('the line', () => JSON.stringify(guest.all('chat')).includes('evil morning'));
    let [report, ...others] = await server.storage.reports.open({ limit: 10 });
    while (!report) {
      await new Promise((resolve) => setImmediate(resolve));
      [report, ...others] = await server.storage.reports.open({ limit: 10 });
    }
    assert.deepEqual([report.text, report.reporterId, others], ['evil morning', 'model', []]);
    assert.deepEqual(
      report.before.map(({ text }) => text),
      ['good morning'],
    );
  });
});
