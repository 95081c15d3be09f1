import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { classic } from '#shared/modes/classic/mode.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { MemoryStorage } from '../../server/testing/memory-storage.ts';
import { aParty } from '../../server/testing/party.ts';
import { startTestServer } from '../../server/testing/test-server.ts';
import { NO_WEBGL, PHONE } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

/** A slow hand: between two of its keys the page is drawn anew. */
const HAND_MS = 300;
const MINUTES_S = 600;
const only = (value: number) => ({ kind: 'one-of', title: '', values: [value], default: value }) as const;

describe('answers that are put together, in the browser', () => {
  // One of each kind, with time enough for the slowest machine.
  const slow = { ...classic, options: { ...classic.options, questions: only(4), seconds: only(MINUTES_S) } };
  // The first key of the right number is off the scale.
  const bank = [{ ...KIND_SAMPLES.number, min: 50 }, KIND_SAMPLES.text, KIND_SAMPLES.order, KIND_SAMPLES.multi];
  const game = withGame(() =>
    startTestServer({
      modes: [slow],
      storage: new MemoryStorage(bank),
      pace: 1,
      clientDir: resolve(import.meta.dirname, '../../dist/client'),
    }),
  );

  const lockKey = (page: Page) => page.getByRole('button', { name: 'Lock it in', exact: true });
  /** How each is answered by keys alone, rightly. */
  const byKeys: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    async number(page) {
      const field = page.getByRole('spinbutton', { name: 'Your number' });
      await field.pressSequentially('8', { delay: HAND_MS });
      assert.equal(await lockKey(page).isEnabled(), false, 'what is off the scale is not locked');
      await field.pressSequentially('8', { delay: HAND_MS });
      assert.equal(await field.inputValue(), '88');
      await field.press('Enter');
    },
    async text(page) {
      const field = page.getByRole('textbox', { name: 'Your answer' });
      await field.pressSequentially('Leonardo da Vinci', { delay: HAND_MS });
      assert.equal(await field.inputValue(), 'Leonardo da Vinci');
      await field.press('Enter');
    },
    async order(page) {
      // Each in its turn goes up to the top, the focus with it.
      for (const text of ['Sun', 'Earth', 'Moon']) {
        const rows = page.locator('.order-row');
        let at = (await rows.allTextContents()).findIndex((row) => row.includes(text));
        if (at > 0) await page.getByRole('button', { name: `Move ${text} up`, exact: true }).focus();
        for (; at > 0; at--) {
          await page.keyboard.press('Enter');
          await rows
            .nth(at - 1)
            .getByText(text, { exact: true })
            .waitFor();
        }
      }
      await lockKey(page).press('Enter');
    },
    async multi(page) {
      for (const text of ['Neon', 'Argon']) {
        await page.getByRole('checkbox', { name: text, exact: true }).press('Space', { delay: HAND_MS });
        await page.getByRole('checkbox', { name: text, exact: true, checked: true }).waitFor();
      }
      await lockKey(page).press('Enter');
    },
  };

  it('are typed slowly and by keys while the room goes on, locked, and right', async () => {
    const { code, players, host } = await aParty(game.server, 2, { mode: slow, options: {} });
    const own = players[1];
    assert.ok(own);
    const context = await game.browser.newContext({ viewport: PHONE });
    await context.addInitScript(NO_WEBGL);
    await context.addInitScript((pass) => localStorage.setItem('quizcade.pass', pass), own.pass);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${game.server.url}/${code}`);
    await page.locator('.floor').waitFor();
    const state = () => host.room.state;
    const skipTo = async (phase: string, round: number): Promise<void> => {
      while (state().phase !== phase || state().round !== round) {
        const [was, before] = [state().phase, state().round];
        host.skip();
        await host.until('the next phase', () => state().phase !== was || state().round !== before);
      }
    };
    host.send('start');

    const asked: string[] = [];
    for (let round = 0; round < bank.length; round++) {
      await skipTo('answering', round);
      const asks = state().kind;
      asked.push(asks);
      await page.locator(`.${asks}-answer .lock-key`).waitFor();
      await byKeys[asks]?.(page);
      await page.locator('.lock-key[data-delivery="locked"]').waitFor();
      await skipTo('reveal', round);
      host.send('pause');
      await page.locator('.plain-verdict[data-outcome="right"]').waitFor();
      host.send('resume');
    }
    assert.deepEqual(asked.toSorted(), ['multi', 'number', 'order', 'text']);
    assert.deepEqual(errors, []);
    await context.close();
  });
});
