import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openStorage } from '../../server/storage/open.ts';
import { aFinishedMatch } from '../../server/testing/a-finished-match.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { launchBrowser } from '../../test-support/browser.ts';
import { NO_WEBGL, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { assertNoSidewaysScroll } from '../../test-support/page-checks.ts';

describe('the highlight reel in a browser', () => {
  let server: GameServer;
  let browser: Browser;
  const record = aFinishedMatch();
  before(async function () {
    browser = await launchBrowser(this);
    // A match that an earlier start of this server played.
    const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-test-'));
    const storage = await openStorage({ dataDir, mongodbUri: undefined });
    await storage.matches.save(record);
    await storage.close();
    server = await GameServer.start({ DATA_DIR: dataDir });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('tells the moments, and is saved as a GIF', async () => {
    const page = await visit(browser, `${server.url}/recap/${record.id}`, PHONE, NO_WEBGL);
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

  it('says why there is none', async () => {
    const page = await visit(browser, `${server.url}/recap/00000000-0000-0000-0000-000000000000`, PHONE, NO_WEBGL);
    await page
      .getByText('There is no match at that address. Matches are forgotten after a while.', { exact: true })
      .waitFor();
  });
});
