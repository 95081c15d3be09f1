import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.ts';
import { DESKTOP, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { ReverseProxy } from '../../test-support/reverse-proxy.ts';

describe('a network that lets no WebSocket through', () => {
  let browser: Browser;
  let server: GameServer;
  before(async function () {
    browser = await launchBrowser(this);
    server = await GameServer.start({ PACE: '0.3', TRUST_PROXY: '1' });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const answersOf = (page: Page) => page.locator('.twin[data-option]');

  for (const [how, upgrades, rounds] of [
    ['refuses them: a whole match is played from door to podium', 'refuse', 5],
    ['never answers them: a question is played', 'ignore', 1],
  ] as const)
    it(`and ${how}, by host and guest`, async () => {
      const proxy = await ReverseProxy.start({ to: server.url, upgrades });
      const pages: Page[] = [];
      const errors: string[] = [];
      try {
        for (const size of [DESKTOP, PHONE]) {
          const page = await visit(browser, proxy.url, size);
          page.on('pageerror', (error) => errors.push(error.message));
          pages.push(page);
        }
        const [host, guest] = pages as [Page, Page];
        await host.goto(`${proxy.url}/create?topic=sea`);
        for (const [group, choice] of [
          ['Questions', '5'],
          ['Seconds to answer', '15'],
        ] as const)
          await host.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).click();
        await host.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
        await host.locator('.floor').waitFor();
        await guest.goto(host.url());
        await guest.locator('.floor').waitFor();
        await host.getByRole('button', { name: 'Start now' }).click();
        for (let round = 1; round <= rounds; round++) {
          for (const page of pages) await answersOf(page).first().waitFor();
          for (const page of pages) await answersOf(page).nth(1).click();
          for (const page of pages)
            await page.locator('.twin[data-state="right"], .twin[data-state="missed"]').first().waitFor();
          if (rounds > 1) for (const page of pages) await answersOf(page).first().waitFor({ state: 'detached' });
        }
        if (rounds === 5) for (const page of pages) await page.getByRole('button', { name: 'Play again' }).waitFor();
        assert.ok(proxy.upgrades > 0, 'sockets were tried first');
        assert.deepEqual(errors, []);
      } finally {
        for (const page of pages) await page.context().close();
        await proxy.stop();
      }
    });
});
