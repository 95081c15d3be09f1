import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { NO_WEBGL, PHONE, startMatch, visit } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

const ROUNDS = 5;

describe('what a match is worth, in the browser', () => {
  const game = withGame({ PACE: '0.2' });

  /** Two people play a short public match to its podium. */
  async function play(): Promise<{ host: Page; guest: Page }> {
    const { host, guest } = await startMatch(game.browser, game.server, ROUNDS, NO_WEBGL);
    await Promise.all([host, guest].map(answerAll));
    return { host, guest };
  }

  /** Answers whatever is open until the podium stands; on a busy machine a question may be over before the press. */
  async function answerAll(page: Page): Promise<void> {
    const again = page.getByRole('button', { name: 'Play again' });
    const open = page.locator('.plain-answer[data-state="idle"]').first();
    for (let presses = 0; presses < 20 * ROUNDS; presses++) {
      await open.or(again).first().waitFor({ timeout: 60_000 });
      if (await again.isVisible()) return;
      await open.click({ timeout: 2000 }).catch(() => {});
    }
    assert.fail('the match never came to its podium');
  }

  it('is on the card, in the bar, in the list of the day and in one\u2019s matches, and stays after a refresh', async () => {
    const { host, guest } = await play();
    for (const page of [host, guest]) {
      const card = page.locator('.stats');
      await card.locator('.chip', { hasText: 'Take-off' }).waitFor();
      await card.getByText(/^\+\d+ XP$/).waitFor();
      await page.getByText(/^Plus \d+ experience\./).waitFor({ state: 'attached' });
      assert.match(await card.locator('.rating-line').innerText(), /^Rating (1,0[0-2]\d|9\d\d)/);
    }
    await guest.reload();
    await guest.locator('.stats .chip', { hasText: 'Take-off' }).waitFor();
    assert.equal(await guest.getByText(/^Plus \d+ experience/).count(), 0, 'it is said once');

    await host.goto(game.server.url);
    const day = host.locator('.top-ten .ranking li:not(.free)');
    await day.first().waitFor();
    assert.equal(await day.count(), 2);
    assert.match(await host.locator('.top-ten .you').innerText(), /You, level \d/);
    await host.getByRole('button', { name: /Your matches$/ }).click();
    const sheet = host.getByRole('dialog', { name: 'Your matches' });
    await sheet.getByText(`of ${ROUNDS} right`).waitFor();
    assert.equal(await sheet.locator('.history li').count(), 1);
    await assertAccessible(host, 'my matches');
    await sheet.getByRole('radio', { name: /^Achievements/ }).check({ force: true });
    await sheet.getByText('Earned').first().waitFor();
    await assertAccessible(host, 'achievements');
    await host.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('is nothing yet for a newcomer, who is told so', async () => {
    const page = await visit(game.browser, game.server.url, PHONE);
    await page.locator('.topic-card').first().waitFor();
    await page.getByRole('button', { name: /Level 1, 0 of 100 experience\. Your matches$/ }).click();
    await page.getByText('No matches yet. Your first one will be here.').waitFor();
  });
});
