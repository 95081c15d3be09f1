import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../test-support/browser.ts';
import { GameServer } from '../../test-support/game-server.ts';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

describe('a word on a question in the browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: GameServer;
  before(async function () {
    browser = await launchBrowser(this);
    server = await GameServer.start();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function visit(viewport: { width: number; height: number }, path: string): Promise<Page> {
    const context = await browser.newContext({ viewport, hasTouch: viewport === PHONE });
    const page = await context.newPage();
    await page.goto(server.url + path);
    return page;
  }

  it('is said by key and by hand, noted, changed, and stands after a refresh', async () => {
    const host = await visit(DESKTOP, '/create?topic=sea');
    await host.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
    await host.waitForURL(/\/[2-9A-Z]{4}$/);
    const guest = await visit(PHONE, new URL(host.url()).pathname);
    await guest.locator('.floor').waitFor();
    await host.getByRole('button', { name: 'Start now' }).click();
    for (const page of [host, guest]) {
      await page.locator('.twin[data-option]').first().waitFor();
      assert.equal(await page.locator('.feedback').count(), 0, 'nobody judges what is still open');
      await page.locator('.twin[data-option]').first().click();
    }
    for (const page of [host, guest]) await page.locator('.feedback').waitFor();
    await host.keyboard.press(' '); // the clock stands, and so may this test

    const pressed = (page: Page, name: string) => page.getByRole('button', { name, exact: true, pressed: true });
    await host.keyboard.press('j');
    await pressed(host, 'Good question').waitFor();
    await host.getByText('Noted: a good question.').waitFor({ state: 'attached' });
    await host.keyboard.press('k');
    await pressed(host, 'Not a good question').waitFor();
    assert.equal(await pressed(host, 'Good question').count(), 0);
    await host.keyboard.press('k');
    await host.getByText('Taken back.').waitFor({ state: 'attached' });

    // The letters of a note are letters, the space bar is a space.
    await guest.getByRole('button', { name: 'Something is wrong with it' }).click();
    const note = guest.getByLabel('What is wrong with it?');
    await guest.keyboard.type('j k f m');
    assert.equal(await note.inputValue(), 'j k f m');
    await guest.keyboard.press('Enter');
    await pressed(guest, 'Something is wrong with it').waitFor();
    await guest.locator('.feedback-noted').waitFor();

    await guest.reload();
    await pressed(guest, 'Something is wrong with it').waitFor();
    await host.keyboard.press(' ');
    for (const page of [host, guest]) await page.locator('.feedback').waitFor({ state: 'detached' });
  });
});
