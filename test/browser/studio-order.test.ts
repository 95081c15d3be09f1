import assert from 'node:assert/strict';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { startModel, type TestModel } from '../../server/testing/a-language-model.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { assertNoSidewaysScroll } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

describe('the order of a set, and the talk at the foot of a phone', () => {
  let model: TestModel | undefined;
  const game = withGame(async () => {
    model = await startModel();
    return GameServer.start({ OPENAI_BASE_URL: model.baseUrl });
  });
  after(() => model?.stop());

  const key = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).locator('visible=true');
  const stems = (page: Page): Promise<string[]> => page.locator('.studio-asks').allInnerTexts();
  const grip = (page: Page, place: number): Locator => page.locator('.studio-grip').nth(place);

  /** A new set with these questions in it, from a file. */
  async function aSet(viewport: typeof PHONE | typeof DESKTOP, letters: string): Promise<Page> {
    const page = await visit(game.browser, `${game.server.url}/studio`, viewport, NO_WEBGL);
    await key(page, 'Write it yourself').click();
    await key(page, 'Import a file').click();
    const place = page.getByRole('dialog', { name: 'Import a file', exact: true });
    const text = [...letters].map((letter) => `Which letter is ${letter}?\nA) ${letter}\nB) ?\nANSWER: A\n`).join('\n');
    const buffer = Buffer.from(text);
    await place.locator('input[type=file]').setInputFiles({ name: 'letters.txt', mimeType: 'text/plain', buffer });
    await place.getByRole('button', { name: `Take in ${letters.length} questions`, exact: true }).click();
    await place.getByRole('button', { name: 'Done', exact: true }).click();
    await page
      .locator('.studio-row')
      .nth(letters.length - 1)
      .waitFor();
    return page;
  }
  const inOrder = (letters: string): string[] => [...letters].map((letter) => `Which letter is ${letter}?`);
  async function middleOf(it: Locator): Promise<{ x: number; y: number }> {
    const box = (await it.boundingBox()) ?? assert.fail('it is not to be seen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  it('a mouse drags a question to another place, which undo takes back; Escape lets go of it', async () => {
    const page = await aSet(DESKTOP, 'ABCD');
    const from = await middleOf(page.locator('.studio-asks').nth(0));
    const to = await middleOf(page.locator('.studio-asks').nth(2));
    const drag = async (): Promise<void> => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x, (from.y + to.y) / 2, { steps: 4 });
      await page.mouse.move(to.x, to.y + 10, { steps: 4 });
    };
    await drag();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.deepEqual(await stems(page), inOrder('ABCD'));
    await drag();
    await page.mouse.up();
    await page.getByText('Moved to place 3 of 4.', { exact: true }).waitFor();
    assert.deepEqual(await stems(page), inOrder('BCAD'));
    await page.locator('.studio-saved').getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await page.locator('.studio-row').nth(3).waitFor();
    assert.deepEqual(await stems(page), inOrder('BCAD'));
    await key(page, 'Undo').click();
    await page.getByText('Taken back.', { exact: true }).waitFor();
    assert.deepEqual(await stems(page), inOrder('ABCD'));
    // A click is no drag.
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 2);
    await page.mouse.up();
    assert.deepEqual(await stems(page), inOrder('ABCD'));
  });

  it('a finger drags it by its number, beyond the edge of the window too, and scrolls with the rest', async () => {
    const page = await aSet(PHONE, 'ABCDEFGHIJKLMNOP');
    const finger = await page.context().newCDPSession(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    const first = await middleOf(grip(page, 0));
    await touch(finger, 'touchStart', first);
    await touch(finger, 'touchMove', { ...first, y: first.y + 30 });
    await touch(finger, 'touchMove', { ...first, y: first.y + 75 });
    await touch(finger, 'touchEnd');
    await page.getByText('Moved to place 2 of 16.', { exact: true }).waitFor();
    assert.deepEqual(await stems(page), inOrder('BACDEFGHIJKLMNOP'));

    const again = await middleOf(grip(page, 0));
    await touch(finger, 'touchStart', again);
    await touch(finger, 'touchMove', { ...again, y: again.y + 40 });
    await touch(finger, 'touchMove', { ...again, y: PHONE.height - 10 });
    await page.waitForFunction(() => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2);
    await touch(finger, 'touchEnd');
    await page.getByText(/^Moved to place 1[0-9] of 16\.$/).waitFor();
    const far = (await stems(page)).indexOf('Which letter is B?');
    assert.ok(far >= 9, `at place ${far + 1}`);

    await page.evaluate(() => window.scrollTo(0, 0));
    const words = await middleOf(page.locator('.studio-asks').nth(3));
    const before = await stems(page);
    await touch(finger, 'touchStart', words);
    for (const by of [20, 60, 120, 200]) await touch(finger, 'touchMove', { ...words, y: words.y - by });
    await touch(finger, 'touchEnd');
    await page.waitForFunction(() => window.scrollY > 60);
    assert.deepEqual(await stems(page), before);
  });

  it('the last words of the agent and a line to answer with are at the foot, and open to the whole talk', async () => {
    const page = await aSet(PHONE, 'ABCDEFGHIJKL');
    const line = page.getByRole('textbox', { name: 'Tell TriviaMaker', exact: true });
    const atFoot = async (it: Locator): Promise<void> => {
      const box = (await it.boundingBox()) ?? assert.fail('it is not to be seen');
      assert.ok(box.y > PHONE.height / 2 && box.y + box.height <= PHONE.height, `${box.y}`);
    };
    for (const place of [0, 99999]) {
      await page.evaluate((y) => window.scrollTo(0, y), place);
      await atFoot(line);
      await atFoot(key(page, 'Publish'));
    }
    await assertNoSidewaysScroll(page, 'the talk at the foot');
    await assertAccessible(page, 'the talk at the foot');
    const reply = page.locator('.studio-reply');
    assert.equal(await reply.getAttribute('aria-expanded'), 'false');
    await reply.click();
    await page.getByRole('log', { name: 'Talk with the question maker', exact: true }).waitFor();
    await page.getByRole('radio', { name: '5', exact: true }).check();
    await assertAccessible(page, 'the talk opened at the foot');
    await line.fill('Words that nobody knows');
    await key(page, 'Send').click();
    await page.locator('.studio-row').nth(16).waitFor();
    await page
      .locator('.studio-steps')
      .getByText(/^5 written/)
      .waitFor();
    await page.locator('.studio-bubble').getByText('Words that nobody knows', { exact: true }).waitFor();
    await reply.click();
    await page.locator('.studio-bubble').waitFor({ state: 'hidden' });
    await reply.getByText(/^5 written/).waitFor();
    await atFoot(line);
  });
});

async function touch(
  finger: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  at?: { x: number; y: number },
): Promise<void> {
  await finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
}
