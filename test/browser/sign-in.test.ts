import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { playerIdOf, readPass } from '../../server/people/identity.ts';
import { openSqlite } from '../../server/storage/sqlite/sqlite-storage.ts';
import { aPlayedMatch, aResult } from '../../server/testing/a-played-match.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { freePort } from '../../test-support/free-port.ts';
import { DESKTOP, openLobby, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { startOidcProvider, type TestProvider } from '../../test-support/oidc-provider.ts';
import { assertFits } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const SECRET = 'a secret for tests, long enough for all';
const SIZES = [{ width: 320, height: 568 }, PHONE, { width: 1180, height: 820 }, DESKTOP] as const;

describe('signing in, in the browser', () => {
  let provider: TestProvider | undefined;
  let dataDir: string;
  const game = withGame(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'quizcade-sign-in-'));
    const port = await freePort();
    // Under a path, as behind a proxy that serves other things too.
    const PUBLIC_URL = `http://127.0.0.1:${port}/quiz`;
    provider = await startOidcProvider(`${PUBLIC_URL}/sign-in`);
    return GameServer.start({
      ...{ DATA_DIR: dataDir, SECRET, PUBLIC_URL, PORT: String(port), OIDC_NAME: 'Test house' },
      ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret },
    });
  });
  after(() => provider?.stop());

  const passOf = (page: Page): Promise<string> => page.evaluate(() => localStorage.getItem('quizcade.pass') ?? '');
  const playerOf = async (page: Page): Promise<string> =>
    playerIdOf(readPass(await passOf(page), Buffer.from(SECRET)) ?? assert.fail('no pass of ours'));
  /** What a match leaves of whoever is on this page. */
  async function play(page: Page, id: string): Promise<void> {
    const storage = await openSqlite(dataDir);
    await storage.players.apply(aPlayedMatch(id, [aResult(await playerOf(page), { name: 'Noor' }), aResult('rival')]));
    await storage.close();
  }
  const device = (size: { width: number; height: number }) =>
    visit(game.browser, `${game.server.url}/quiz/profile`, size);
  const signInKey = (page: Page) => page.getByRole('button', { name: 'Sign in with Test house' });
  async function signIn(page: Page, who: string): Promise<void> {
    await signInKey(page).click();
    await page.getByLabel('Who are you?').fill(who);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.waitForURL(/\/quiz\/profile$/);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
  }

  it('[SI1] [SI3] an evening: a guest plays, signs in, finds it all on a second device, signs out and is deleted', async () => {
    const phone = await device(PHONE);
    await signInKey(phone).waitFor();
    await play(phone, 'on the phone');
    const guest = await playerOf(phone);
    await signIn(phone, 'noor');
    assert.notEqual(await playerOf(phone), guest);
    await phone
      .getByText('1 match', { exact: true })
      .or(phone.getByText(/^1 match,/))
      .first()
      .waitFor();
    assert.equal(new URL(phone.url()).search, '', 'what opens a door once stays in no address');

    const laptop = await device(DESKTOP);
    await signInKey(laptop).waitFor();
    await play(laptop, 'on the laptop');
    await signIn(laptop, 'noor');
    assert.equal(await playerOf(laptop), await playerOf(phone));
    await laptop
      .getByText(/^2 matches/)
      .first()
      .waitFor();

    await laptop.getByRole('button', { name: 'Sign out' }).click();
    await laptop.getByText('Signed out. You are a new guest on this device.').waitFor();
    assert.notEqual(await playerOf(laptop), await playerOf(phone));
    await laptop.goto(`${game.server.url}/quiz/profile`);
    await signInKey(laptop).waitFor();

    const account = await playerOf(phone);
    await phone.reload();
    await phone
      .getByText(/^2 matches/)
      .first()
      .waitFor();
    await phone.getByRole('button', { name: 'Delete my data' }).click();
    await phone.getByRole('button', { name: 'Yes, I want everything deleted' }).click();
    await phone.getByRole('button', { name: 'Delete everything now' }).click();
    await phone.getByText('Everything is deleted. You begin as somebody new.').waitFor();
    const storage = await openSqlite(dataDir);
    for (const playerId of [account, guest]) assert.equal(await storage.players.find(playerId), null);
    await storage.close();
    await phone.goto(`${game.server.url}/quiz/profile`);
    // The provider knows them on this device, and asks nothing.
    await signInKey(phone).click();
    await phone.getByRole('button', { name: 'Sign out' }).waitFor();
    assert.notEqual(await playerOf(phone), account);
    await phone
      .getByText(/^0 matches/)
      .first()
      .waitFor();
  });

  it('[SI10] who signs out everywhere is a guest on every device, plays on, and is who they were after signing in again', async () => {
    const [phone, laptop, idle] = [await device(PHONE), await device(DESKTOP), await device(DESKTOP)];
    for (const one of [phone, laptop, idle]) await signIn(one, 'pia');
    const account = await playerOf(phone);
    const guestKey = (page: Page) => page.getByText(/^You are .*, a guest on this device\.$/);
    const told = (page: Page) => page.getByText(/^You were signed out: on another device, or because/);

    await phone.getByText('Sign out everywhere').first().click();
    await phone.getByRole('button', { name: 'Sign out everywhere' }).click();
    await phone.getByText('Signed out everywhere. You are a new guest on this device.').waitFor();

    await laptop.reload();
    await guestKey(laptop).waitFor();
    await told(laptop).waitFor();
    await assertAccessible(laptop, 'signed out from elsewhere');
    await laptop.goto(`${game.server.url}/quiz/create?topic=sea`);
    await openLobby(laptop);

    // Nobody loads this page again: the first thing that is pressed on it is refused, once.
    await idle.getByRole('button', { name: 'New face' }).click();
    await told(idle).waitFor();
    await guestKey(idle).waitFor();

    for (const page of [laptop, idle]) {
      await page.goto(`${game.server.url}/quiz/profile`);
      await signInKey(page).click();
      await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
      assert.equal(await playerOf(page), account);
    }
  });

  it('[SI3] another tab of the same browser is the same person from then on', async () => {
    const page = await device(DESKTOP);
    await signInKey(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${game.server.url}/quiz/profile`);
    await signInKey(other).waitFor();
    await signIn(page, 'ola');
    await other.getByRole('button', { name: 'Sign out' }).waitFor();
  });

  it('[SI5] says why not, and one is who one was: after a no, and on a way that this page did not go', async () => {
    const page = await device(PHONE);
    await signInKey(page).waitFor();
    const guest = await playerOf(page);
    await signInKey(page).click();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await page.getByText('You have not been signed in there. You are the guest you were.').waitFor();
    await assertAccessible(page, 'after a no');
    await page.getByRole('button', { name: 'To your profile' }).click();
    await signInKey(page).waitFor();
    await page.goto(`${game.server.url}/quiz/sign-in?code=stolen&state=stolen`);
    await page.getByText('This page did not send you to sign in').waitFor();
    assert.equal(await playerOf(page), guest);
  });

  it('is in the settings too, can be read by everybody and fits from 320 px on, in every language', async () => {
    const page = await device(PHONE);
    await signInKey(page).waitFor();
    await assertFits(page, 'the profile of a guest', SIZES);
    await page.goto(`${game.server.url}/quiz/`);
    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name: 'Settings' }).click();
    await signInKey(page).waitFor();
    await assertFits(page, 'the settings of a guest', SIZES);
    await signIn(page, 'a rather long name of somebody');
    await assertFits(page, 'the profile of somebody who has signed in', SIZES);
    for (const lang of ['de', 'es']) {
      await page.evaluate((to) => localStorage.setItem('quizcade.language', to), lang);
      await page.reload();
      await page.getByRole('button', { name: lang === 'de' ? 'Abmelden' : 'Cerrar sesión' }).waitFor();
      await assertFits(page, `the profile in ${lang}`, SIZES);
    }
  });
});
