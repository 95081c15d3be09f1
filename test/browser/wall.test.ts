import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { TopAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { toldJson } from '../../test-support/ask-json.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, PHONE, sitDown, visit } from '../../test-support/game-pages.ts';
import { assertNoSidewaysScroll } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const TABLET = { width: 820, height: 1180 } as const;
/** A hand has rested for a second when the wall takes up its news, or is told after five; less what a clock rounds, ms. */
const RESTED_MS = 990;
const HELD_MS = 4990;

/** So many have played today. */
function theBest(count: number): TopAnswer {
  const players = Array.from({ length: count }, (_, i) => ({
    ...{ name: `Player ${i + 1}`, avatar: `player/${i}`, level: 3, dayXp: 900 - 50 * i, isYou: i === 1 },
  }));
  return { players } as TopAnswer;
}

/** Where each card of the wall is that may be pressed. */
const boxes = (page: Page) =>
  page
    .locator('.wall > *')
    .evaluateAll((cards) => cards.map((card) => [card.className, card.getBoundingClientRect().toJSON()]));

describe('the wall, in the browser', () => {
  const game = withGame();

  /** A page on which today’s best are told when the returned function is called, and its wall is laid out. */
  async function wallBefore(size: typeof DESKTOP | typeof PHONE | typeof TABLET, count: number) {
    const page = await visit(game.browser, 'about:blank', size, NO_WEBGL);
    let tell = (): void => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    await page.route('**/api/top', async (route) => {
      await told;
      await route.fulfill({ json: theBest(count) });
    });
    await page.goto(game.server.url);
    await page.locator('.topic-card').first().waitFor();
    return { page, tell };
  }

  /** Somebody waits for others in a public room. */
  async function openRoom(): Promise<void> {
    const { pass } = await toldJson<{ pass: string }>(`${game.server.url}/api/guest`, {});
    const wish = { version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'sea', isPublic: true };
    const { code } = await toldJson<{ code: string }>(`${game.server.url}/api/rooms`, wish);
    await sitDown(game.server, code);
  }

  for (const [name, size] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP }))
    for (const count of [0, 2, 10])
      it(`stays as it is laid out when today’s ${count} best are told late, on a ${name}`, async () => {
        const { page, tell } = await wallBefore(size, count);
        const before = await boxes(page);
        assert.ok(before.length > 5);
        tell();
        const panel = page.locator('.top-ten');
        await panel.locator('.ranking, .top-note').waitFor({ state: 'attached' });
        assert.equal(await panel.locator('.ranking > li:not(.free)').count(), count);
        assert.deepEqual(await boxes(page), before);
        await assertNoSidewaysScroll(page, `${count} best on a ${name}`);
        if (count === 10) await assertAccessible(page, 'ten that were told late');
        await page.context().close();
      });

  it('is laid out by how many have played today, where that is told in time', async () => {
    const heights: number[] = [];
    for (const count of [0, 2, 10]) {
      const { page, tell } = await wallBefore(DESKTOP, count);
      tell();
      await page.reload();
      await page.locator('.topic-card').first().waitFor();
      const panel = await page.locator('.top-ten').boundingBox();
      heights.push(panel?.height ?? 0);
      if (count === 10) {
        const last = await page.locator('.top-ten .ranking > li').last().boundingBox();
        assert.ok(panel && last && last.y + last.height <= panel.y + panel.height, 'the tenth is seen');
      }
      await page.context().close();
    }
    assert.deepEqual(heights, [208, 324, 556]);
  });

  it('takes up what is new once the hand on it rests', async () => {
    const watcher = await visit(game.browser, game.server.url, PHONE, NO_WEBGL);
    const page = await visit(game.browser, game.server.url, DESKTOP, NO_WEBGL);
    for (const one of [watcher, page]) await one.locator('.featured').getByText('Quick play').waitFor();
    await page.evaluate(() => {
      const seen = { firstMove: 0, lastMove: 0, news: 0 };
      Object.assign(globalThis, { seen });
      addEventListener('pointermove', () => {
        if (seen.news) return;
        seen.lastMove = performance.now();
        seen.firstMove ||= seen.lastMove;
      });
      const wall = document.querySelector('.wall');
      if (!wall) throw new Error('no wall');
      new MutationObserver(() => {
        if (!seen.news && wall.textContent?.includes('Jump in')) seen.news = performance.now();
      }).observe(wall, { subtree: true, childList: true, characterData: true });
    });
    let isKnown = false;
    const known = watcher.locator('.featured').getByText('Jump in').waitFor();
    const opened = openRoom();
    void Promise.allSettled([opened, known]).then(() => {
      isKnown = true;
    });
    for (let i = 0; !isKnown; i++) await page.mouse.move(300 + (i % 50), 500);
    await Promise.all([opened, known]);
    await page.locator('.featured').getByText('Jump in').waitFor();
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seen: { firstMove: number; lastMove: number; news: number } }).seen,
    );
    assert.ok(seen.firstMove > 0);
    const isRested = seen.news - seen.lastMove >= RESTED_MS;
    assert.ok(isRested || seen.news - seen.firstMove >= HELD_MS, JSON.stringify(seen));
  });
});
