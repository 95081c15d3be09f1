import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DESKTOP, NO_WEBGL, openLobby, PHONE, visit } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

/** A phone on its side. */
const LYING = { width: 844, height: 390 } as const;
const HALL = { width: 960, height: 540 } as const;
const ON_SCREEN = 'The question is on the big screen.';

describe('phones that show answers only, in the browser', () => {
  const game = withGame();

  it('[W5] leave the question to a screen as long as one is on, and show it again when it is gone or the host says so', async () => {
    const host = await visit(game.browser, `${game.server.url}/create?topic=sea`, DESKTOP, NO_WEBGL);
    const path = await openLobby(host);
    const drawn = await visit(game.browser, game.server.url + path, PHONE);
    const plain = await visit(game.browser, game.server.url + path, LYING, NO_WEBGL);
    for (const page of [drawn, plain]) await page.locator('.floor').waitFor();

    await host.getByLabel('Phones show answers only').check();
    await host.getByText(`${path}/screen on a big screen: until then phones show everything.`).waitFor();
    let screen = await visit(game.browser, `${game.server.url}${path}/screen`, HALL);
    await host.getByText('A big screen is on: it shows the question.').waitFor();

    await host.getByRole('button', { name: 'Start now' }).click();
    for (const page of [host, plain]) await page.locator('.plain-answers button').first().waitFor();
    await drawn.locator('.twin[data-option]').first().waitFor();
    await host.keyboard.press(' '); // the clock stands, and so may this test
    await host.getByRole('button', { name: 'Pause', exact: true }).waitFor({ state: 'detached' });

    const asked = await screen.getByRole('heading').innerText();
    assert.equal(await host.locator('h1.ask').innerText(), asked, 'a desktop shows everything');
    await plain.getByText(ON_SCREEN).waitFor();
    assert.equal(await plain.locator('h1.ask').count(), 0);
    assert.equal(await plain.locator('h1').textContent(), asked, 'a screen reader is told the question in any case');
    const large = await answerHeight(drawn);

    await screen.close();
    await plain.locator('h1.ask').waitFor();
    assert.equal(await plain.getByText(ON_SCREEN).count(), 0);
    await answersBecome(drawn, large, 'lower');

    screen = await visit(game.browser, `${game.server.url}${path}/screen`, HALL);
    await plain.getByText(ON_SCREEN).waitFor();
    await answersBecome(drawn, large, 'as high');

    await host.getByRole('button', { name: 'The room', exact: true }).click();
    await host.getByRole('dialog').getByLabel('Phones show answers only').uncheck();
    await plain.locator('h1.ask').waitFor();
    await answersBecome(drawn, large, 'lower');
    await screen.getByRole('heading', { name: asked, exact: true }).waitFor();
  });
});

/** How high the first answer is that a finger finds on a drawn page, px. */
function answerHeight(page: Page): Promise<number> {
  return page
    .locator('.twin[data-option]')
    .first()
    .evaluate((twin) => twin.getBoundingClientRect().height);
}

/** Waits until the answers of a drawn page have left the question its place again, or have taken it. */
async function answersBecome(page: Page, large: number, how: 'lower' | 'as high'): Promise<void> {
  await page.waitForFunction(
    ([px, isLower]) => {
      const height = document.querySelector('.twin[data-option]')?.getBoundingClientRect().height ?? 0;
      return isLower ? height > 0 && height < px : height >= px;
    },
    [large, how === 'lower'] as const,
  );
}
