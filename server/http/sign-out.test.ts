import assert from 'node:assert/strict';
import { pino } from 'pino';
import type { ErrorAnswer, GuestAnswer } from '#shared/protocol/http.ts';
import { ManualClock } from '../match/clock.ts';
import { newGuest, playerIdOf, readPass, signPass } from '../people/identity.ts';
import { SignOuts } from '../people/sign-outs.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { aPass, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_MS = 30 * 1000;
const SUBJECT = { issuer: 'https://login.example.org', subject: 'ada' };

describe('signing out everywhere', () => {
  let server: TestServer;
  let clock: ManualClock;
  let storage: MemoryStorage;
  beforeEach(async () => {
    clock = new ManualClock(Date.now());
    storage = new MemoryStorage([]);
    server = await startTestServer({ storage, clock });
  });
  afterEach(() => server.stop());

  /** A sign-in on another device. */
  async function signIn(): Promise<string> {
    const entered = await server.app.services.accounts.enter(SUBJECT, newGuest());
    return signPass(entered ?? assert.fail('nobody was signed in'), TEST_SECRET);
  }
  const codeOf = async (pass: string): Promise<string | undefined> =>
    ((await server.ask('/api/me', { pass })).json as Partial<ErrorAnswer>).error?.code;
  const out = (pass: string) => server.ask('/api/sign-in/out-everywhere', { pass });

  it('[SI10] voids every pass of the account from before, in every process, and none of the next sign-in', async () => {
    const [phone, laptop] = [await signIn(), await signIn()];
    const other = new SignOuts({ accounts: storage.accounts, clock, log: pino({ level: 'silent' }) });
    await other.start();
    const stolen = readPass(phone, TEST_SECRET) ?? assert.fail();
    assert.equal(other.isOut(stolen), false);
    assert.equal((await out(laptop)).status, 200);
    for (const pass of [phone, laptop]) assert.equal(await codeOf(pass), 'guest/signed-out');
    clock.advance(LOOK_MS);
    await new Promise(setImmediate);
    assert.equal(other.isOut(stolen), true);
    other.stop();
    const again = await signIn(); // within the same millisecond, as far as the clocks go
    assert.equal(await codeOf(again), undefined);
    assert.equal(playerIdOf(readPass(again, TEST_SECRET) ?? assert.fail()), playerIdOf(stolen), 'the same person');
  });

  it('[SI10] is not undone by showing the pass again, nor by a restart', async () => {
    const phone = await signIn();
    await out(phone);
    clock.advance(DAY_MS);
    const next = (await server.ask('/api/guest', { pass: phone })).json as GuestAnswer;
    assert.equal(next.isAccount, false, 'somebody new');
    const restarted = new SignOuts({ accounts: storage.accounts, clock, log: pino({ level: 'silent' }) });
    await restarted.start();
    restarted.stop();
    assert.equal(restarted.isOut(readPass(phone, TEST_SECRET) ?? assert.fail()), true);
  });

  it('[SI10] is for whoever is signed in, and touches nobody else', async () => {
    const [phone, guest] = [await signIn(), aPass()];
    assert.equal(((await out(guest)).json as ErrorAnswer).error.code, 'sign-in/no-account');
    assert.deepEqual([await codeOf(phone), await codeOf(guest)], [undefined, undefined]);
    await out(phone);
    assert.equal(((await out(phone)).json as ErrorAnswer).error.code, 'guest/signed-out');
    assert.equal(await codeOf(guest), undefined);
  });
});
