import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newGuest, playerIdOf, signPass } from '../../server/people/identity.ts';
import { openSqlite } from '../../server/storage/sqlite/sqlite-storage.ts';
import { aPlayedMatch, aResult } from '../../server/testing/a-played-match.ts';
import { DESKTOP, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { assertFits } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const TABLET = { width: 1180, height: 820 } as const;
const SMALL = { width: 320, height: 568 } as const;
const SECRET = 'a secret for tests, long enough for all';
const PEOPLE = 65;
/** Noor stands there, from the top. */
const NOORS_ROW = 46;
const DAY_MS = 86_400_000;

/** A long list of today with Noor far down in it, a mode with ratings, and somebody with a name that is as long as names may be. */
async function keepPlayers(dataDir: string): Promise<string> {
  const guest = { ...newGuest(), name: 'Noor' };
  const noor = playerIdOf(guest);
  const storage = await openSqlite(dataDir);
  const names = ['Maximiliane von Hohe', 'Kenji', 'ندى', 'Ada', 'Zoë'];
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  for (let i = 0; i < PEOPLE; i++) {
    const who = i === NOORS_ROW ? noor : `player ${i}`;
    const name = i === NOORS_ROW ? guest.name : `${names[i % names.length]} ${i}`.slice(0, 20);
    const topic = i % 2 ? 'atlas' : 'space';
    const result = aResult(who, { name, avatar: `face ${i}`, right: 200 - i - (i % 3 === 1 ? 0 : i % 3) });
    await storage.players.apply(aPlayedMatch(`m${i}`, [result], { topic, at: today + i }));
  }
  for (let i = 0; i < 11; i++)
    await storage.players.apply(
      aPlayedMatch(
        `rated ${i}`,
        ['player 0', 'player 1'].map((who) => aResult(who, { name: who, right: 0, answered: 0 })),
        { mode: 'saboteur', at: today + i },
      ),
    );
  await storage.close();
  return signPass(guest, Buffer.from(SECRET));
}

describe('rankings in the browser', () => {
  let pass: string;
  const game = withGame(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-rankings-'));
    pass = await keepPlayers(dataDir);
    return GameServer.start({ DATA_DIR: dataDir, SECRET });
  });

  async function asNoor(size: { width: number; height: number }, path = '/rankings'): Promise<Page> {
    const page = await visit(game.browser, game.server.url, size);
    await page.evaluate((one) => localStorage.setItem('quizcade.pass', one), pass);
    await page.goto(`${game.server.url}${path}`);
    await page.getByRole('heading', { name: 'Rankings' }).waitFor();
    await page.locator('.rankings-about').waitFor();
    return page;
  }
  /** SHOTS=folder keeps what was seen. */
  async function shoot(page: Page, name: string): Promise<void> {
    const folder = process.env.SHOTS;
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
  }
  const own = (page: Page) => page.locator('.rankings-list .you');

  for (const [name, size] of Object.entries({ phone: PHONE, tablet: TABLET, desktop: DESKTOP, small: SMALL }))
    it(`[RK7] fits a ${name} screen, and one’s own row is in sight wherever the list is scrolled to`, async () => {
      const page = await asNoor(size);
      assert.equal(await page.locator('.rankings-list .ranking > li:not(.gap)').count(), 20 + 5);
      // The page rises a little as it comes; boxes are where they stay once it has.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
      for (const where of ['top', 'middle', 'end'] as const) {
        await page.evaluate((to) => {
          const list = document.querySelector('.rankings-list .ranking');
          const box = list?.getBoundingClientRect();
          if (!box) return;
          const y =
            to === 'top' ? box.top - 200 : to === 'middle' ? box.top + box.height / 2 : box.bottom - innerHeight;
          scrollTo(0, scrollY + y);
        }, where);
        const box = await own(page).boundingBox();
        assert.ok(box && box.y >= 0 && box.y + box.height <= size.height, `${where}: ${JSON.stringify(box)}`);
        if (where !== 'end') await shoot(page, `rankings-${name}-${where}`);
      }
      await assertFits(page, `the rankings on a ${name}`, [size]);
      await page.context().close();
    });

  it('[RK3] [RK7] goes from page to page, to one’s own place, and back by the browser’s own way', async () => {
    const page = await asNoor(DESKTOP);
    await page.getByText('1 to 20 of 65').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Further up' }).isDisabled(), true);
    await page.getByRole('button', { name: 'Further down' }).click();
    await page.getByText('21 to 40 of 65').waitFor();
    await page.getByRole('button', { name: 'To my place' }).click();
    await page.getByText('41 to 60 of 65').waitFor();
    assert.equal(await own(page).count(), 1);
    assert.match((await own(page).textContent()) ?? '', /Noor/);
    assert.equal(await page.getByRole('button', { name: 'To my place' }).count(), 0);
    await page.reload();
    await page.getByText('41 to 60 of 65').waitFor();
    const places = await page.locator('.rankings-list .rank > span:last-child').allTextContents();
    assert.ok(new Set(places).size < places.length, 'somebody shares a place');
    await page.context().close();
  });

  it('[RK1] [RK5] shows a topic, a mode and ratings, by keyboard, and says why one is not in a list', async () => {
    const page = await asNoor(PHONE);
    await page.getByLabel('About').selectOption({ label: 'World Atlas' });
    await page.getByText(/32 players in it/).waitFor();
    await page.getByText('You are not in this list yet.').waitFor();
    await page.getByLabel('About').selectOption({ label: 'Classic' });
    await page.getByText(/65 players in it/).waitFor();
    await page.getByRole('radio', { name: 'Today' }).focus();
    for (const name of ['This week', 'All time', 'Ratings']) {
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(
        (words) => document.querySelector('.rankings-kinds label:has(:checked)')?.textContent === words,
        name,
      );
    }
    await page.getByText('Nobody has ten rated matches in this mode yet.').waitFor();
    await assertFits(page, 'an empty list', [PHONE, SMALL]);
    await shoot(page, 'rankings-empty');
    await page.getByLabel('About').selectOption({ label: 'Saboteur' });
    await page.getByText(/2 players in it/).waitFor();
    await page.getByText('Your rating is still finding you: 10 rated matches to go.').waitFor();
    await assertFits(page, 'ratings', [PHONE, SMALL]);
    await shoot(page, 'rankings-ratings');
    await page.context().close();
  });

  it('[RK6] leaves somebody out who hides their page, and tells them why', async () => {
    const page = await asNoor(TABLET);
    assert.equal(await own(page).count(), 1);
    await page.goto(`${game.server.url}/profile`);
    await page.getByRole('button', { name: 'Hide it' }).click();
    await page.getByText('Nobody sees your page').waitFor();
    await page.getByRole('link', { name: 'All rankings' }).click();
    await page.getByText('Your page is hidden, and so you are in no list.').waitFor();
    await page.getByText(/64 players in it/).waitFor();
    await shoot(page, 'rankings-hidden');
    await page.context().close();
  });

  it('is found from the wall, in every language', async () => {
    for (const [lang, link, title] of [
      ['en-GB', 'All rankings', 'Rankings'],
      ['de-DE', 'Alle Ranglisten', 'Ranglisten'],
      ['es-ES', 'Todas las clasificaciones', 'Clasificaciones'],
    ] as const) {
      const context = await game.browser.newContext({ viewport: DESKTOP, locale: lang });
      const page = await context.newPage();
      await page.goto(game.server.url);
      await page.getByRole('link', { name: link }).waitFor();
      await shoot(page, `wall-${lang}`);
      await page.getByRole('link', { name: link }).click();
      await page.getByRole('heading', { name: title }).waitFor();
      await page.locator('.rankings-about').waitFor();
      await assertFits(page, `the rankings in ${lang}`, [DESKTOP, SMALL]);
      await shoot(page, `rankings-small-${lang}`);
      await context.close();
    }
  });
});
