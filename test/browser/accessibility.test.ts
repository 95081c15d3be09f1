import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { withGame } from '../../test-support/with-game.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

describe('accessibility in the browser', () => {
  const game = withGame({ PACE: '0.5' });

  for (const viewport of SIZES) {
    it(`finds nothing on any screen at ${viewport.width}x${viewport.height}`, async () => {
      const context = await game.browser.newContext({ viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(game.server.url);
      await page.locator('.topic-card').first().waitFor();
      await assertAccessible(page, 'lobby');
      await onSheet(page, 'Settings', 'the settings');
      if (viewport === SIZES[0]) await onSheet(page, 'Enter code', 'the way in by code'); // larger windows have its field on the wall
      await page.goto(`${game.server.url}/create?topic=sea`);
      await page.locator('.topic-chip').first().waitFor();
      await assertAccessible(page, 'create');
      await page.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
      await page.locator('.floor').waitFor();
      await assertAccessible(page, 'waiting room');
      await onSheet(page, 'Change your name', 'a new name');
      await onSheet(page, 'Practice question', 'a practice question');
      await page.getByLabel('One bot more').click();
      await page.locator('.stepper b', { hasText: '1' }).waitFor();
      await page.getByRole('button', { name: 'Start now' }).click();
      await page.locator('.twin[data-option]').first().waitFor();
      await assertAccessible(page, 'question');
      await onSheet(page, 'Leave', 'leaving a match');
      await page.getByRole('button', { name: 'The room', exact: true }).click();
      await page.locator('.room-person').first().waitFor();
      await assertAccessible(page, 'the room');
      await page.keyboard.press('Escape');
      await page.locator('.twin[data-option]').first().click();
      await page.locator('.room[data-stage="told"]').waitFor();
      await assertAccessible(page, 'a verdict');
      await page.locator('.room[data-stage="between"]').waitFor();
      await assertAccessible(page, 'a scoreboard');
      await page.getByRole('button', { name: 'The room', exact: true }).click();
      await page.getByRole('button', { name: 'End match' }).click();
      await page.getByRole('button', { name: 'End match' }).click();
      await page.getByRole('button', { name: 'Play again' }).waitFor();
      await assertAccessible(page, 'podium');
      const room = page.url();
      const second = await context.newPage();
      await second.goto(room);
      await page.getByRole('button', { name: 'Play here instead' }).waitFor();
      await assertAccessible(page, 'a room that another tab plays in');
      await page.goto(`${game.server.url}/nowhere/at/all`);
      await page.getByRole('button', { name: 'Back to the wall' }).waitFor();
      await assertAccessible(page, 'an address that leads nowhere');
      await context.close();
    });
  }

  it('is played by keyboard alone, and tells a screen reader what happens', async () => {
    const page = await game.browser.newPage({ viewport: SIZES[1] });
    await page.goto(`${game.server.url}/create?topic=sea`);
    await page.locator('.topic-chip').first().waitFor();
    await tabTo(page, 'Open lobby');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'One bot more' }).waitFor(); // Tab is faster than the welcome
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

  /** Opens a sheet by its key, looks at it and closes it. */
  async function onSheet(page: Page, key: string, what: string): Promise<void> {
    await page.getByRole('button', { name: key, exact: true }).locator('visible=true').first().click();
    await page.getByRole('dialog').waitFor();
    await assertAccessible(page, what);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Presses Tab until the focus is on the control of that name. */
  async function tabTo(page: Page, name: string): Promise<void> {
    const passed: string[] = [];
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (here.trim() === name) return;
      passed.push(here.trim().slice(0, 40));
    }
    assert.fail(`Tab never came to "${name}", only to: ${passed.join(', ')}`);
  }
});
