import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DESKTOP, NO_WEBGL, openLobby, PHONE, visit } from '../../test-support/game-pages.ts';
import { ReverseProxy } from '../../test-support/reverse-proxy.ts';
import { withGame } from '../../test-support/with-game.ts';

describe('a network that lets no WebSocket through', () => {
  const game = withGame({ TRUST_PROXY: '1' });

  for (const [how, upgrades] of [
    ['refuses them', 'refuse'],
    ['never answers them', 'ignore'],
  ] as const)
    it(`and ${how}: a match is played from door to podium, by host and guest`, async () => {
      const proxy = await ReverseProxy.start({ to: game.server.url, upgrades });
      const pages: Page[] = [];
      const errors: string[] = [];
      try {
        for (const size of [DESKTOP, PHONE]) {
          const page = await visit(game.browser, proxy.url, size, NO_WEBGL);
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
