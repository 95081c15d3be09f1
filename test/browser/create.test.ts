import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { aQuestion } from '#shared/testing/a-question.ts';
import { openSqlite } from '../../server/storage/sqlite/sqlite-storage.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { withGame } from '../../test-support/with-game.ts';

const PACK = { id: 'link-of-the-kitchen-pack', topic: 'pack-kitchen00001', title: 'Kitchen science' };

/** A server's data with one pack of five questions on its wall. */
async function dataWithPack(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-create-'));
  const storage = await openSqlite(dataDir);
  const questions = Array.from({ length: 5 }, (_, i) => aQuestion({ id: `kitchen-${i}`, topic: PACK.topic }));
  await storage.packs.create(
    {
      ...PACK,
      ...{
        lang: 'en',
        state: 'listed',
        playerId: 'cook',
        authorName: 'Cook',
        publishedAt: 1,
        heldFor: null,
        questions,
      },
    },
    1,
  );
  await storage.close();
  return dataDir;
}

describe('opening a room, in the browser', () => {
  const game = withGame(async () => GameServer.start({ PACE: '0.5', DATA_DIR: await dataWithPack() }));

  const chips = (page: Page): Promise<string[]> => page.locator('.evening-drawn .chip').allInnerTexts();

  it('a newcomer meets three choices, and a surprise is played as it was drawn', async () => {
    const page = await visit(game.browser, `${game.server.url}/create?topic=sea`, PHONE);
    const evening = page.getByRole('group', { name: 'The evening' });
    await evening.waitFor();
    assert.equal(await evening.getByRole('radio').count(), 3);
    assert.equal(await page.locator('.extra-group').count(), 0);
    await assertAccessible(page, 'three choices');
    await evening.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    const first = await chips(page);
    assert.ok(first.length >= 3 && first.length <= 5, first.join());
    for (let i = 0; i < 20 && (await chips(page)).join() === first.join(); i++)
      await page.getByRole('button', { name: 'Another surprise' }).click();
    const drawn = await chips(page);
    assert.notDeepEqual(drawn, first);
    await assertAccessible(page, 'a surprise');
    await page.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
    const shown = page.locator('.room-rules-waiting .chip');
    await shown.nth(drawn.length).waitFor();
    assert.deepEqual((await shown.allInnerTexts()).slice(1).sort(), [...drawn].sort());
  });

  for (const [name, size] of Object.entries({ phone: PHONE, desktop: DESKTOP }))
    it(`what one came for stands first on a ${name}, and its card promises what will be played`, async () => {
      const page = await visit(game.browser, game.server.url, size);
      const first = page.locator('.topic-chips > label').first();
      const comesFirst = async (): Promise<void> => {
        await first.filter({ hasText: PACK.title }).waitFor();
        assert.equal(await first.getByRole('radio').isChecked(), true);
        await page.getByRole('button', { name: /more topics$/ }).waitFor();
      };
      await page.getByRole('button', { name: /^Kitchen science\. by Cook/ }).click();
      await comesFirst();
      const words = page.locator('.cartridge-label p');
      assert.match((await words.textContent()) ?? '', /5 questions · about 2 minutes/);
      await page.locator('.topic-chips > label').nth(1).click();
      assert.match((await words.textContent()) ?? '', /10 questions · about 4 minutes/);
      await page.goto(`${game.server.url}/pack/${PACK.id}`);
      await comesFirst();
      await page.context().close();
    });

  it('who knows better opens a group and picks, and may leave the chat off', async () => {
    const page = await visit(game.browser, `${game.server.url}/create?topic=sea`, DESKTOP);
    await page.getByRole('radio', { name: 'Pick your own' }).click();
    assert.equal(await page.locator('.extra-group').count(), 3);
    await page.locator('.extra-group', { hasText: 'Moments' }).locator('summary').click();
    await page.getByRole('checkbox', { name: /^Mini-boss/ }).click();
    await page.getByText('1 on').first().waitFor();
    await assertAccessible(page, 'the groups');
    await page.getByRole('checkbox', { name: 'Chat' }).click();
    await page.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
    await page.locator('.room-rules-waiting .chip', { hasText: 'Mini-boss' }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Turn the chat on' }).click();
    await page.getByRole('textbox', { name: 'Say something' }).waitFor();
  });
});
