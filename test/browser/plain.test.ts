import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, openLobby, PHONE, sitDown } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { withGame } from '../../test-support/with-game.ts';

describe('a match without a canvas, in the browser', () => {
  const game = withGame(); // the host skips what is not looked at

  async function visit(path: string, viewport: { width: number; height: number }, hasWebGl = true, of = game.server) {
    const context = await game.browser.newContext({ viewport, hasTouch: viewport.width < 500 });
    if (!hasWebGl) await context.addInitScript(NO_WEBGL);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error.stack)));
    await page.goto(of.url + path);
    return { page, faults };
  }

  /** A host and somebody who says nothing, in a match of five questions that has begun. */
  async function begin(page: Page, of = game.server): Promise<void> {
    for (const [group, choice] of [
      ['Questions', '5'],
      ['Seconds to answer', '30'],
    ] as const)
      await page.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).click();
    await sitDown(of, (await openLobby(page)).slice(1));
    await page.getByRole('button', { name: 'Start now' }).click();
  }

  const skip = (page: Page): Promise<void> => page.getByRole('button', { name: 'Skip' }).click();

  async function paused(page: Page, look: () => Promise<void>): Promise<void> {
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.locator('.plain-paused').waitFor();
    await look();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.locator('.plain-paused').waitFor({ state: 'detached' });
  }

  it('is played from the first question to the podium, and the host loses nothing', async () => {
    const { page, faults } = await visit('/create?topic=sea', PHONE, false);
    await begin(page);
    await page.getByText('Nothing is lost').waitFor();
    for (let round = 1; round <= 5; round++) {
      await page.getByText(`Question ${round} of 5`, { exact: true }).waitFor();
      const answer = page.locator('.plain-answer[data-state="idle"]').first();
      await answer.waitFor();
      assert.notEqual((await page.locator('.plain h1').textContent())?.trim(), '');
      if (round === 1) await paused(page, () => assertAccessible(page, 'a plain question'));
      await answer.click();
      await page.locator('.plain-answer[data-state="locked"]').waitFor();
      await skip(page);
      // What is one's own comes as a notice of its own, a moment after the state or before it.
      await page.locator('.plain-verdict', { hasText: /(Right in|Not this one).*The answer/ }).waitFor();
      if (round === 1) await paused(page, () => assertAccessible(page, 'a plain verdict'));
      await skip(page);
      if (round === 5) break;
      await page.locator('.plain-between .plain-row[data-you]').waitFor();
      await skip(page);
    }
    await page.locator('.plain-over .plain-row[data-you]').waitFor();
    await page.getByRole('button', { name: 'Play again' }).waitFor();
    await assertAccessible(page, 'a plain podium');
    assert.equal(await page.locator('canvas').count(), 0);
    assert.deepEqual(faults, []);
  });

  it('goes on as a page when the canvas loses its context, and on the canvas when that is back', async () => {
    const { page, faults } = await visit('/create?topic=sea', DESKTOP);
    await begin(page);
    await page.locator('.twin[data-option]').first().waitFor();
    await page.locator('.canvas-place canvas').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await loseCanvas(page);
    await page.locator('.plain h1').waitFor();
    assert.equal(await page.locator('.twin').count(), 0);
    await page.locator('.plain').waitFor({ state: 'detached' });
    await page.locator('.canvas-place canvas').waitFor();
    assert.equal(await page.locator('.canvas-place canvas').count(), 1);
    assert.deepEqual(faults, []);
  });

  it('stays a page until the next phase where the canvas comes back in the middle of an answer, and hides it', async () => {
    const asked = await GameServer.start({ QUESTION_KINDS: 'number' });
    const { page } = await visit('/create?topic=mix', PHONE, true, asked);
    await begin(page, asked);
    await page.locator('.number-answer').waitFor();
    await page.locator('.canvas-place canvas').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await loseCanvas(page);
    await page.locator('.plain .number-answer').waitFor();
    const canvas = page.locator('.canvas-place canvas');
    await canvas.waitFor({ state: 'attached' });
    assert.equal(await canvas.isVisible(), false);
    await page.getByRole('button', { name: 'Resume' }).click();
    await skip(page);
    await page.locator('.plain').waitFor({ state: 'detached' });
    await canvas.waitFor();
    await asked.stop();
  });

  it('can be read large: two fingers zoom the question', async () => {
    const context = await game.browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(`${game.server.url}/create?topic=sea`);
    await begin(page);
    await page.locator('.twin[data-option]').first().waitFor();
    await page.locator('.canvas-place canvas').waitFor();
    const devtools = await context.newCDPSession(page);
    const scale = () => page.evaluate(() => visualViewport?.scale ?? 1);
    // On the question, which is the canvas, and on an answer, which is a button.
    for (const y of [240, 500]) {
      await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
      const fingers = (gap: number) => [
        { x: 195 - gap, y, id: 1 },
        { x: 195 + gap, y, id: 2 },
      ];
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: ReturnType<typeof fingers>) =>
        devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', fingers(20));
      for (let gap = 28; gap < 120; gap += 8) await touch('touchMove', fingers(gap));
      await touch('touchEnd', []);
      for (let wait = 0; wait < 20 && (await scale()) < 1.5; wait++) await page.waitForTimeout(100);
      assert.ok((await scale()) > 1.5, `at ${y} px the page is shown ${await scale()} times as large`);
    }
    assert.equal(await page.locator('.twin[data-state="pending"], .twin[data-state="locked"]').count(), 0);
  });
});

/** What a phone does to a page that was long in the background. */
function loseCanvas(page: Page): Promise<void> {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const context = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });
}
