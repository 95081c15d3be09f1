import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.ts';
import { DESKTOP, NO_WEBGL, openLobby, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { ReverseProxy } from '../../test-support/reverse-proxy.ts';

describe('a network that lets no WebSocket through', () => {
  let browser: Browser;
  let server: GameServer;
  before(async function () {
    browser = await launchBrowser(this);
    server = await GameServer.start({ TRUST_PROXY: '1' });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  for (const [how, upgrades] of [
    ['refuses them', 'refuse'],
    ['never answers them', 'ignore'],
  ] as const)
    it(`and ${how}: a match is played from door to podium, by host and guest`, async () => {
      const proxy = await ReverseProxy.start({ to: server.url, upgrades });
      const pages: Page[] = [];
      const errors: string[] = [];
      try {
        for (const size of [DESKTOP, PHONE]) {
          const page = await visit(browser, proxy.url, size, NO_WEBGL);
          page.on('pageerror', (error) => errors.push(error.message));
          pages.push(page);
        }
        const [host, guest] = pages as [Page, Page];
        await host.goto(`${proxy.url}/create?topic=sea`);
        await host
          .getByRole('group', { name: 'Seconds to answer' })
          .getByRole('radio', { name: '30', exact: true })
          .click();
        await openLobby(host);
        await guest.goto(host.url());
        await guest.locator('.floor').waitFor();
        await host.getByRole('button', { name: 'Start now' }).click();
        await guest.locator('.plain-answer[data-state="idle"]').nth(1).click();
        await guest.locator('.plain-answer[data-state="locked"]').waitFor(); // the host has not answered yet
        await host.locator('.plain-answer[data-state="idle"]').nth(1).click();
        for (const page of pages) await page.locator('.plain-verdict').waitFor();
        await host.getByRole('button', { name: 'The room', exact: true }).click();
        await host.getByRole('button', { name: 'End match' }).click();
        await host.getByRole('button', { name: 'End match' }).click();
        for (const page of pages) await page.getByRole('button', { name: 'Play again' }).waitFor();
        assert.ok(proxy.upgrades > 0, 'sockets were tried first');
        assert.deepEqual(errors, []);
      } finally {
        for (const page of pages) await page.context().close();
        await proxy.stop();
      }
    });
});
