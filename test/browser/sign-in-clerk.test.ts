import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Page } from 'playwright-core';
import { freePort } from '../../test-support/free-port.ts';
import { DESKTOP, PHONE } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { withGame } from '../../test-support/with-game.ts';

const HOST = 'clerk.example.org';
const INSTANCE = `https://${HOST}`;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What the page needs of Clerk's script, in place of it: nothing of these tests leaves this machine. */
const CLERK_SCRIPT = `
  const who = () => localStorage.getItem('test.clerk');
  window.Clerk = {
    load: async () => {},
    get session() { return who() ? { getToken: () => window.aClerkToken(who()) } : null; },
    redirectToSignIn: async ({ signInForceRedirectUrl }) =>
      location.assign('${INSTANCE}/portal?back=' + encodeURIComponent(signInForceRedirectUrl)),
    signOut: async () => {
      if (localStorage.getItem('test.clerk-is-mute')) return new Promise(() => {});
      localStorage.removeItem('test.clerk');
    },
  };`;
/** The account portal, which keeps who is signed in on another site; here the page's own storage stands for that. */
const PORTAL = `<!doctype html><html lang="en"><title>Portal</title><button>I am Ada</button><a>Not now</a><script>
  const back = new URLSearchParams(location.search).get('back');
  document.querySelector('button').onclick = () => location.assign(back + '#ada');
  document.querySelector('a').href = back;</script></html>`;

describe('signing in by Clerk, in the browser', () => {
  const game = withGame(async () => {
    const port = await freePort();
    return GameServer.start({
      ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, PORT: String(port) },
      CLERK_JWT_KEY: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      CLERK_PUBLISHABLE_KEY: `pk_test_${Buffer.from(`${HOST}$`).toString('base64')}`,
    });
  });

  function aToken(who: string): Promise<string> {
    const nowS = Math.floor(Date.now() / 1000);
    const times = { iat: nowS - 5, nbf: nowS - 15, exp: nowS + 55, jti: crypto.randomUUID() };
    return new SignJWT({ iss: INSTANCE, sub: who, azp: new URL(game.server.url).origin, ...times })
      .setProtectedHeader({ alg: 'RS256', kid: 'ins_1', typ: 'JWT' })
      .sign(keys.privateKey);
  }

  /** Somebody's device on a page of ours, and what it has asked of Clerk. */
  async function device(path: string, signedInAtClerk = '', size: typeof PHONE | typeof DESKTOP = PHONE) {
    const context = await game.browser.newContext({ viewport: size });
    const asked: string[] = [];
    const state = { isAway: false };
    await context.exposeFunction('aClerkToken', aToken);
    await context.addInitScript(() => {
      if (location.hash === '#ada') localStorage.setItem('test.clerk', 'user_ada');
    });
    await context.route(`${INSTANCE}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      if (state.isAway) return route.abort();
      if (pathname === '/portal') return route.fulfill({ contentType: 'text/html', body: PORTAL });
      return route.fulfill({
        ...{ contentType: 'text/javascript', body: CLERK_SCRIPT },
        headers: { 'access-control-allow-origin': '*' },
      });
    });
    const page = await context.newPage();
    if (signedInAtClerk) {
      await page.goto(`${game.server.url}/healthz`);
      await page.evaluate((who) => localStorage.setItem('test.clerk', who), signedInAtClerk);
    }
    await page.goto(game.server.url + path);
    return { page, asked, state };
  }
  const signInKey = (page: Page) => page.getByRole('button', { name: 'Sign in with Clerk' });
  const signOutKey = (page: Page) => page.getByRole('button', { name: 'Sign out' });

  it('[SI1] [SI9] goes to the portal by a press, comes back, and is signed out there too; nothing is loaded before', async () => {
    const { page, asked } = await device('/profile', '', DESKTOP);
    await signInKey(page).waitFor();
    assert.deepEqual(asked, []);
    await signInKey(page).click();
    await page.getByRole('button', { name: 'I am Ada' }).click();
    await signOutKey(page).waitFor();
    assert.equal(new URL(page.url()).pathname, '/profile');
    assert.match(asked[0] ?? '', /^\/npm\/@clerk\/clerk-js@[\d.]+\/dist\/clerk\.browser\.js$/);
    await signOutKey(page).click();
    await page.getByText('Signed out. You are a new guest on this device.').waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem('test.clerk')), null);
  });

  it('[SI9] a link to the page of coming back signs nobody in, and loads nothing, whoever is signed in at Clerk', async () => {
    const { page, asked } = await device('/sign-in', 'user_bo');
    await page.getByText('This page did not send you to sign in').waitFor();
    assert.deepEqual(asked, []);
    await page.getByRole('button', { name: 'To your profile' }).click();
    // By a press it is done at once: they have said at Clerk who they are.
    await signInKey(page).click();
    await signOutKey(page).waitFor();
  });

  it('[SI5] says so where they came back without signing in, and where Clerk does not answer', async () => {
    const { page, state } = await device('/profile');
    await signInKey(page).click();
    await page.getByRole('link', { name: 'Not now' }).click();
    await page.getByText('You have not been signed in there. You are the guest you were.').waitFor();
    await page.goto(`${game.server.url}/profile`);
    state.isAway = true;
    await signInKey(page).click();
    await page.getByText('nobody answers just now').waitFor();
    state.isAway = false;
    await signInKey(page).click();
    await page.getByRole('button', { name: 'I am Ada' }).waitFor();
  });

  it('[SI7] who signs out while Clerk says nothing is signed out here, and told that the session there may still stand', async () => {
    const { page } = await device('/profile', 'user_cy');
    await signInKey(page).click();
    await signOutKey(page).waitFor();
    await page.evaluate(() => localStorage.setItem('test.clerk-is-mute', 'yes'));
    await page.clock.install();
    await signOutKey(page).click();
    await page.getByText('Signing out').waitFor();
    await page.clock.runFor(5000);
    await page.getByText('your session there may still stand').waitFor();
    await page.goto(`${game.server.url}/profile`);
    await signInKey(page).waitFor();
  });
});
