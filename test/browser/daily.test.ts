import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, PHONE, visit } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

describe('the daily ten in a browser', () => {
  const game = withGame({ PACE: '0.05' });

  /** Plays a try in silence. */
  async function skipThrough(page: Page): Promise<void> {
    const end = page.locator('.daily-grid');
    const skip = page.getByRole('button', { name: 'Skip', exact: true });
    for (;;) {
      await end.or(skip).first().waitFor();
      if (await end.isVisible()) return;
      // The match may end before the press: then its key is gone, and nobody waits for it.
      const ignored = (): void => {};
      await Promise.race([skip.click().catch(ignored), end.waitFor().catch(ignored)]);
    }
  }

  it('is begun from the wall, ends in a grid that gives nothing away, and its link starts the same ten', async () => {
    const page = await visit(game.browser, game.server.url, DESKTOP, NO_WEBGL);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Start today’s ten', exact: true }).click();
    await page.waitForURL(/\/[2-9A-Z]{4}$/);
    const skip = page.getByRole('button', { name: 'Skip', exact: true });
    await skip.waitFor();
    assert.equal(await page.getByRole('button', { name: 'Pause', exact: true }).count(), 0);
    await page.keyboard.press('e');
    assert.equal(await page.locator('.wheel').count(), 0, 'alone there is nobody to send a face to');
    await skipThrough(page);
    await page.getByRole('heading', { name: '0 of 10 in 200.0 s', exact: true }).waitFor();
    await page.getByText('You are the first today.', { exact: true }).waitFor();
    assert.equal(await page.locator('.daily-grid > li').count(), 10);
    await assertAccessible(page, 'the end of a try');
    await page.getByRole('button', { name: 'Copy the grid', exact: true }).click();
    await page.getByText('Copied. It gives nothing away.', { exact: true }).first().waitFor();
    const [title, score, first, second, link, ...rest] = (
      await page.evaluate(() => navigator.clipboard.readText())
    ).split('\n');
    assert.match(title ?? '', /^Quizcade daily ten, \d+ \w+$/);
    assert.deepEqual([score, first, second, rest], ['0/10 in 200.0 s', '⬛⬛⬛⬛⬛', '⬛⬛⬛⬛⬛', []]);

    await page.getByRole('button', { name: 'Back to the wall', exact: true }).click();
    await page.getByRole('button', { name: 'See how it went', exact: true }).click();
    await page.waitForURL(/\/daily$/);
    await page.getByRole('heading', { name: '0 of 10 in 200.0 s', exact: true }).waitFor();

    await page.setViewportSize({ width: 320, height: 568 });
    for (const lang of ['de', 'es']) {
      await page.goto(`${game.server.url}/daily?lang=${lang}`);
      await page.locator('.daily-grid').waitFor();
      const reach = await page.locator('.daily-actions').evaluate((row) => row.scrollWidth - row.clientWidth);
      assert.ok(reach <= 0, `the keys under the grid reach ${reach} px out of their card in ${lang}`);
    }

    const path = new URL(link ?? '').pathname;
    assert.match(path, /^\/daily\/\d{4}-\d\d-\d\d$/);
    const friend = await visit(game.browser, `${game.server.url}${path}`, PHONE, NO_WEBGL);
    await friend.getByRole('heading', { name: 'Daily ten', exact: true }).waitFor();
    await assertAccessible(friend, 'the page of a day');
    await friend.getByRole('button', { name: /^Start (today’s ten|the ten of )/ }).click();
    await friend.getByRole('button', { name: 'Skip', exact: true }).waitFor();
  });
});
