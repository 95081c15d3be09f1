import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ErrorAnswer, RecapAnswer } from '#shared/protocol/http.ts';
import { RULES_VERSION } from '#shared/rules/match.ts';
import type { MatchLog } from '#shared/rules/replay.ts';
import { HTTP_ERRORS, type HttpErrorCode } from '../http/errors.ts';
import { FIRST_EPOCH } from '../storage/storage.ts';
import { aFinishedLog, aFinishedMatch } from '../testing/a-finished-match.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('recaps over HTTP', () => {
  const clientDir = mkdtempSync(join(tmpdir(), 'quizcade-client-'));
  let server: TestServer;
  before(async () => {
    writeFileSync(join(clientDir, 'index.html'), '<html><head><script src="./assets/app.js"></script></head></html>');
    server = await startTestServer({ clientDir });
  });
  after(async () => {
    await server.stop();
    rmSync(clientDir, { recursive: true });
  });
  const keep = async (log: MatchLog): Promise<string> => {
    await server.storage.matches.save(aFinishedMatch(log), FIRST_EPOCH);
    return log.header.id;
  };
  const ask = (id: string): Promise<{ status: number; json: unknown }> =>
    server.ask(`/api/recaps/${encodeURIComponent(id)}`);
  const refusal = async (id: string): Promise<string> => {
    const { status, json } = await ask(id);
    const { code } = (json as ErrorAnswer).error;
    assert.equal(status, HTTP_ERRORS[code as HttpErrorCode]);
    return code;
  };

  it('[HR4] tell the best of a finished match, public or not, and the same after a restart', async () => {
    const id = await keep(aFinishedLog());
    const { status, json } = await ask(id);
    assert.equal(status, 200);
    const { moments, people, matchId } = json as RecapAnswer;
    assert.equal(matchId, id);
    assert.deepEqual(
      moments.map(({ kind, round }) => [kind, round]),
      [
        ['lone', 0],
        ['finish', 2],
        ['lead', 2],
      ],
    );
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Noor', 'Lou', 'Kenji'],
    );
    await server.stop();
    server = await startTestServer({ clientDir, storage: server.storage });
    assert.deepEqual((await ask(id)).json, json);
  });

  it('are asked for by a crowd at once, and made once', async () => {
    const id = await keep(aFinishedLog());
    const find = server.storage.matches.find.bind(server.storage.matches);
    let looks = 0;
    server.storage.matches.find = (one) => {
      looks++;
      return find(one);
    };
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(id)));
    server.storage.matches.find = find;
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(looks, 1);
  });

  it('[PF5] name nobody who was forgotten while one was being made', async () => {
    const log = aFinishedLog();
    const id = await keep(log);
    const find = server.storage.matches.find.bind(server.storage.matches);
    const isRead = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    server.storage.matches.find = async (one) => {
      const record = await find(one);
      isRead.resolve();
      await goOn.promise;
      return record;
    };
    const before = ask(id);
    await isRead.promise;
    server.storage.matches.find = find;
    await keep(JSON.parse(JSON.stringify(log).replaceAll('"Noor"', '"Somebody who left"')) as MatchLog);
    await server.app.services.leavers.forget('noor-of-the-database', ['Noor']);
    const after = ask(id);
    goOn.resolve();
    const namesIn = ({ json }: { json: unknown }): string[] => (json as RecapAnswer).people.map(({ name }) => name);
    assert.deepEqual(namesIn(await before), ['Noor', 'Lou', 'Kenji']);
    for (const answer of [after, ask(id)])
      assert.deepEqual(namesIn(await answer), ['Somebody who left', 'Lou', 'Kenji']);
  });

  it('[HR4] are not told of what is played, forgotten, unknown, a daily try or played by other rules', async () => {
    assert.equal(await refusal(randomUUID()), 'recap/unknown');
    for (const odd of ['x', '...', '%', '\u0000', '__proto__', 'a'.repeat(5000), `${randomUUID()}' OR 1`])
      assert.equal(await refusal(odd), 'recap/unknown', odd);
    assert.equal(await refusal(await keep(aFinishedLog({ hasMoments: false }))), 'recap/none');

    const old = aFinishedLog();
    assert.equal(await refusal(await keep({ ...old, rulesVersion: RULES_VERSION - 1 })), 'recap/old-rules');
    const lost = aFinishedLog();
    const strange = { ...lost.header, rules: [{ id: 'gone:mode', version: 1, options: {} }] };
    assert.equal(await refusal(await keep({ ...lost, header: strange })), 'recap/old-rules');
    const daily = aFinishedLog();
    const brief = { day: 20_000, counts: true, ghost: null };
    assert.equal(await refusal(await keep({ ...daily, header: { ...daily.header, daily: brief } })), 'recap/daily');
  });

  it('[HR4] are made when the match is over and kept', async () => {
    const { roomId } = await server.open();
    const host = await new TestPlayer(server).join(roomId);
    const { matchId } = host.room.state;
    assert.equal(await refusal(matchId), 'recap/not-over');
    host.send('bots', { count: 1 });
    await host.until('a bot', () => host.room.state.taken === 2);
    host.send('start');
    await host.until('the start', () => host.room.state.stage !== 'lobby');
    assert.equal(await refusal(matchId), 'recap/not-over');
    host.send('end');
    await host.phase('podium');
    await host.until('the record', () => server.storage.records.has(matchId));
    assert.equal(await refusal(matchId), 'recap/none');
    await host.room.leave();
    const reel = async (id: string): Promise<unknown> => (await server.ask(`/api/recaps/${id}/reel`)).json;
    assert.deepEqual(await reel(matchId), { reel: 'none' });
    assert.deepEqual(await reel(await keep(aFinishedLog())), { reel: 'ready' });
  });

  it('[HR5] have a page whose link is previewed with a picture, and with nobody’s name', async () => {
    const id = await keep(aFinishedLog());
    const page = await (await fetch(`${server.url}/recap/${id}`)).text();
    const tags = new Map(
      [...page.matchAll(/<meta (?:property|name)="([^"]*)" content="([^"]*)"/g)].map(([, name, content]) => [
        name,
        content,
      ]),
    );
    assert.equal(tags.get('og:title'), 'A night of World Atlas');
    assert.equal(tags.get('og:url'), `${server.url}/recap/${id}`);
    assert.equal(tags.get('twitter:card'), 'summary_large_image');
    assert.ok(page.includes('src="../assets/app.js"'), 'its files are found from there');
    assert.ok(!/Noor|Lou|Kenji|Ida/.test(page));
    const picture = await fetch(tags.get('og:image') ?? '');
    assert.equal(picture.headers.get('content-type'), 'image/png');
    const png = Buffer.from(await picture.arrayBuffer());
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);

    const plain = await fetch(`${server.url}/recap/${randomUUID()}`);
    assert.deepEqual([plain.status, (await plain.text()).includes('og:title')], [200, false]);
    const none = await fetch(`${server.url}/recap/${randomUUID()}/still.png`);
    assert.equal(none.status, 404);
  });

  it('are limited where they cost something: those that are known are not', async () => {
    await server.stop();
    server = await startTestServer({ storage: server.storage, limits: { recaps: 2 } });
    const id = await keep(aFinishedLog());
    for (let i = 0; i < 5; i++) assert.equal((await ask(id)).status, 200);
    assert.equal(await refusal(randomUUID()), 'recap/unknown');
    assert.equal(await refusal(randomUUID()), 'request/too-many');
    assert.equal((await ask(id)).status, 200);
  });
});
