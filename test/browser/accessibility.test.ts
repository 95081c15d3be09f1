import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.ts';
import { GameServer } from '../../test-support/game-server.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

describe('accessibility in the browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: GameServer;
  before(async function () {
    browser = await launchBrowser(this);
    server = await GameServer.start({ PACE: '0.5' });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** WCAG 2 A and AA by axe; what it cannot judge (text over blur) is computed in the theme's tests. */
  async function assertAccessible(page: Page, where: string): Promise<void> {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })",
    );
    const told = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
    assert.deepEqual(told, [], where);
  }

  for (const viewport of SIZES) {
    it(`finds nothing on any screen at ${viewport.width}x${viewport.height}`, async () => {
      const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
      await page.goto(server.url);
      await page.locator('.topic-card').first().waitFor();
      await assertAccessible(page, 'lobby');
      await page.goto(`${server.url}/create?topic=sea`);
      await page.locator('.topic-chip').first().waitFor();
      await assertAccessible(page, 'create');
      await page.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
      await page.locator('.floor').waitFor();
      await assertAccessible(page, 'waiting room');
      await page.getByLabel('One bot more').click();
      await page.locator('.stepper b', { hasText: '1' }).waitFor();
      await page.getByRole('button', { name: 'Start now' }).click();
      await page.locator('.twin[data-option]').first().waitFor();
      await assertAccessible(page, 'question');
      await page.getByRole('button', { name: 'End match' }).click();
      await page.getByRole('button', { name: 'End match' }).click();
      await page.getByRole('button', { name: 'Play again' }).waitFor();
      await assertAccessible(page, 'podium');
      await page.close();
    });
  }

  it('is played by keyboard alone, and tells a screen reader what happens', async () => {
    const page = await browser.newPage({ viewport: SIZES[1] });
    await page.goto(`${server.url}/create?topic=sea`);
    await page.locator('.topic-chip').first().waitFor();
    await tabTo(page, 'Open lobby');
    await page.keyboard.press('Enter');
    await page.locator('.floor').waitFor();
    await tabTo(page, 'One bot more');
    await page.keyboard.press('Enter');
    await page.locator('.stepper b', { hasText: '1' }).waitFor();
    await tabTo(page, 'Start now');
    await page.keyboard.press('Enter');
    await page.locator('.twin[data-option]').first().waitFor();
    await page.getByText(/^Question 1 of/).waitFor({ state: 'attached' });
    const answer = await page.locator('.twin[data-option]').nth(1).getAttribute('aria-label');
    await page.keyboard.press('2');
    await page.getByText(`Locked: ${answer?.slice(3)}`).waitFor({ state: 'attached' });
    await page.getByText(/^(Right\. Plus|Not this one\.)/).waitFor({ state: 'attached' });
    await page.close();
  });

  /** Presses Tab until the focus is on the control of that name. */
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (here.trim() === name) return;
    }
    assert.fail(`Tab never came to "${name}"`);
  }
});
