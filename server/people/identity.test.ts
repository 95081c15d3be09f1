import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { newGuest, playerIdOf, readPass, signPass } from './identity.ts';
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
    assert.equal(playerIdOf(guest), playerIdOf({ ...guest, name: 'Other', avatar: 'other' }));
    assert.notEqual(playerIdOf(guest), playerIdOf(newGuest()));
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
