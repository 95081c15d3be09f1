import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { accountIdOf, isSignedOut, newGuest, playerIdOf, readPass, signPass } from './identity.ts';
import { loadSecret } from './secret.ts';

const secret = Buffer.from('a secret of at least sixteen characters');

describe('a guest pass', () => {
  it('brings back who it was made for', () => {
    const guest = newGuest();
    assert.deepEqual(readPass(signPass(guest, secret), secret), guest);
  });

  it('holds the longest name that is allowed', () => {
    const guest = { ...newGuest(), name: '👩‍👩‍👧‍👦'.repeat(4) };
    assert.deepEqual(readPass(signPass(guest, secret), secret), guest);
    assert.ok(signPass(guest, secret).length <= 600);
  });

  it('keeps somebody whose face was once any text, under a seed that says nothing', () => {
    const guest = { ...newGuest(), avatar: 'buy at example.org!' };
    const read = readPass(signPass(guest, secret), secret);
    assert.match(read?.avatar ?? '', /^[\w-]{22}$/);
    assert.deepEqual({ ...read, avatar: guest.avatar }, guest);
  });

  it('is worthless on another server and after any change', () => {
    const pass = signPass(newGuest(), secret);
    assert.equal(readPass(pass, Buffer.from('another secret of sixteen or more')), null);
    fc.assert(
      fc.property(fc.nat(pass.length - 1), fc.constantFrom(...'ABCxyz019-_.'), (at, letter) => {
        const changed = pass.slice(0, at) + letter + pass.slice(at + 1);
        // The last letter of a base64url text has bits that mean nothing.
        if (changed !== pass && at !== pass.length - 1) assert.equal(readPass(changed, secret), null, changed);
      }),
    );
  });

  it('never throws at what is no pass', () =>
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (text) => assert.equal(readPass(text, secret), null))));

  it('stands for a player id that tells nothing of it', () => {
    const guest = newGuest();
    assert.match(playerIdOf(guest), /^[\w-]{22}$/);
    assert.ok(!playerIdOf(guest).includes(guest.id));
    const renamed = { ...guest, name: 'Other', avatar: 'other' };
    assert.equal(playerIdOf(guest), playerIdOf(renamed));
    assert.notEqual(playerIdOf(guest), playerIdOf(newGuest()));
  });
});

describe('the pass of an account', () => {
  const who = { issuer: 'https://login.example.org', subject: 'user-42' };
  const aPassOf = (until: number) => ({ ...newGuest(), id: accountIdOf(who, 0, secret), account: { since: 1, until } });

  it('[SI1] is of one person on every device, and of another one at another provider, server or time', () => {
    assert.equal(accountIdOf(who, 0, secret), accountIdOf({ ...who }, 0, secret));
    const others = [
      accountIdOf({ ...who, subject: 'user-43' }, 0, secret),
      accountIdOf({ ...who, issuer: 'https://login.example.com' }, 0, secret),
      accountIdOf({ issuer: `${who.issuer}user`, subject: '-42' }, 0, secret),
      accountIdOf(who, 1, secret),
      accountIdOf(who, 0, Buffer.from('another secret of sixteen or more')),
    ];
    assert.equal(new Set([accountIdOf(who, 0, secret), ...others]).size, 6);
  });

  it('[SI2] holds nothing of who somebody is at the provider', () => {
    const text = Buffer.from(signPass(aPassOf(9), secret).split('.')[0] ?? '', 'base64url').toString();
    for (const part of ['user-42', 'login.example.org']) assert.ok(!text.includes(part));
  });

  it('[SI7] says that it is one, and until when', () => {
    const guest = aPassOf(100);
    assert.deepEqual(readPass(signPass(guest, secret), secret), guest);
    assert.deepEqual(
      [isSignedOut(guest, 99), isSignedOut(guest, 100), isSignedOut(newGuest(), 1e15)],
      [false, true, false],
    );
    const long = { ...guest, name: '👩‍👩‍👧‍👦'.repeat(4), account: { since: 1.7e12, until: 1.8e12 } };
    assert.ok(signPass(long, secret).length <= 600);
  });
});

describe('the secret behind the passes', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'quizcade-secret-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is made once, for the eyes of its owner alone, and found again', async () => {
    const [first, second] = await Promise.all([
      loadSecret({ dataDir, secret: undefined }),
      loadSecret({ dataDir, secret: undefined }),
    ]);
    assert.equal(first.length, 32);
    assert.deepEqual(second, first);
    assert.deepEqual(await loadSecret({ dataDir, secret: undefined }), first);
    if (process.platform !== 'win32') assert.equal(statSync(join(dataDir, 'secret')).mode & 0o777, 0o600);
  });

  it('may be given', async () => {
    assert.equal(String(await loadSecret({ dataDir, secret: 'given by the environment' })), 'given by the environment');
  });

  it('says in a sentence when its file is damaged or in the way', async () => {
    writeFileSync(join(dataDir, 'secret'), 'short');
    await assert.rejects(loadSecret({ dataDir, secret: undefined }), { name: 'StartError', message: /is damaged/ });
    rmSync(join(dataDir, 'secret'));
    mkdirSync(join(dataDir, 'secret'));
    await assert.rejects(loadSecret({ dataDir, secret: undefined }), {
      name: 'StartError',
      message: /folder of that name/,
    });
  });
});
