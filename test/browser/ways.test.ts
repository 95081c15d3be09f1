import assert from 'node:assert/strict';
import { DESKTOP, NO_WEBGL, PHONE } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

describe('the ways in and out, in the browser', () => {
  const game = withGame({ PACE: '0.5' });

  it('a wrong code stays in its field and is refused over the sheet; back asks first, and the wall leads back', async () => {
    const context = await game.browser.newContext({ viewport: PHONE });
    await context.addInitScript(NO_WEBGL);
    const page = await context.newPage();
    await page.goto(`${game.server.url}/r/ZZZZ`);
    await page.getByText('There is no open room with that code.').waitFor();
    await page.getByRole('button', { name: 'Back to the wall' }).click();

    await page.getByRole('button', { name: 'Enter code' }).click();
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Room code' });
    await field.fill('zzzz');
    await field.press('Enter');
    await page.getByRole('dialog').getByText('There is no open room with that code.').waitFor();
    assert.equal(await field.inputValue(), 'zzzz');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Quick play' }).locator('visible=true').first().click();
    await page.waitForURL(/\/[2-9A-Z]{4}$/);
    const room = page.url();
    await page.locator('.plain').waitFor();
    await page.evaluate(() => history.back());
    await page.getByRole('dialog', { name: 'Leave' }).waitFor();
    assert.equal(page.url(), room);
    await page.getByRole('button', { name: 'Stay' }).click();
    await page.evaluate(() => history.back());
    await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: /^Back to your match/ }).click();
    await page.locator('.plain').waitFor();
    assert.equal(page.url(), room);

    // Also of a page that was opened by its link, where nothing of ours was before; and after it is loaded again.
    const byLink = await context.newPage();
    await byLink.goto(room);
    await byLink.locator('.plain').waitFor();
    await byLink.reload();
    await byLink.locator('.plain').waitFor();
    await byLink.evaluate(() => history.back());
    await byLink.getByRole('dialog', { name: 'Leave' }).getByRole('button', { name: 'Leave' }).click();
    await byLink.getByRole('button', { name: /^Back to your match/ }).waitFor();
    assert.equal(await byLink.evaluate(() => history.length), 3, 'a step is put in once');

    // A tab that another one takes the seat from takes no way back along.
    const [older, newer] = [await context.newPage(), await context.newPage()];
    for (const tab of [older, newer]) {
      await tab.goto(room);
      await tab.locator('.plain').waitFor();
    }
    await older.getByRole('button', { name: 'Play here instead' }).waitFor();
    await newer.evaluate(() => history.back());
    await newer.getByRole('dialog', { name: 'Leave' }).getByRole('button', { name: 'Leave' }).click();
    await newer.getByRole('button', { name: /^Back to your match/ }).waitFor();
  });

  it('[N4] the field of a name takes what a name may be, from its keys and from the clipboard, and the caret stays', async () => {
    const page = await game.browser.newPage({ viewport: PHONE });
    await page.goto(game.server.url);
    await page.getByRole('button', { name: 'Settings', exact: true }).locator('visible=true').click();
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
    await field.fill('');
    await field.pressSequentially('Maximiliane of Hohenfels');
    assert.equal(await field.inputValue(), 'Maximiliane of H');
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 2));
    await page.keyboard.insertText('XY');
    assert.equal(await field.inputValue(), 'MaXYximiliane of');
    assert.equal(await field.evaluate((input: HTMLInputElement) => input.selectionStart), 4);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    // A phone has no room for it beside the face.
    await page.getByText('MaXYximiliane of').first().waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('the page speaks the language that was chosen in it, also after a reload, and again that of the browser', async () => {
    const context = await game.browser.newContext({ viewport: DESKTOP, locale: 'en-GB' });
    await context.addInitScript(NO_WEBGL);
    const page = await context.newPage();
    await page.goto(`${game.server.url}/?lang=es`);
    const speaks = (tag: string, create: string) =>
      page.locator(`html[lang="${tag}"]`).getByRole('button', { name: create, exact: true }).first().waitFor();
    await speaks('es', 'Crear sala');
    await page.getByRole('button', { name: 'Ajustes', exact: true }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Deutsch' });
    await speaks('de', 'Raum öffnen');
    assert.equal(new URL(page.url()).search, '', 'what the address asked for is answered');
    await page.reload();
    await speaks('de', 'Raum öffnen');
    await page.getByRole('button', { name: 'Einstellungen', exact: true }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption('');
    await speaks('en-GB', 'Create lobby');
    await context.close();
  });
});
