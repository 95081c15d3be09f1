import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { DESKTOP, startMatch } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

/** A phone on its side. */
const LYING = { width: 844, height: 390 } as const;
const TABLET = { width: 1180, height: 820 } as const;

describe('a vote on a question in the browser', () => {
  const game = withGame({ PACE: '2' }); // a busy machine must see the question while it is open

  it('is given by key and by hand, acknowledged, changed, and stands after a refresh', async () => {
    const { host, guest } = await startMatch(game.browser, game.server, 10);
    await guest.locator('.twin[data-option]').first().waitFor();
    await guest.keyboard.press('Tab'); // to the answers first
    await guest.locator('.twin[data-option]:focus').waitFor({ state: 'attached' });
    for (const page of [host, guest]) {
      await page.locator('.twin[data-option]').first().waitFor();
      assert.equal(await page.locator('.feedback').count(), 0, 'nobody votes on what is still open');
      await page.locator('.twin[data-option]').first().click();
    }
    await host.locator('.feedback').waitFor();
    await host.keyboard.press(' '); // the clock stands, and so may this test
    await host.getByRole('button', { name: 'Pause', exact: true }).waitFor({ state: 'detached' });
    await guest.locator('.feedback').waitFor();
    await facesLieOpen(host);
    await wheelIsWhole(host);

    const pressed = (page: Page, name: string) => page.getByRole('button', { name, exact: true, pressed: true });
    await host.keyboard.press('j');
    await pressed(host, 'Good question').waitFor();
    await host.getByText('Your vote: a good question.').waitFor({ state: 'attached' });
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
    await guest.locator('.feedback-voted').waitFor();

    await guest.reload();
    await pressed(guest, 'Something is wrong with it').waitFor();
    await host.keyboard.press(' ');
    for (const page of [host, guest]) await page.locator('.feedback').waitFor({ state: 'detached' });
  });
});

/** From the width of a tablet on each face is one press away at a reveal, beside everything else of the row. */
async function facesLieOpen(page: Page): Promise<void> {
  for (const size of [DESKTOP, TABLET]) {
    await page.setViewportSize(size);
    await page.waitForFunction((width) => innerWidth === width, size.width);
    await page.locator('.feedback .face-key').nth(5).waitFor();
    const [row, ...parts] = await page
      .locator('.feedback, .feedback > *')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
    for (const [i, { left, right }] of parts.entries()) {
      assert.ok(left >= (parts[i - 1]?.right ?? 0) - 1, `part ${i} lies over the one before it at ${size.width} px`);
      assert.ok(right <= (row?.right ?? 0) + 1, `part ${i} stands out of its row at ${size.width} px`);
    }
  }
  await page.setViewportSize(DESKTOP);
}

/** Where there is no place for them they are in a wheel, all of which can be pressed. */
async function wheelIsWhole(page: Page): Promise<void> {
  await page.setViewportSize(LYING);
  await page.locator('.feedback-smile').click();
  const beyond = await page.locator('.wheel').evaluate(async (wheel) => {
    await Promise.all(wheel.getAnimations().map(({ finished }) => finished));
    return [...wheel.querySelectorAll('.wheel-key')]
      .map((key) => key.getBoundingClientRect())
      .filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
      .length;
  });
  assert.equal(beyond, 0, 'faces that are beyond the window');
  await page.keyboard.press('Escape');
  await page.locator('.wheel').waitFor({ state: 'detached' });
  await page.setViewportSize(DESKTOP);
}
