import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PersonExport } from '#shared/protocol/profile.ts';
import { newGuest, playerIdOf, signPass } from '../../server/people/identity.ts';
import { openSqlite } from '../../server/storage/sqlite/sqlite-storage.ts';
import { aPlayedMatch, aResult } from '../../server/testing/a-played-match.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { assertNoSidewaysScroll } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const TABLET = { width: 1180, height: 820 } as const;
const SECRET = 'a secret for tests, long enough for all';
const HOUR_MS = 3_600_000;

/** Somebody with a history of their own, and their pass. */
async function keepSomebody(dataDir: string): Promise<{ pass: string; playerId: string }> {
  const guest = { ...newGuest(), name: 'Noor' };
  const playerId = playerIdOf(guest);
  const storage = await openSqlite(dataDir);
  const [question] = await storage.questions.list({ limit: 1, topic: 'atlas' });
  for (let i = 0; i < 12; i++) {
    const topic = ['atlas', 'space', 'wild'][i % 3] ?? '';
    const mode = i % 2 ? 'classic' : 'saboteur';
    await storage.players.apply(
      aPlayedMatch(
        `m${i}`,
        [
          aResult(playerId, {
            ...{ name: guest.name, avatar: guest.avatar, right: 8 - (i % 3), answered: 10, bestStreak: 6 },
            missed: question ? [question.id] : [],
          }),
          aResult(`rival ${i}`),
        ],
        { topic, mode, at: Date.now() - (20 - i) * HOUR_MS },
      ),
    );
  }
  await storage.close();
  return { pass: signPass(guest, Buffer.from(SECRET)), playerId };
}

/** Resolves once the key with these words has the focus. */
async function focused(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => document.activeElement?.textContent === text, words);
}

describe('profiles in the browser', () => {
  let noor: { pass: string; playerId: string };
  const game = withGame(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-profile-'));
    const first = await GameServer.start({ DATA_DIR: dataDir, SECRET });
    await first.stop('SIGTERM', false); // it has filled the bank
    noor = await keepSomebody(dataDir);
    return GameServer.start({ DATA_DIR: dataDir, SECRET });
  });

  async function asNoor(size: { width: number; height: number }): Promise<Page> {
    const page = await visit(game.browser, game.server.url, size);
    await page.evaluate((pass) => localStorage.setItem('quizcade.pass', pass), noor.pass);
    await page.goto(`${game.server.url}/profile`);
    await page.getByRole('heading', { name: 'Noor' }).waitFor();
    return page;
  }

  for (const [name, size] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP }))
    it(`[PF1] is whole on a ${name}, and can be read by everybody`, async () => {
      const page = await asNoor(size);
      await page.getByText('12 matches').waitFor();
      assert.equal(await page.locator('.ratings li').count(), 2);
      assert.equal(await page.locator('.favourites li').count(), 3);
      assert.ok((await page.locator('.medals time').count()) >= 3);
      await page.locator('.history li').first().waitFor();
      await assertNoSidewaysScroll(page, `the profile on a ${name}`);
      await assertAccessible(page, `the profile on a ${name}`);
      await page.context().close();
    });

  it('[PF8] tells what one missed, and changes one’s face', async () => {
    const page = await asNoor(DESKTOP);
    const key = page.getByRole('button', { name: /^Questions you missed/ }).first();
    await key.click();
    await page.locator('.missed li').first().waitFor();
    assert.equal(await key.getAttribute('aria-expanded'), 'true');
    const face = page.locator('.person-face .avatar');
    const before = await face.innerHTML();
    await page.getByRole('button', { name: 'New face' }).click();
    await page.waitForFunction((old) => document.querySelector('.person-face .avatar')?.innerHTML !== old, before);
    await page.context().close();
  });

  it('[PF3] [PF6] [PF4] a link shows it to others until it is hidden; its owner takes all along and is forgotten, by keyboard', async () => {
    const page = await asNoor(DESKTOP);
    const answer = await page.evaluate(async (pass) => {
      const body = JSON.stringify({ pass });
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/profile', { method: 'POST', headers, body })).json();
    }, noor.pass);
    const link = `${game.server.url}/u/${(answer as { handle: string }).handle}`;
    const stranger = await visit(game.browser, link, PHONE);
    await stranger.getByRole('heading', { name: 'Noor' }).waitFor();
    assert.equal(await stranger.getByRole('button', { name: 'Delete my data' }).count(), 0);
    assert.equal(await stranger.locator('.history').count(), 0);
    await assertAccessible(stranger, 'a stranger’s profile');

    await page.getByRole('button', { name: 'Hide it' }).click();
    await page.getByText('Nobody sees your page').waitFor();
    await stranger.reload();
    await stranger.getByText('This player shows their page to nobody just now.').waitFor();

    const take = page.getByRole('button', { name: 'Take my data along' });
    await take.focus();
    await page.keyboard.press('Enter');
    await focused(page, 'Back');
    await page.keyboard.press('Escape');
    await focused(page, 'Take my data along');
    await page.keyboard.press('Enter');
    await focused(page, 'Back');
    await page.keyboard.press('Tab');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as PersonExport;
    assert.deepEqual([file.you.playerId, file.kept.history?.length], [noor.playerId, 12]);

    await page.getByRole('button', { name: 'Delete my data' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Is that what you want?').waitFor();
    await focused(page, 'Keep it');
    await assertAccessible(page, 'the first question');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('This cannot be taken back.').waitFor();
    await focused(page, 'Keep it');
    await assertAccessible(page, 'the second question');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Everything is deleted. You begin as somebody new.').waitFor();
    assert.notEqual(await page.evaluate(() => localStorage.getItem('quizcade.pass')), noor.pass);
    await stranger.reload();
    await stranger.getByText('Whoever this page was about has left').waitFor();
  });
});
