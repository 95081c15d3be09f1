import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { withGallery } from '../../test-support/with-gallery.ts';

describe('the standard panel in a browser', () => {
  const gallery = withGallery();

  async function open(name: string, width: number, height: number): Promise<Page> {
    const context = await gallery.browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(`${gallery.origin}/gallery/index.html?show=${name}`);
    await page.waitForFunction(() => window.gallery !== undefined);
    await page.locator('.asks').waitFor();
    return page;
  }

  const sent = (page: Page) => page.evaluate(() => window.gallery?.sent);

  it('is played by keyboard alone: choose, set, send', async () => {
    const page = await open('rule-asks', 1180, 820);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Enter');
    assert.deepEqual(await sent(page), [], 'nothing is sent before all is chosen');
    await press('Space', 'ArrowDown'); // the second by name
    await press('Tab', 'ArrowRight', 'ArrowRight'); // the stake
    await press('Tab', 'Space'); // yes
    await press('Tab', 'Enter');
    assert.deepEqual(await sent(page), [
      ['do', { rule: 'gallery:duel', name: 'challenge', payload: { seat: 2, stake: 100, isOpen: true } }],
    ]);
    await page.getByRole('status').getByText('Sent.').waitFor();
    await page.context().close();
  });

  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    it(`names all it asks, and keeps its key in sight at ${width} px`, async () => {
      const page = await open('rule-asks', width, height);
      await page.getByRole('group', { name: 'Whom do you want to beat?' }).waitFor();
      const list = page.getByRole('radio');
      assert.equal(await list.count(), 16, 'thirteen others, nobody, yes and no');
      const key = await page.getByRole('button', { name: 'Challenge' }).boundingBox();
      assert.ok(key && key.y > 0 && key.y + key.height <= height, JSON.stringify(key));
      await assertAccessible(page, 'the standard panel');
      await page.context().close();
    });
  }

  it('opens over a question only when it is asked for', async () => {
    const page = await open('rule-asks-aside', 390, 844);
    assert.equal(await page.getByRole('radio').count(), 0);
    await page.locator('.asks summary').click();
    await page.getByRole('button', { name: 'Challenge' }).waitFor();
    await page.context().close();
  });
});
