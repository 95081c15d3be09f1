import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_EPOCH } from '#server/storage/storage.ts';
import { openStorage } from '../../server/storage/open.ts';
import { aFinishedMatch } from '../../server/testing/a-finished-match.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { assertNoSidewaysScroll } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

describe('the highlight reel in a browser', () => {
  const record = aFinishedMatch();
  const game = withGame(async () => {
    // A match that an earlier start of this server played.
    const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-test-'));
    const storage = await openStorage({ dataDir, mongodbUri: undefined });
    await storage.matches.save(record, FIRST_EPOCH);
    await storage.close();
    return GameServer.start({ DATA_DIR: dataDir });
  });

  it('tells the moments, and is saved as a GIF', async () => {
    const page = await visit(game.browser, `${game.server.url}/recap/${record.id}`, PHONE, NO_WEBGL);
    await page.getByRole('heading', { name: 'A night, in three moments', exact: true }).waitFor();
    const second = page.getByRole('button', {
      name: 'Moment 2 of 3. By 12 ms. Lou was right just before Kenji.',
      exact: true,
    });
    await second.waitFor();
    await assertNoSidewaysScroll(page, 'a reel on a phone');
    await assertAccessible(page, 'a reel');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the GIF', exact: true }).click();
    const file = await saving;
    assert.match(file.suggestedFilename(), /^quizcade-[\da-f]{8}\.gif$/);
    const gif = readFileSync(await file.path());
    assert.equal(gif.subarray(0, 6).toString(), 'GIF89a');
    assert.ok(gif.length > 50_000 && gif.length < 3_000_000, `${gif.length} bytes`);
  });

  it('is copied and shared, also without https, and a video of it is begun and stopped', async () => {
    const context = await game.browser.newContext({ viewport: DESKTOP });
    await context.addInitScript(NO_WEBGL);
    // As a page without https, and on a system that passes files on.
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
      Object.assign(Navigator.prototype, {
        canShare: () => true,
        share: async ({ files, text }: ShareData) => {
          const passedOn = document.createElement('output');
          passedOn.textContent = `${files?.[0]?.name} ${files?.[0]?.type} ${text}`;
          document.body.append(passedOn);
        },
      });
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error.stack)));
    await page.goto(`${game.server.url}/recap/${record.id}`);
    const link = `${game.server.url.replace(/.*:/, '')}/recap/${record.id}`;
    const key = (name: string) => page.getByRole('button', { name, exact: true });

    await key('Copy the text and the link').click();
    await page.getByText('Copied.', { exact: true }).waitFor();
    await page.evaluate(() => document.body.append(document.createElement('textarea')));
    await page.locator('textarea').press('Control+V');
    assert.match(await page.locator('textarea').inputValue(), new RegExp(`^Only one knew.*${link}$`));

    const passedOn = page.locator('output');
    await key('Share').click();
    await passedOn
      .or(page.getByText('The GIF is ready. Press Share once more.', { exact: true }))
      .first()
      .waitFor();
    // It was made too late for the first press.
    if (!(await passedOn.isVisible())) await key('Share').click();
    assert.match(
      (await passedOn.textContent()) ?? '',
      new RegExp(`^quizcade-[\\da-f]{8}\\.gif image/gif Only one knew.*${link}$`),
    );

    // It is recorded as it plays, and a reel takes its time: enough that it begins, and ends when it is told to.
    await key('Save the video').click();
    await page.getByRole('progressbar', { name: /^Making it/ }).waitFor();
    await key('Stop').click();
    await key('Save the video').waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('says why there is none', async () => {
    const page = await visit(
      game.browser,
      `${game.server.url}/recap/00000000-0000-0000-0000-000000000000`,
      PHONE,
      NO_WEBGL,
    );
    await page
      .getByText('There is no match at that address. Matches are forgotten after a while.', { exact: true })
      .waitFor();
    assert.equal(await page.getByRole('button', { name: 'Try again', exact: true }).count(), 0);
    await page.getByRole('button', { name: 'Back to the wall', exact: true }).waitFor();
  });
});
