import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { TestPlayer } from '../../server/testing/test-player.ts';
import { toldJson } from '../../test-support/ask-json.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, PHONE, sitDown, visit } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

const SIZES = [{ width: 320, height: 568 }, PHONE, { width: 820, height: 1180 }, DESKTOP] as const;

describe('watching a match without a seat', () => {
  const game = withGame({ MAX_SEATS: '3' });

  async function aRoom(
    options: Record<string, number>,
  ): Promise<{ code: string; host: TestPlayer; guest: TestPlayer }> {
    const { pass } = await toldJson<{ pass: string }>(`${game.server.url}/api/guest`, {});
    const opened = await toldJson<{ code: string; roomId: string }>(`${game.server.url}/api/rooms`, {
      ...{ version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'sea', isPublic: true, options },
    });
    const host = await new TestPlayer(game.server, pass).join(opened.roomId);
    return { code: opened.code, host, guest: await sitDown(game.server, opened.code) };
  }

  /** A phase that stands still, so that however slow the machine is, everybody sees it. */
  async function hold(host: TestPlayer, phase: string): Promise<void> {
    await host.phase(phase, 0);
    host.send('pause');
    await host.until('the pause', () => host.room.state.pausedAt !== 0);
    assert.equal(host.room.state.phase, phase, 'the pause came too late');
  }

  async function goOn(host: TestPlayer): Promise<void> {
    host.send('resume');
    await host.until('the end of the pause', () => host.room.state.pausedAt === 0);
  }

  it('goes from one press on the wall to the podium, on every size, and ends kindly when the host forbids it', async () => {
    const { code, host, guest } = await aRoom({ questions: 5, seconds: 30 });
    host.send('lock', { locked: true });
    await host.until('the lock', () => host.room.state.locked);
    const page = await visit(game.browser, game.server.url, PHONE);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.getByRole('button', { name: `Watch, ${code}` }).click();
    await page.waitForURL(`**/${code}/watch`);
    await page.locator('.spectate-faces > li').nth(1).waitFor();
    await host.until('somebody watching', () => host.room.state.spectators === 1);
    assert.equal(host.room.state.taken, 2);
    assert.equal(await page.getByRole('button', { name: 'Take a seat' }).count(), 0, 'the room is locked');

    host.send('start');
    await hold(host, 'answering');
    await page.getByRole('heading', { name: host.room.state.stem, exact: true }).waitFor();
    await page
      .locator('.w-plates > li[data-state="open"]')
      .nth(host.room.state.options.length - 1)
      .waitFor();
    await onEverySize(page, 'a question');
    assert.deepEqual(await keysOf(page), ['Stop watching'], 'nothing else can be pressed');
    await goOn(host);
    const [first, second] = [...host.room.state.options];
    host.answer(first?.id);
    guest.answer(second?.id);
    await hold(host, 'reveal');
    const right = page.locator('.w-plates > li[data-state="right"]');
    await right.waitFor();
    assert.equal(
      await right.locator('.w-option').innerText(),
      [...host.room.state.options].find(({ id }) => id === host.room.state.right[0])?.text,
    );
    await onEverySize(page, 'a reveal');
    await goOn(host);
    host.skip();
    await hold(host, 'scoreboard');
    await page.locator('.spectate-board .w-ladder > li').nth(1).waitFor();
    await onEverySize(page, 'a board');
    await goOn(host);
    host.send('end');
    await page.getByRole('heading', { name: /(^That was it| wins| share first place)$/ }).waitFor();
    await onEverySize(page, 'a podium');
    host.send('watchable', { watchable: false });
    await page.getByText('The host lets nobody watch any more.').waitFor();
    await page.getByRole('button', { name: 'Back to the wall' }).click();
    await page.getByRole('button', { name: 'Quick play' }).first().waitFor();
    assert.deepEqual(faults, []);
    await Promise.all([host, guest].map(({ room }) => room.leave(true)));
  });

  it('is offered at the door of a full room, and a seat when one gets free', async () => {
    const { code, host, guest } = await aRoom({ questions: 5 });
    const third = await sitDown(game.server, code);
    const page = await visit(game.browser, `${game.server.url}/${code}`, PHONE);
    await page.getByText('This room is full.').waitFor();
    const watch = page.getByRole('button', { name: 'Watch', exact: true });
    await watch.waitFor();
    const ways = await page.locator('main').getByRole('button').allInnerTexts();
    assert.deepEqual(ways, ['Watch', 'Try again', 'Back to the wall']);
    await watch.click();
    await page.locator('.spectate-faces > li').nth(2).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Take a seat' }).count(), 0);
    await third.room.leave(true);
    await page.getByRole('button', { name: 'Take a seat' }).click();
    await host.until('a third player', () => host.room.state.taken === 3 && host.room.state.spectators === 0);
    await page.locator('.floor').waitFor();
    await Promise.all([host, guest].map(({ room }) => room.leave(true)));
  });
});

/** Nothing is beyond the edge, and nobody is kept from reading it. */
async function onEverySize(page: Page, what: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('.spectate :is(button, h1, h2, p, li, figure)')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ element, box }) => box.width > 0 && !element.closest('.unseen, .mood-lane'))
        .filter(({ box }) => box.left < -1 || box.right > innerWidth + 1)
        .map(({ element }) => element.textContent),
    );
    assert.deepEqual(beyond, [], `${what} at ${size.width}x${size.height}`);
  }
  await page.setViewportSize(PHONE);
  await assertAccessible(page, what);
}

/** What can be pressed, by its name. */
function keysOf(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, select, [tabindex]:not(.spectate-main), [role="button"]')].map(
      (one) => one.getAttribute('aria-label'),
    ),
  );
}
