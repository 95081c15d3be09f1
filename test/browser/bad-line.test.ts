import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { BadLine } from '../../test-support/bad-line.ts';
import { DESKTOP, openLobby, PHONE, visit } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

describe('a bad line in the browser', () => {
  const game = withGame();
  let line: BadLine;
  beforeEach(async () => {
    line = await BadLine.before(game.server.url);
  });
  afterEach(() => line?.close());

  /** A host on a good line and a guest with a phone on the bad one, at an open question with 30 seconds. */
  async function inPlay(): Promise<{ host: Page; guest: Page }> {
    const host = await visit(game.browser, `${game.server.url}/create?topic=sea`, DESKTOP);
    await host
      .getByRole('group', { name: 'Seconds to answer' })
      .getByRole('radio', { name: '30', exact: true })
      .click();
    await openLobby(host);
    const guest = await visit(game.browser, line.url + new URL(host.url()).pathname, PHONE);
    await guest.locator('.floor').waitFor();
    await host.getByRole('button', { name: 'Start now' }).click();
    await guest.locator('.twin[data-state="idle"]').first().waitFor();
    return { host, guest };
  }

  it('that falls silent: the answer is shown as sending, the loss is said, and the answer arrives with the next one', async () => {
    const { host, guest } = await inPlay();
    line.mood = 'silent';
    await guest.locator('.twin[data-option]').nth(1).click();
    await guest.getByText('Sending', { exact: true }).waitFor();
    await host.getByRole('button', { name: 'Pause' }).click(); // no hurry: what is on its way waits out a pause
    await guest.locator('.lost-line').waitFor();
    await guest.locator('.delivery').waitFor();
    await assertAccessible(guest, 'sending');
    line.mood = 'fine';
    // However many dead connections the browser still keeps: it may try each of them first.
    await guest.locator('.lost-line').waitFor({ state: 'detached' });
    await guest.locator('.delivery', { hasText: 'Sending' }).waitFor();
    await host.getByRole('button', { name: 'Resume' }).click();
    await guest.locator('.twin[data-state="locked"]').waitFor();
    assert.equal(await guest.locator('.delivery').count(), 0);
    // And it counts: with the host's answer everybody has answered.
    await host.locator('.twin[data-option]').nth(0).click();
    await guest.locator('.twin[data-state="right"], .twin[data-state="wrong"]').first().waitFor();
  });

  it('that is away when the tap comes, and back when it is too late: it says that the answer does not count', async () => {
    const { host, guest } = await inPlay();
    await guest.context().setOffline(true);
    await guest.locator('.lost-line').waitFor();
    await guest.locator('.twin[data-option]').nth(1).click();
    await guest.getByText('Sending', { exact: true }).waitFor();
    await host.getByRole('button', { name: 'Skip' }).click();
    await host.locator('.twin[data-state="missed"]').first().waitFor();
    await guest.context().setOffline(false);
    await guest.getByText('Your answer did not reach the server, so it does not count.').first().waitFor();
  });

  it('that lets nothing live through: says what is wrong and what to do, and keeps no seat that never was', async () => {
    line.mood = 'bars';
    const room = await visit(game.browser, `${game.server.url}/create?topic=sea`, DESKTOP);
    await openLobby(room);
    const guest = await visit(game.browser, line.url + new URL(room.url()).pathname, PHONE);
    await guest.getByText('This network lets the page through').waitFor();
    assert.equal(await guest.getByText('seat is kept').count(), 0);
    await assertAccessible(guest, 'a blocked line');
    line.mood = 'fine';
    await guest.getByRole('button', { name: 'Try again' }).click();
    await guest.locator('.floor').waitFor();
  });
});
