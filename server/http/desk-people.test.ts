import assert from 'node:assert/strict';
import { DESK_HEADER } from '#shared/protocol/desk.ts';
import type { ErrorAnswer } from '#shared/protocol/http.ts';
import { type DeskLogAnswer, PAGE_REPORTS, type PeopleAnswer } from '#shared/protocol/people-desk.ts';
import { type LineReport, MODEL_REPORTER, reportIdOf } from '../storage/ports/reports.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const KEY = 'the-key-of-a-test-server-0815';
const HEADERS = { [DESK_HEADER]: '1', authorization: `Bearer ${KEY}` };
const HOUR_MS = 60 * 60 * 1000;

describe('people at the desk', () => {
  let server: TestServer;
  let clock: SkippingClock;
  beforeEach(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock, environment: { OPERATOR_KEY: KEY, APPEALS: 'mods@example.org' } });
  });
  afterEach(() => server.stop());

  const ask = (path: string, body?: unknown) => server.ask(`/api/desk/people${path}`, body, HEADERS);
  const people = async (path = '', body?: unknown) => (await ask(path, body)).json as PeopleAnswer;
  const codeOf = ({ json }: { json: unknown }) => (json as Partial<ErrorAnswer>).error?.code;
  const log = async () => ((await ask('/log')).json as DeskLogAnswer).entries;
  const deeds = async () => (await log()).map(({ did, about }) => `${did} ${about}`);

  /** `troll` said line 1 and was reported for it. */
  async function report(reporterId: string, more: Partial<LineReport> = {}): Promise<string> {
    const { matchId = 'm1', authorId = 'troll-of-22-characters', text = 'bad line' } = more;
    const lineId = ['bad line', 'worse line', 'a joke'].indexOf(text);
    const id = reportIdOf(matchId, lineId, reporterId);
    await server.storage.reports.add({
      ...{ id, at: 1000, matchId, lineId, authorId, reporterId, name: 'Brisk Troll', text },
      before: [{ name: 'Lou', text: 'hello' }],
      ...more,
    });
    return id;
  }

  it('shows reported lines by who said them, with what was said before and how many reported it', async () => {
    await report('a');
    await report('b', { at: 3000 });
    await report('a', { text: 'worse line', at: 2000, name: 'Troll, renamed', matchId: 'm2' });
    await report(MODEL_REPORTER, { text: 'worse line', at: 2000, name: 'Troll, renamed', matchId: 'm2' });
    await report('c', { authorId: 'somebody else', text: 'a joke', at: 1 });
    const { people: found, hasMoreReports, bans, appeals } = await people();
    assert.deepEqual([hasMoreReports, bans, appeals], [false, [], 'mods@example.org']);
    const [troll, other] = found;
    assert.deepEqual(
      [troll?.player, troll?.name, troll?.reporters, troll?.hasNetwork],
      ['troll-of', 'Brisk Troll', 2, false],
    );
    assert.deepEqual(
      troll?.lines.map(({ text, reporters, byModel, reports }) => [text, reporters, byModel, reports.length]),
      [
        ['bad line', 2, false, 2],
        ['worse line', 1, true, 2],
      ],
    );
    assert.deepEqual(troll?.lines[0]?.before, [{ name: 'Lou', text: 'hello' }]);
    assert.equal(other?.name, 'Brisk Troll');
    assert.equal(found.length, 2);
    assert.doesNotMatch(JSON.stringify(found), /characters|reporterId|"matchId"/, 'whole ids stay on the server');
  });

  it('settles what was looked at, and keeps that it was', async () => {
    const ids = [await report('a'), await report('b')];
    const other = await report('a', { text: 'worse line' });
    const left = await people('/settle', { reports: ids });
    assert.deepEqual(
      left.people.flatMap(({ lines }) => lines.map(({ text }) => text)),
      ['worse line'],
    );
    assert.equal((await people('/settle', { reports: [...ids, other] })).people.length, 0, 'settled twice is settled');
    assert.deepEqual(await deeds(), ['settled Brisk Troll', 'settled Brisk Troll']);
    assert.deepEqual(
      (await log()).map(({ detail, lines }) => [detail, lines]),
      [
        ['', 1],
        ['', 1],
      ],
      'how many lines, and not which',
    );
  });

  it('bans a player until an hour has passed, settles the reports, and lifts it again', async () => {
    const reports = [await report('a')];
    const before = clock.now();
    const after = await people('/ban', { reports, scope: 'player', hours: 1, reason: '  Unkind.  ' });
    assert.equal(after.people.length, 0);
    const [ban, ...more] = after.bans;
    assert.ok(ban && more.length === 0);
    assert.deepEqual(
      [ban.id, ban.kind, ban.name, ban.reason],
      ['player/troll-of-22-characters', 'player', 'Brisk Troll', 'Unkind.'],
    );
    assert.ok(ban.until !== null && ban.until >= before + HOUR_MS && ban.until <= clock.now() + HOUR_MS);
    assert.deepEqual((await people('/lift', { ban: ban.id })).bans, []);
    assert.equal(codeOf(await ask('/lift', { ban: ban.id })), 'ban/unknown');
    const entries = await log();
    assert.deepEqual(await deeds(), ['lifted Brisk Troll', 'settled Brisk Troll', 'banned-player Brisk Troll']);
    assert.deepEqual(entries[2]?.ban, { until: ban.until, reason: 'Unkind.' });
    assert.deepEqual(entries[0]?.ban, entries[2]?.ban);
    assert.doesNotMatch(JSON.stringify(entries), /bad line|troll-of/, 'no line and no id');
    const kept = await server.app.services.storage.audit.recent({ limit: 9 });
    assert.deepEqual(new Set(kept.map(({ playerId }) => playerId)), new Set(['troll-of-22-characters']));
  });

  it('[SI4] bans the account of whoever signed in and went on as the guest they had been, in a room that never ended', async () => {
    const [guestId, accountId] = ['troll-of-22-characters', 'account-of-22-letters-'];
    const { merges, bans } = server.app.services;
    await merges.merge({ guestId, accountId });
    const reports = [await report('a')];
    const { people: left, bans: made } = await people('/ban', { reports, scope: 'player', hours: 1, reason: 'x' });
    assert.deepEqual([left.length, made.map(({ id }) => id)], [0, [`player/${accountId}`]]);
    assert.equal((await bans.of({ playerId: accountId, home: null }))?.reason, 'x');
  });

  it('bans, and settles, somebody by as many reports as a page shows', async () => {
    const all = Array.from({ length: PAGE_REPORTS }, (_, i) => `${i}`);
    const reportsOf = async (): Promise<readonly string[]> => {
      for (const reporter of all) await report(reporter);
      const { people: found, hasMoreReports } = await people();
      assert.deepEqual([found.length, hasMoreReports], [1, false]);
      return found.flatMap(({ lines }) => lines.flatMap(({ reports }) => reports));
    };
    const reports = await reportsOf();
    assert.equal(reports.length, PAGE_REPORTS);
    const { bans, people: left } = await people('/ban', { reports, scope: 'player', hours: 1, reason: 'x' });
    assert.deepEqual([bans.length, left.length], [1, 0]);
    assert.equal((await people('/settle', { reports: await reportsOf() })).people.length, 0);
  });

  it('bans a network by where the last reported line came from, and says so where it is the operator’s own', async () => {
    const own = server.app.services.origins.originOf('127.0.0.1') ?? '';
    const reports = [await report('a'), await report('b', { authorOrigin: own, at: 2000 })];
    const [person] = (await people()).people;
    assert.deepEqual([person?.hasNetwork, person?.isYourNetwork], [true, true]);
    const { bans } = await people('/ban', { reports, scope: 'both', hours: null, reason: 'x' });
    assert.deepEqual(bans.map(({ kind, until }) => [kind, until]).sort(), [
      ['network', null],
      ['player', null],
    ]);
    const kept = await server.storage.bans.recent({ limit: 9 });
    assert.deepEqual(
      kept.map(({ playerId }) => playerId),
      ['troll-of-22-characters', 'troll-of-22-characters'],
    );
    assert.doesNotMatch(JSON.stringify(bans.filter(({ kind }) => kind === 'network')), /troll-of/);
    assert.equal(codeOf(await server.ask('/api/quick', { version: 1, pass: '' })), 'ban/network');
    assert.equal((await ask('')).status, 200, 'the desk stays open to its operator');
  });

  it('refuses what makes no sense, with a sentence, and bans nobody by it', async () => {
    const troll = await report('a');
    const other = await report('a', { authorId: 'somebody else', text: 'a joke' });
    const wish = { scope: 'player', hours: 1, reason: 'x' };
    const refused: [object, string][] = [
      [{ ...wish, reports: ['gone'] }, 'report/settled'],
      [{ ...wish, reports: [troll, 'gone'] }, 'report/settled'],
      [{ ...wish, reports: [troll, other] }, 'request/malformed'],
      [{ ...wish, reports: [] }, 'request/malformed'],
      [{ ...wish, reports: [troll], reason: '   ' }, 'request/malformed'],
      [{ ...wish, reports: [troll], reason: 'x'.repeat(301) }, 'request/malformed'],
      [{ ...wish, reports: [troll], hours: 0 }, 'request/malformed'],
      [{ ...wish, reports: [troll], hours: 0.5 }, 'request/malformed'],
      [{ ...wish, reports: [troll], hours: 1e9 }, 'request/malformed'],
      [{ ...wish, reports: [troll], scope: 'everybody' }, 'request/malformed'],
      [{ ...wish, reports: [troll], scope: 'network' }, 'ban/no-network'],
      [{ ...wish, reports: [troll], scope: 'both' }, 'ban/no-network'],
    ];
    for (const [body, code] of refused) assert.equal(codeOf(await ask('/ban', body)), code, JSON.stringify(body));
    const { bans, people: waiting } = await people();
    assert.deepEqual([bans.length, waiting.length, await deeds()], [0, 2, []]);
  });

  it('does nothing that its log cannot keep', async () => {
    const reports = [await report('a')];
    server.storage.audit.add = async () => {
      throw Object.assign(new Error('away'), { code: 'storage/down' });
    };
    assert.equal(codeOf(await ask('/ban', { reports, scope: 'player', hours: 1, reason: 'x' })), 'storage/down');
    assert.equal(codeOf(await ask('/settle', { reports })), 'storage/down');
    const { bans, people: waiting } = await people();
    assert.deepEqual([bans.length, waiting.length], [0, 1]);
  });

  it('pages through its log; what is done elsewhere at the desk is in it too', async () => {
    await server.ask('/api/desk/session', { key: KEY }, HEADERS);
    const id = (await server.storage.questions.list({ limit: 1 }))[0]?.id ?? '';
    await server.ask(`/api/desk/questions/${id}/decide`, { decision: 'retire' }, HEADERS);
    assert.deepEqual(
      (await log()).map(({ did, detail }) => [did, detail]),
      [
        ['decided', 'retire'],
        ['signed-in', ''],
      ],
    );
    for (let i = 0; i < 60; i++) await server.app.services.storage.audit.add(entryOf(i));
    const first = (await ask('/log')).json as DeskLogAnswer;
    const second = (await ask(`/log?before=${first.next}`)).json as DeskLogAnswer;
    assert.deepEqual([first.entries.length, second.entries.length, second.next], [50, 12, null]);
    assert.equal(new Set([...first.entries, ...second.entries].map((entry) => entry.id)).size, 62);
  });

  it('is for nobody without the key', async () => {
    for (const path of ['', '/log'])
      assert.equal(
        codeOf(await server.ask(`/api/desk/people${path}`, undefined, { [DESK_HEADER]: '1' })),
        'desk/sign-in',
      );
    for (const path of ['/ban', '/settle', '/lift'])
      assert.equal(codeOf(await server.ask(`/api/desk/people${path}`, {}, { [DESK_HEADER]: '1' })), 'desk/sign-in');
  });
});

function entryOf(i: number) {
  return { id: `000000000000000${i % 10}-${i}`, at: i, who: 'operator', did: 'lifted', about: '', detail: '' } as const;
}
