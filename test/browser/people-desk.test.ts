import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openStorage } from '../../server/storage/open.ts';
import { auditIdOf } from '../../server/storage/ports/audit.ts';
import { reportIdOf } from '../../server/storage/ports/reports.ts';
import { DESKTOP, NO_WEBGL, openLobby, PHONE, sitDown, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { assertFits } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const KEY = 'the-key-of-a-test-server-0815';
const SIZES = [PHONE, { width: 768, height: 1024 }, DESKTOP];
const SAID = 'nobody likes you here';

describe('people at the desk, in a browser', () => {
  const game = withGame(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-test-'));
    const storage = await openStorage({ dataDir, mongodbUri: undefined });
    // Somebody of another evening; where they came from is not known.
    await storage.reports.add({
      ...{
        id: reportIdOf('m', 1, 'ada'),
        at: 1000,
        matchId: 'm',
        lineId: 1,
        authorId: 'somebody of before',
        reporterId: 'ada',
      },
      ...{ name: 'Old Otter', text: 'an old line', before: [] },
    });
    const at = Date.now();
    const entry = { at, who: 'operator', about: 'Somebody of before', detail: '' } as const;
    const ban = { until: null, reason: 'x' };
    await storage.audit.add({ ...entry, id: auditIdOf(at, 'banned'), did: 'banned-network', ban });
    await storage.audit.add({ ...entry, id: auditIdOf(at, 'settled'), did: 'settled', lines: 3 });
    await storage.close();
    return GameServer.start({ OPERATOR_KEY: KEY, DATA_DIR: dataDir, APPEALS: 'mods@example.org' });
  });

  const key = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

  /** A room in which somebody on a phone says a line, and its host reports it. */
  async function aReportedLine(): Promise<{ host: Page; troll: Page; code: string }> {
    const host = await visit(game.browser, `${game.server.url}/create?topic=sea`, DESKTOP, NO_WEBGL);
    const code = (await openLobby(host)).slice(1);
    const troll = await visit(game.browser, host.url(), PHONE, NO_WEBGL);
    await troll.locator('.floor').waitFor();
    await troll.getByRole('button', { name: /^Open the chat/ }).click();
    await troll.getByRole('textbox', { name: 'Say something' }).fill(SAID);
    await troll.keyboard.press('Enter');
    await host.keyboard.press('t');
    const line = host.locator('.chat-line', { hasText: SAID });
    await line.getByRole('button').click();
    await key(host, 'Report this line').click();
    await host.locator('.toast', { hasText: 'Reported' }).waitFor();
    return { host, troll, code };
  }

  async function signIn(page: Page): Promise<void> {
    await page.getByLabel('Operator key', { exact: true }).fill(KEY);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Reported lines', exact: true }).waitFor();
  }

  it('a reported player is banned by keyboard, leaves within seconds and reads why; a ban is lifted; all of it is in the log', async () => {
    const { host, troll, code } = await aReportedLine();
    const witness = await sitDown(game.server, code);
    const desk = await visit(game.browser, `${game.server.url}/desk/people`, DESKTOP);
    await signIn(desk);
    const card = desk.getByRole('listitem').filter({ hasText: SAID }).first();
    await card.waitFor();
    await assertFits(desk, 'people at the desk', SIZES);

    await key(desk, 'Settle: Old Otter').click();
    await desk.locator('.toast', { hasText: 'Settled.' }).waitFor();
    await desk.getByText('Settled reports of Old Otter').waitFor();
    await desk.getByText('1 line', { exact: true }).waitFor();
    assert.equal(await desk.getByText('an old line', { exact: true }).count(), 0, 'it is nowhere any more');
    assert.equal(await desk.evaluate(() => document.activeElement?.textContent), 'Reported lines');

    await card.getByRole('button', { name: /^Ban: / }).focus();
    await desk.keyboard.press('Enter');
    const reason = desk.getByLabel('Reason, which they read', { exact: true });
    await desk.keyboard.type('Unkind to others.'); // the field has the focus
    assert.equal(await reason.inputValue(), 'Unkind to others.');
    assert.equal(await desk.getByRole('combobox', { name: 'For how long' }).inputValue(), 'day');
    await desk.getByRole('radio', { name: 'Both', exact: true }).check();
    await desk.getByText('It is the network you are on yourself.').waitFor();
    await desk.getByText('Keep it short.').waitFor();
    await assertFits(desk, 'a ban that is being made', SIZES);
    await desk.getByRole('radio', { name: 'The player', exact: true }).check();
    await desk.getByText('They will read', { exact: true }).waitFor();
    await reason.focus();
    await desk.keyboard.press('Tab');
    await desk.keyboard.press('Enter');

    const told = troll.getByText(
      /^You are banned from this server until .* The reason: Unkind to others\. .*mods@example\.org$/,
    );
    await told.waitFor();
    await assertFits(troll, 'somebody who is banned', SIZES);
    await host.getByText(SAID).first().waitFor(); // the room is there
    assert.equal(witness.closeCode, null);
    await troll.goto(`${game.server.url}/${code}`);
    await told.waitFor();
    await troll.goto(game.server.url);
    await troll
      .getByRole('button', { name: /^Quick play/ })
      .locator('visible=true')
      .first()
      .click();
    await troll.locator('.toast', { hasText: 'mods@example.org' }).waitFor();

    await desk.getByText('Nobody has reported a line.', { exact: true }).waitFor();
    await desk.getByText('Banned the player').waitFor();
    await assertFits(desk, 'bans at the desk', SIZES);
    await desk.getByRole('button', { name: /^Lift: / }).click();
    await desk.getByText('Nobody is banned.', { exact: true }).waitFor();
    await desk.getByText('Lifted the ban of').waitFor();
    await troll.goto(`${game.server.url}/${code}`);
    await troll.locator('.floor').waitFor();
    witness.cut();
  });

  for (const [lang, heading, forGood, lines] of [
    ['de', 'Gemeldete Zeilen', 'für immer', '3 Zeilen'],
    ['es', 'Líneas denunciadas', 'para siempre', '3 líneas'],
  ] as const)
    it(`fits in ${lang}, and its log speaks the language of the page`, async () => {
      const page = await visit(game.browser, `${game.server.url}/desk/people?lang=${lang}`, PHONE);
      await page.locator('input[type=password]').fill(KEY);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await page.locator('.desk-log').getByText(forGood, { exact: true }).waitFor();
      await page.locator('.desk-log').getByText(lines, { exact: true }).waitFor();
      await assertFits(page, `people at the desk in ${lang}`, SIZES);
    });
});
