import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { ShowAnswer } from '#shared/protocol/shows.ts';
import { toldJson } from '../../test-support/ask-json.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, PHONE, visit } from '../../test-support/game-pages.ts';
import { assertFits, assertKeysHold, assertNoSidewaysScroll } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const TABLET = { width: 820, height: 1180 } as const;
const LYING_PHONE = { width: 844, height: 390 } as const;
const SIZES = [PHONE, { width: 320, height: 568 }, DESKTOP];

describe('a show in a browser', () => {
  const game = withGame();

  const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('is opened, filled by its card on the wall, started, paused and ended by one person', async () => {
    const host = await visit(game.browser, `${game.server.url}/show`, DESKTOP);
    await host.getByLabel('What it is called', { exact: true }).fill('Friday night');
    await assertFits(host, 'the form of a show', SIZES);
    await key(host, 'Open the show').click();
    await host.getByText('The doors are closed', { exact: true }).waitFor();
    const code = new URL(host.url()).pathname.split('/').at(-1) ?? '';
    await assertFits(host, 'a show with closed doors', SIZES);
    for (const size of SIZES) {
      await host.setViewportSize(size);
      await assertKeysHold(host, `a show with closed doors, ${size.width} px`);
    }

    const wall = await visit(game.browser, game.server.url, PHONE, NO_WEBGL);
    await wall.getByRole('heading', { name: 'Friday night', exact: true }).waitFor();
    await wall.locator('.show-card').getByRole('button', { name: 'QR code of the link' }).click();
    await assertNoSidewaysScroll(wall, 'the wall with a show');
    await key(wall, 'More about it').click();
    await wall.waitForURL(new RegExp(`/${code}$`));
    await wall.getByRole('timer', { name: /^Begins in \d+ minutes and \d+ seconds?$/ }).waitFor();
    await assertFits(wall, 'the page that counts down to a show', [...SIZES, TABLET, LYING_PHONE, PHONE]);
    const saved = wall.waitForEvent('download');
    await key(wall, 'Add to calendar').click();
    const file = await saved;
    assert.equal(file.suggestedFilename(), `quizcade-${code}.ics`);
    const event = await readFile(await file.path(), 'utf8');
    assert.match(event, /\r\nSUMMARY:Friday night\r\n/);
    const { startsAt } = await toldJson<ShowAnswer>(`${game.server.url}/api/shows/${code}`);
    const inUtc = new Date(startsAt).toISOString().replace(/[-:]|\.\d+/g, '');
    assert.ok(event.includes(`\r\nDTSTART:${inUtc}\r\n`), event);

    await key(host, 'Open the doors').click();
    await host.getByText('The doors are open', { exact: true }).waitFor();
    // Nobody presses anything: who waits comes in, and the page of the countdown leaves.
    await wall.locator('.waiting').waitFor();
    await wall.locator('.event').waitFor({ state: 'detached' });
    const other = await visit(game.browser, `${game.server.url}/${code}`, PHONE, NO_WEBGL);
    await host.locator('.show-figures dd').first().filter({ hasText: /^2 / }).waitFor();

    await key(host, 'Start').focus();
    await host.keyboard.press('Enter');
    await host.getByText(/^Question 1/).waitFor();
    await host.locator('.show-question').filter({ hasText: /\S/ }).waitFor();
    const focused = () => host.evaluate(() => document.activeElement?.textContent);
    await key(host, 'Pause').waitFor();
    assert.equal(await focused(), 'Pause', 'whoever presses a key stays on it');
    await host.keyboard.press('Enter');
    await host.getByText(/paused$/).waitFor();
    await assertFits(host, 'a show under way', SIZES);
    const whom = host.getByLabel('Remove whoever is called', { exact: true });
    await whom.fill('Nobody');
    await key(host, 'Remove').click();
    await key(host, 'Remove: press again').waitFor();
    await whom.fill('Somebody');
    await key(host, 'Remove').waitFor(); // armed for one, safe for another
    await key(host, 'Resume').click();
    for (const page of [wall, other]) await page.getByText(/\?$/).first().waitFor();
    for (let i = 0; i < 2; i++) await key(host, 'Next').click(); // whether it is being read or open, its reveal comes
    await key(host, 'Take question 1 back').click();
    await key(host, 'Take question 1 back: press again').click();
    await key(host, 'Take question 1 back').waitFor({ state: 'detached' });
    await key(host, 'Let nobody in').click();
    await key(host, 'Let people in').waitFor();
    const passing = await visit(game.browser, game.server.url, PHONE, NO_WEBGL);
    await passing.locator('.show-card').getByRole('button', { name: 'Watch', exact: true }).click();
    await passing.waitForURL(new RegExp(`/${code}/watch$`));
    await passing.getByText(/\?$/).first().waitFor();
    await key(host, 'End the show').click();
    await key(host, 'End the show: press again').click();
    await host.locator('.show-now').filter({ hasText: 'The show is over.' }).waitFor();
    assert.equal(await host.locator('.show-link, .show-kick').count(), 0, 'nobody comes in any more, or is removed');
    const late = await visit(game.browser, `${game.server.url}/show/${code}`, PHONE);
    await late.getByLabel('Key of this show', { exact: true }).fill('not the key');
    await assertAccessible(late, 'a show that asks for its key');
    await key(late, 'Run this show').click();
    await late.getByText('That is not the key of this show.', { exact: true }).waitFor();
    await late.getByLabel('Key of this show', { exact: true }).waitFor();
    await late.reload();
    await late.getByLabel('Key of this show', { exact: true }).waitFor();
    await host.goto('about:blank');
    await host.goto(`${game.server.url}/show/${code}#a-key-of-another-show`);
    await host.locator('.show-now').filter({ hasText: 'The show is over.' }).waitFor();
    assert.equal(await host.getByText('The show is over.', { exact: true }).count(), 1);
  });
});
