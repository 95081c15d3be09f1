import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { ErrorAnswer, GuestAnswer } from '#shared/protocol/http.ts';
import type { SignInAnswer } from '#shared/protocol/sign-in.ts';
import { SENTENCES } from '#shared/sentences.ts';
import { accountIdOf, goneMarkOf, playerIdOf, readPass } from '../people/identity.ts';
import { startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';
import { readClerkToken } from './clerk-tokens.ts';
import { type SignInNo, SignInRefused } from './sign-in-refused.ts';

const ISSUER = 'https://clerk.example.org';
const PAGE = 'https://example.org/quiz/sign-in';
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ours = rsa();
const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString().trim();
const config = { jwtKey: pem(ours.publicKey), audience: undefined, page: PAGE, host: 'clerk.example.org' };
const nowS = (): number => Math.floor(Date.now() / 1000);

interface Wish {
  readonly key?: KeyObject;
  readonly alg?: string;
  readonly claims?: Record<string, unknown>;
}

/** A session token as the instance makes one; times in s. */
function aToken({ key = ours.privateKey, alg = 'RS256', claims = {} }: Wish = {}): Promise<string> {
  const payload = {
    ...{ iss: ISSUER, sub: 'user_2ada', azp: 'https://example.org', sid: 'sess_1', jti: crypto.randomUUID() },
    ...{ iat: nowS() - 5, nbf: nowS() - 15, exp: nowS() + 55 },
    ...claims,
  };
  return new SignJWT(payload).setProtectedHeader({ alg, kid: 'ins_1', typ: 'JWT' }).sign(key);
}

/** The same token with another header, and a signature made by `sign`. */
async function withHeader(header: object, sign: (text: string) => string): Promise<string> {
  const [, body = ''] = (await aToken()).split('.');
  const text = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}`;
  return `${text}.${sign(text)}`;
}

async function assertRefused(token: string, no: SignInNo, wanted: Parameters<typeof readClerkToken>[1] = config) {
  await assert.rejects(readClerkToken(token, wanted), (error) => error instanceof SignInRefused && error.no === no);
}

describe('a token of Clerk', () => {
  it('[SI5] says who it is about, checked with the public key alone', async () => {
    const { issuer, subject, expiresAt } = await readClerkToken(await aToken(), config);
    assert.deepEqual([issuer, subject], [ISSUER, 'user_2ada']);
    assert.ok(expiresAt > Date.now() && expiresAt < Date.now() + 60_000);
  });

  it('[SI5] is refused when its time is over, or has not come', async () => {
    await assertRefused(await aToken({ claims: { exp: nowS() - 30 } }), 'sign-in/over');
    await assertRefused(await aToken({ claims: { nbf: nowS() + 60 } }), 'sign-in/early');
    await assertRefused(await aToken({ claims: { iat: nowS() + 60 } }), 'sign-in/early');
  });

  it('[SI5] is refused where it was made for another page, another instance or another audience', async () => {
    for (const claims of [
      { azp: 'https://evil.example' },
      { azp: undefined },
      { azp: 'https://example.org.evil.example' },
      { iss: 'https://clerk.evil.example' },
      { iss: undefined },
    ])
      await assertRefused(await aToken({ claims }), 'sign-in/elsewhere');
    const forQuiz = { ...config, audience: 'quiz' };
    for (const aud of ['other', ['other', 'more'], undefined])
      await assertRefused(await aToken({ claims: { aud } }), 'sign-in/elsewhere', forQuiz);
    assert.ok(await readClerkToken(await aToken({ claims: { aud: ['other', 'quiz'] } }), forQuiz));
  });

  it('[SI5] is refused where anybody else has signed it: another instance, nobody, or one who has the public key', async () => {
    await assertRefused(await aToken({ key: rsa().privateKey }), 'sign-in/forged');
    await assertRefused(await withHeader({ alg: 'none', typ: 'JWT', kid: 'ins_1' }, () => ''), 'sign-in/forged');
    await assertRefused(await withHeader({ alg: 'none', typ: 'JWT' }, () => 'AAAA'), 'sign-in/forged');
    for (const secret of [pem(ours.publicKey), `${pem(ours.publicKey)}\n`]) {
      const hmac = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
      await assertRefused(await withHeader({ alg: 'HS256', typ: 'JWT', kid: 'ins_1' }, hmac), 'sign-in/forged');
    }
    const [head = '', body = '', mark = ''] = (await aToken()).split('.');
    const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'user_2bo' };
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    await assertRefused(`${head}.${changed}.${mark}`, 'sign-in/forged');
  });

  it('[SI5] is refused while Clerk still waits for something before it calls them signed in', async () => {
    await assertRefused(await aToken({ claims: { v: 2, sts: 'pending' } }), 'sign-in/refused');
    assert.ok(await readClerkToken(await aToken({ claims: { v: 2, sts: 'active' } }), config));
  });

  it('[SI5] is none where it is anything else', async () => {
    for (const text of ['', 'a', 'a.b', 'a.b.c', '...', '{}.{}.{}', 'e30.e30.', '💥.💥.💥'])
      await assertRefused(text, 'sign-in/forged');
    for (const sub of [undefined, '', ' ']) await assertRefused(await aToken({ claims: { sub } }), 'sign-in/forged');
    await assertRefused(await aToken({ claims: { exp: undefined } }), 'sign-in/forged');
  });
});

describe('signing in by Clerk', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({
      environment: {
        ...{ PUBLIC_URL: 'https://example.org/quiz', CLERK_JWT_KEY: pem(ours.publicKey) },
        CLERK_PUBLISHABLE_KEY: `pk_test_${Buffer.from('clerk.example.org$').toString('base64')}`,
      },
    });
  });
  after(() => server.stop());

  const aGuest = async (): Promise<string> => ((await server.ask('/api/guest', {})).json as GuestAnswer).pass;
  const bring = (pass: string, token: string) => server.ask('/api/sign-in/clerk', { pass, token });
  const playerOf = ({ json }: { json: unknown }) =>
    playerIdOf(readPass((json as GuestAnswer).pass, TEST_SECRET) ?? assert.fail(JSON.stringify(json)));
  const codeOf = ({ json }: { json: unknown }) => (json as ErrorAnswer).error.code;

  it('[SI1] makes somebody the same person on every device', async () => {
    const [one, other] = [await bring(await aGuest(), await aToken()), await bring(await aGuest(), await aToken())];
    assert.equal(playerOf(one), playerOf(other));
    const bo = await bring(await aGuest(), await aToken({ claims: { sub: 'user_2bo' } }));
    assert.notEqual(playerOf(bo), playerOf(one));
  });

  it('[SI5] opens nothing to whoever brings a token a second time', async () => {
    const token = await aToken();
    assert.equal((await bring(await aGuest(), token)).status, 200);
    assert.equal(codeOf(await bring(await aGuest(), token)), 'sign-in/over');
  });

  it('[SI5] refuses a forged one with a sentence', async () => {
    const answer = await bring(await aGuest(), await aToken({ key: rsa().privateKey }));
    assert.equal(answer.status, 403);
    assert.equal((answer.json as ErrorAnswer).error.sentence, SENTENCES['sign-in/forged']);
  });

  it('[SI6] says so to whoever had all of it deleted too often, and they stay the guest they were', async () => {
    const subject = { issuer: ISSUER, subject: 'user_2gone' };
    for (let generation = 0; generation < 100; generation++) {
      const playerId = playerIdOf({ id: accountIdOf(subject, generation, TEST_SECRET) });
      await server.storage.people.forget({ playerId, mark: goneMarkOf(playerId), names: [] }, Date.now());
    }
    const pass = await aGuest();
    const answer = await bring(pass, await aToken({ claims: { sub: subject.subject } }));
    assert.equal(answer.status, 403);
    assert.equal((answer.json as ErrorAnswer).error.sentence, SENTENCES['sign-in/too-often']);
    assert.equal((await server.ask('/api/me', { pass })).status, 200);
  });

  it('[SI9] lets the page load from its instance and from nowhere else, and says where that is', async () => {
    const policy = (await fetch(`${server.url}/`)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self' https:\/\/clerk\.example\.org;/);
    assert.match(policy, /connect-src 'self' ws: wss: https:\/\/clerk\.example\.org;/);
    assert.deepEqual(policy.match(/https:\/\/[^ ;]+/g), Array(2).fill(ISSUER));
    const { way } = (await server.ask('/api/sign-in')).json as SignInAnswer;
    assert.deepEqual(way?.kind === 'clerk' && [way.address, way.page], [ISSUER, PAGE]);
  });
});
