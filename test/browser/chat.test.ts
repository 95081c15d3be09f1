import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, openLobby, PHONE } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

describe('people of a room talk, in the browser', () => {
  const game = withGame();

  async function visit(url: string, viewport: { width: number; height: number }): Promise<Page> {
    const context = await game.browser.newContext({
      viewport,
      hasTouch: viewport.width < 500,
      reducedMotion: 'reduce',
    });
    await context.addInitScript(NO_WEBGL);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }
  const say = async (page: Page, text: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Say something' }).fill(text);
    await page.keyboard.press('Enter');
  };
  const line = (page: Page, text: string) => page.locator('.chat-line', { hasText: text });

  it('with the keyboard and a thumb: lines, faces, after the bell, muted and reported', async () => {
    const host = await visit(`${game.server.url}/create?topic=sea`, DESKTOP);
    await host.getByRole('group', { name: 'Seconds to answer' }).getByRole('radio', { name: '30' }).click();
    await openLobby(host);
    const guest = await visit(host.url(), PHONE);
    await guest.locator('.floor').waitFor();

    await host.keyboard.press('t');
    await say(host, 'hello there');
    await guest.getByRole('button', { name: 'Open the chat, 1 new' }).click();
    await line(guest, 'hello there').waitFor();
    await say(guest, 'f u c k');
    await guest.locator('.toast', { hasText: 'friendlier' }).waitFor();
    await say(guest, 'hello back to you all');
    await line(host, 'hello back').waitFor();
    await assertAccessible(host, 'the chat at a desk');
    await assertAccessible(guest, 'the chat on a phone');
    const box = await line(guest, 'hello back').boundingBox();
    assert.ok(box && box.height <= 40, `a line is ${box?.height} px high`);

    await line(host, 'hello back').getByRole('button').click();
    await host.getByRole('button', { name: 'Report this line' }).click();
    await host.locator('.toast', { hasText: 'Reported' }).waitFor();

    await host.keyboard.press('Escape');
    await host.locator('.chat').waitFor({ state: 'hidden' });
    await host.getByRole('button', { name: 'Start now' }).click();
    // The sheet of a phone makes way for the question.
    await guest.locator('.plain-answer[data-state="idle"]').first().waitFor();
    assert.equal(await guest.locator('.chat').count(), 0);
    await host.locator('.plain-answer[data-state="idle"]').first().waitFor();
    await host.keyboard.press('1');
    await host.locator('.plain-answer[data-state="locked"]').waitFor();
    await host.keyboard.press('t');
    await say(host, 'surely it is b');
    await line(host, 'after the bell').waitFor();
    await guest.getByRole('button', { name: /^Open the chat/ }).click();
    assert.equal(await line(guest, 'after the bell').count(), 0);
    await guest.getByPlaceholder('Answer first').waitFor();
    await guest.keyboard.press('Escape');
    await guest.locator('.plain-answer[data-state="idle"]').first().click();
    await guest.getByText('Good question?').or(guest.locator('.feedback')).first().waitFor();
    await line(host, 'surely it is b').waitFor();

    await host.keyboard.press('Escape');
    await host.keyboard.press('e');
    const wheel = host.getByRole('group', { name: 'Send a face' });
    await wheel.waitFor();
    // At once: while the next question is open, whoever has not answered is sent no faces.
    await host.keyboard.press('5');
    await guest.locator('.mood-burst').first().waitFor();
    if (!(await wheel.isVisible())) await host.keyboard.press('e');
    await wheel.waitFor();
    await assertAccessible(host, 'the wheel of faces');
  });
});
