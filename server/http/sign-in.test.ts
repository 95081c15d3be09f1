import assert from 'node:assert/strict';
import type { ErrorAnswer, GuestAnswer, HistoryAnswer, MeAnswer } from '#shared/protocol/http.ts';
import type { PersonExport } from '#shared/protocol/profile.ts';
import type { SignInAnswer, WayOutAnswer } from '#shared/protocol/sign-in.ts';
import { SENTENCES, type SentenceCode } from '#shared/sentences.ts';
import {
  PRIVATE_PARTS,
  startOidcProvider,
  type TestProvider,
  visitProvider,
} from '../../test-support/oidc-provider.ts';
import { ManualClock } from '../match/clock.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

const PUBLIC_URL = 'https://example.org/quiz';
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

describe('signing in by a provider of OpenID Connect', () => {
  let provider: TestProvider;
  let server: TestServer;
  const storage = new MemoryStorage([]);
  const clock = new ManualClock(Date.now());
  before(async () => {
    provider = await startOidcProvider(`${PUBLIC_URL}/sign-in`);
    const { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET } = provider;
    const environment = { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME: 'Test house' };
    server = await startTestServer({ storage, clock, environment });
  });
  after(async () => {
    await server.stop();
    await provider.stop();
  });

  const playerOf = (pass: string): string => playerIdOf(readPass(pass, TEST_SECRET) ?? assert.fail('no pass of ours'));
  const aGuest = async (): Promise<GuestAnswer> => (await server.ask('/api/guest', {})).json as GuestAnswer;
  const play = (pass: string, id: string) =>
    storage.players.apply(aPlayedMatch(id, [aResult(playerOf(pass)), aResult('rival')]));
  const begin = async (pass: string): Promise<WayOutAnswer> =>
    (await server.ask('/api/sign-in/begin', { pass })).json as WayOutAnswer;
  const finish = (pass: string, ticket: string, query: string) =>
    server.ask('/api/sign-in/finish', { pass, ticket, query });
  async function signIn(pass: string, who: string): Promise<GuestAnswer> {
    const { to, ticket } = await begin(pass);
    const { status, json } = await finish(pass, ticket, await visitProvider(to, who));
    assert.equal(status, 200, JSON.stringify(json));
    return json as GuestAnswer;
  }
  const me = async (pass: string): Promise<MeAnswer> => (await server.ask('/api/me', { pass })).json as MeAnswer;
  function assertNo({ json }: { json: unknown }, code: SentenceCode, what = ''): void {
    assert.deepEqual((json as ErrorAnswer).error, { code, sentence: SENTENCES[code] }, what);
  }

  it('[SI8] says by what, where to come back to, and sends people out with PKCE, state and nonce', async () => {
    const { way } = (await server.ask('/api/sign-in')).json as SignInAnswer;
    assert.deepEqual(way, { kind: 'oidc', name: 'Test house', page: `${PUBLIC_URL}/sign-in` });
    const [one, other] = [await begin((await aGuest()).pass), await begin((await aGuest()).pass)];
    const asked = [one, other].map(({ to }) => new URL(to).searchParams);
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.notEqual(asked[0]?.get(name), asked[1]?.get(name), name);
    assert.deepEqual(
      ['redirect_uri', 'scope', 'response_type', 'code_challenge_method'].map((name) => asked[0]?.get(name)),
      [`${PUBLIC_URL}/sign-in`, 'openid', 'code', 'S256'],
    );
  });

  it('[SI1] [SI3] makes somebody the same person on every device, with all that they played as guests', async () => {
    const [phone, laptop] = [await aGuest(), await aGuest()];
    await play(phone.pass, 'on the phone');
    await play(laptop.pass, 'on the laptop');
    const first = await signIn(phone.pass, 'ada');
    assert.deepEqual([first.isAccount, first.name, first.avatar], [true, phone.name, phone.avatar]);
    assert.equal((await me(first.pass)).matches, 1);
    const second = await signIn(laptop.pass, 'ada');
    assert.equal(playerOf(second.pass), playerOf(first.pass));
    assert.equal(second.name, phone.name, 'called as on the first device');
    assert.equal((await me(first.pass)).matches, 2);
    const { matches } = (await server.ask('/api/history', { pass: second.pass })).json as HistoryAnswer;
    assert.deepEqual(matches.map(({ matchId }) => matchId).sort(), ['on the laptop', 'on the phone']);
    const somebodyElse = await signIn((await aGuest()).pass, 'bo');
    assert.notEqual(playerOf(somebodyElse.pass), playerOf(first.pass));
  });

  it('[SI2] keeps nothing of who somebody is there, and sends nothing of it', async () => {
    const guest = await aGuest();
    const account = await signIn(guest.pass, 'cy-at-the-provider');
    const kept = (await server.ask('/api/profile/export', { pass: account.pass })).json as PersonExport;
    const all = JSON.stringify([kept, account, await server.ask('/api/profile', { pass: account.pass })]);
    for (const part of ['cy-at-the-provider', provider.issuer, PRIVATE_PARTS.mail, PRIVATE_PARTS.name])
      assert.equal(all.includes(part), false, part);
    assert.equal(kept.kept.account?.length, 1);
    assert.deepEqual(
      (kept.kept.mergedGuests as { playerId: string }[]).map(({ playerId }) => playerId),
      [playerOf(guest.pass)],
    );
  });

  it('[SI3] is done once by two tabs of one guest that sign in at the same moment', async () => {
    const { pass } = await aGuest();
    await play(pass, 'of two tabs');
    const ways = [await begin(pass), await begin(pass)];
    const queries = await Promise.all(ways.map(({ to }) => visitProvider(to, 'dan')));
    const done = await Promise.all(ways.map(({ ticket }, i) => finish(pass, ticket, queries[i] ?? '')));
    const passes = done.filter(({ status }) => status === 200).map(({ json }) => (json as GuestAnswer).pass);
    assert.ok(passes.length > 0);
    for (const one of passes) assert.equal((await me(one)).matches, 1);
    // The slower tab may come when the guest is merged already: it is told so, and finds the other one's pass.
    for (const late of done.filter(({ status }) => status !== 200)) assertNo(late, 'guest/merged');
  });

  it('[SI5] opens nothing a second time: the same way back, or the same code with another state', async () => {
    const { pass } = await aGuest();
    const { to, ticket } = await begin(pass);
    const query = await visitProvider(to, 'eve');
    const other = await aGuest();
    assertNo(await finish(other.pass, ticket, query), 'sign-in/elsewhere', 'with the pass of somebody else');
    assert.equal((await finish(pass, ticket, query)).status, 200);
    assertNo(await finish(pass, ticket, query), 'guest/merged');
    const again = await begin(other.pass);
    const stolen = new URLSearchParams(query);
    stolen.set('state', new URL(again.to).searchParams.get('state') ?? '');
    assertNo(await finish(other.pass, again.ticket, stolen.toString()), 'sign-in/over', 'a code that was used');
    const fresh = await visitProvider(again.to, 'eve');
    assertNo(await finish(other.pass, again.ticket, fresh), 'sign-in/over', 'a ticket that was used');
  });

  it('[SI5] is refused with another state, a ticket of nobody, too late, and where the person said no', async () => {
    const { pass } = await aGuest();
    const one = await begin(pass);
    const query = await visitProvider(one.to, 'fay');
    const other = await begin(pass);
    assertNo(await finish(pass, other.ticket, query), 'sign-in/forged', 'the state of another way');
    assertNo(await finish(pass, `${one.ticket.slice(0, -4)}AAAA`, query), 'sign-in/elsewhere');
    assertNo(await finish(pass, '', query), 'sign-in/elsewhere');
    const third = await begin(pass);
    assertNo(await finish(pass, third.ticket, await visitProvider(third.to, null)), 'sign-in/refused');
    const fourth = await begin(pass);
    const late = await visitProvider(fourth.to, 'fay');
    clock.advance(16 * MINUTE_MS);
    assertNo(await finish(pass, fourth.ticket, late), 'sign-in/over');
    assert.equal((await me(pass)).matches, 0, 'still the guest');
  });

  it('[SI5] signs in nobody again who is signed in: two accounts do not become one', async () => {
    const { pass } = await signIn((await aGuest()).pass, 'gil');
    assertNo(await server.ask('/api/sign-in/begin', { pass }), 'sign-in/already');
  });

  it('[SI3] shuts every door to the pass of a guest who is part of an account, and makes whoever has it somebody new', async () => {
    const guest = await aGuest();
    const account = await signIn(guest.pass, 'hal');
    for (const path of ['/api/me', '/api/profile', '/api/profile/forget', '/api/rooms'])
      assertNo(await server.ask(path, { pass: guest.pass, really: 'forget me' }), 'guest/merged', path);
    const next = (await server.ask('/api/guest', { pass: guest.pass })).json as GuestAnswer;
    assert.notEqual(playerOf(next.pass), playerOf(guest.pass));
    assert.notEqual(playerOf(next.pass), playerOf(account.pass));
    assert.equal(next.isAccount, false);
  });

  it('[SI7] lasts thirty days from its last use, and half a year in all', async () => {
    let { pass } = await signIn((await aGuest()).pass, 'ida');
    const player = playerOf(pass);
    const come = async () => (await server.ask('/api/guest', { pass })).json as GuestAnswer;
    clock.advance(MINUTE_MS);
    assert.equal((await come()).pass, pass, 'another one each time would keep two tabs busy with each other');
    for (let days = 0; days < 168; days += 28) {
      clock.advance(28 * DAY_MS);
      const again = await come();
      assert.equal(playerOf(again.pass), player, `after ${days + 28} days`);
      ({ pass } = again);
    }
    clock.advance(12 * DAY_MS);
    assertNo(await server.ask('/api/me', { pass }), 'guest/signed-out');
    const next = await come();
    assert.deepEqual([next.isAccount, playerOf(next.pass) === player], [false, false]);
    const back = await signIn(next.pass, 'ida');
    assert.equal(playerOf(back.pass), player);
    const unused = back.pass;
    clock.advance(30 * DAY_MS);
    assertNo(await server.ask('/api/me', { pass: unused }), 'guest/signed-out');
  });

  it('[SI1] is called the same everywhere: another name on one device is the name on all', async () => {
    const one = await signIn((await aGuest()).pass, 'jo');
    const renamed = await server.ask('/api/guest/name', { pass: one.pass, name: 'Jo Byron' });
    assert.equal((renamed.json as GuestAnswer).isAccount, true);
    assert.equal((await signIn((await aGuest()).pass, 'jo')).name, 'Jo Byron');
    assert.equal(((await server.ask('/api/guest', { pass: one.pass })).json as GuestAnswer).name, 'Jo Byron');
  });

  it('[SI6] begins as somebody new when whoever was deleted signs in once more; the old pass opens nothing', async () => {
    const guest = await aGuest();
    await play(guest.pass, 'before the end');
    const account = await signIn(guest.pass, 'kim');
    const gone = await server.ask('/api/profile/forget', { pass: account.pass, really: 'forget me' });
    assert.equal(gone.status, 200);
    for (const pass of [account.pass, guest.pass]) assertNo(await server.ask('/api/me', { pass }), 'guest/gone');
    const next = await signIn((await aGuest()).pass, 'kim');
    assert.notEqual(playerOf(next.pass), playerOf(account.pass));
    assert.equal((await me(next.pass)).matches, 0);
    // The guest of before is gone with the account, and comes back with no later one.
    assert.deepEqual((await storage.people.everything(playerOf(guest.pass))).history, []);
  });

  it('says so while the provider is away, and signs in again when it is back', async () => {
    const { pass } = await aGuest();
    const { to, ticket } = await begin(pass);
    const query = await visitProvider(to, 'lea');
    provider.isAway = true;
    assertNo(await finish(pass, ticket, query), 'sign-in/away');
    provider.isAway = false;
    assert.equal((await signIn(pass, 'lea')).isAccount, true);
  });
});

describe('signing in where nobody does', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('is refused, and the page says nothing of it', async () => {
    assert.deepEqual((await server.ask('/api/sign-in')).json, { way: null });
    const { pass } = (await server.ask('/api/guest', {})).json as GuestAnswer;
    for (const [path, wish] of [
      ['begin', {}],
      ['finish', { ticket: '', query: '' }],
      ['clerk', { token: 'a.b.c' }],
    ] as const)
      assert.equal(
        ((await server.ask(`/api/sign-in/${path}`, { pass, ...wish })).json as ErrorAnswer).error.code,
        'sign-in/off',
      );
    const headers = (await fetch(`${server.url}/`)).headers;
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /https:/);
  });
});
