import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { gameVersion } from '#server/mods/game-version.ts';
import { modViews } from '#server/mods/mod-views.ts';
import { modWords } from '#server/mods/mod-words.ts';
import { Mods } from '#server/mods/mods.ts';
import { loadPacks } from '#server/mods/packs.ts';
import { MemoryStorage } from '#server/testing/memory-storage.ts';
import { startTestServer } from '#server/testing/test-server.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, PHONE, visit } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const CLIENT = resolve(ROOT, 'dist', 'client');
/** What mods are built on, in files of its own. */
const API_CHUNKS = ['view', 'scene'];
/** A form of pairs that fails where it is drawn. */
const BROKEN = `export default { views: [], answers: { 'pairs:match': () => { throw new Error('on purpose'); } } };`;

describe('mods in the browser', () => {
  let mods: Mods;
  const game = withGame(async () => {
    const log = pino({ level: 'silent' });
    mods = await Mods.open({ root: resolve(ROOT, 'mods'), wanted: 'all', gameVersion: gameVersion(), log });
    const storage = new MemoryStorage([]);
    await loadPacks(mods, storage.questions);
    return startTestServer({
      storage,
      pace: 0.5,
      clientDir: CLIENT,
      registry: () => mods.registry,
      modViews: () => modViews(mods, CLIENT, false),
      modWords: () => modWords(mods),
    });
  });
  after(() => mods?.dispose());

  /** Comes into a new room of a mode with a bot, and starts it; gives what of mods the page has fetched. */
  async function begin(
    mode: string,
    viewport: typeof DESKTOP | typeof PHONE,
    broken?: string,
  ): Promise<[Page, string[]]> {
    const found = mods.registry.mode(mode);
    assert.ok(found);
    const { code } = await game.server.open({ mode: found, options: { questions: 5, seconds: 30 } });
    const page = await visit(game.browser, game.server.url, viewport);
    const fetched: string[] = [];
    page.on('request', (request) => {
      const name = /mod-([a-z-]+)-[\w-]{8}\.js$/.exec(request.url())?.[1];
      if (name && !API_CHUNKS.includes(name)) fetched.push(name);
    });
    if (broken)
      await page.route(/mod-pairs/, (route) => route.fulfill({ contentType: 'text/javascript', body: broken }));
    await page.locator('.wall, .lobby').first().waitFor();
    assert.deepEqual(fetched, [], 'the lobby fetches what no room of its plays');
    await page.goto(`${game.server.url}/${code}`);
    await page.getByLabel('One bot more').click();
    await page.getByRole('button', { name: 'Start now' }).click();
    return [page, fetched];
  }

  it('a mode draws its own scene, its questions have a form of their own, and nothing else is fetched', async () => {
    const [page, fetched] = await begin('tug-of-war:rope', DESKTOP);
    const form = page.locator('.pairs-answer');
    await form.waitFor();
    await assertAccessible(page, 'pairs');
    assert.deepEqual([...new Set(fetched)].sort(), ['pairs', 'tug-of-war']);
    const pickers = form.locator('select');
    const count = await pickers.count();
    assert.ok(count >= 3);
    for (let i = 0; i < count; i++) await pickers.nth(i).selectOption({ index: i + 1 });
    await form.getByRole('button', { name: 'Lock it in' }).click();
    await page
      .getByText(/^(Left pulls|Right pulls|Nobody pulls)\. The rope is/)
      .first()
      .waitFor({ state: 'attached' });
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/rope.png` });
  });

  for (const [size, columns] of [
    [PHONE, 1],
    [DESKTOP, 2],
  ] as const)
    it(`pairs are seen whole over the key that locks them, ring of focus and all, at ${size.width}x${size.height}`, async () => {
      const [page] = await begin('classic', size);
      const form = page.locator('.pairs-answer');
      await form.waitFor();
      await page.keyboard.press('Tab'); // the ring is of keys alone
      const seen = await form.evaluate((element) => {
        const place = element.closest('.answer-place') as HTMLElement;
        const edge = place.getBoundingClientRect();
        const key = (element.querySelector('.lock-key') as HTMLElement).getBoundingClientRect();
        const pickers = [...element.querySelectorAll('select')];
        const boxes = pickers.map((one) => one.getBoundingClientRect());
        const rings = [...pickers, element.querySelector('.lock-key') as HTMLElement].map((one) => {
          (one as HTMLButtonElement).disabled = false;
          one.focus();
          const { outlineWidth, outlineOffset } = getComputedStyle(one);
          const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
          const { left, top, right, bottom } = one.getBoundingClientRect();
          const free = [left - edge.left, top - edge.top, edge.right - right, edge.bottom - bottom];
          return { reach, isWhole: Math.min(...free) >= reach - 0.5 };
        });
        return {
          columns: new Set(boxes.map(({ left }) => Math.round(left))).size,
          scrolls: place.scrollHeight - place.clientHeight,
          isKeyInWindow: key.bottom <= innerHeight && key.right <= innerWidth,
          under: boxes.filter(({ bottom }) => bottom > key.top).length,
          beyond: boxes.filter(({ left, right }) => left < 0 || right > innerWidth).length,
          rings,
        };
      });
      const { rings, ...rest } = seen;
      assert.deepEqual(rest, { columns, scrolls: 0, isKeyInWindow: true, under: 0, beyond: 0 });
      for (const { reach, isWhole } of rings) assert.deepEqual([reach, isWhole], [6, true]);
      await page.context().close();
    });

  it('a form that throws is off: the player reads one sentence, and answers with the standard one', async () => {
    const [page] = await begin('classic', PHONE, BROKEN);
    await page.locator('.toast', { hasText: 'pairs:match' }).waitFor();
    const form = page.locator('.order-answer');
    await form.waitFor();
    assert.ok((await form.locator('.order-beside').allTextContents()).every((text) => text !== ''));
    await form.getByRole('button', { name: 'Lock it in' }).click();
    await page.locator('[data-delivery="locked"], .plain-verdict, .answer-right').first().waitFor();
    // At the reveal the twin of its stage says what belongs to what.
    await page.locator('.told-rows .told-beside').first().waitFor({ state: 'attached' });
  });
});
