import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { CASES, CASES_FOLDER } from '../../server/testing/import-cases.ts';
import { DESKTOP, NO_WEBGL, visit } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

const KEY = 'the-key-of-a-test-server-0815';

describe('files that people have, dropped on a page', () => {
  before(function () {
    if (!CASES_FOLDER) {
      console.log('      left out: there is no ../shared/cases/import beside this repository');
      this.skip();
    }
  });
  const game = withGame({ OPERATOR_KEY: KEY, OPENAI_API_KEY: '' });

  const key = (of: Page | Locator, name: string | RegExp) => of.getByRole('button', { name, exact: true });

  /** Lets a file fall onto the place for it, as from a folder of the desktop: one of the cases, or `text` under that name. */
  async function drop(page: Page, name: string, text?: string): Promise<void> {
    const bytes = [...(text === undefined ? readFileSync(join(CASES_FOLDER ?? '', name)) : Buffer.from(text))];
    const dataTransfer = await page.evaluateHandle(
      ([fileName, content]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([Uint8Array.from(content)], fileName));
        return carried;
      },
      [name, bytes] as const,
    );
    await page.locator('.drop-place').dispatchEvent('drop', { dataTransfer });
    await page.getByRole('heading', { name, exact: true }).waitFor();
    await key(page, 'Another file').waitFor();
  }

  /** What the page shows of a row: its question as the form to mend it holds it, or why it stays out. */
  async function told(row: Locator): Promise<string> {
    const reason = row.locator('.import-reason');
    if ((await reason.count()) > 0) return reason.innerText();
    await key(row, /^Mend: /).click();
    const shown = await row.locator('form').evaluate((form) => {
      const labelled = (label: string): string => {
        const found = [...form.querySelectorAll('label')].find((one) => one.textContent === label);
        return found?.htmlFor
          ? ((form.querySelector(`#${CSS.escape(found.htmlFor)}`) as HTMLInputElement)?.value ?? '')
          : '';
      };
      const options = [...form.querySelectorAll('.form-option')].map((option) => ({
        isRight: option.querySelector<HTMLInputElement>('.form-right')?.checked ?? false,
        text: option.querySelector<HTMLInputElement>('.field input')?.value ?? '',
      }));
      return {
        ...{ stem: labelled('Question'), explanation: labelled('Explanation'), topic: labelled('Topic') },
        ...{ spellings: labelled('Spellings that count, one on a line'), options },
      };
    });
    await key(row, 'Cancel').click();
    const texts = (isRight: boolean): string =>
      shown.options
        .filter((option) => option.isRight === isRight)
        .map(({ text }) => text)
        .sort()
        .join(', ');
    const answers = shown.options.length > 0 ? `${texts(true)} / ${texts(false)}` : shown.spellings;
    const more = [
      shown.explanation && `(${shown.explanation})`,
      shown.topic !== '' && shown.topic !== 'mixed' && `[${shown.topic}]`,
    ].filter(Boolean);
    return [`${shown.stem} = ${answers}`, ...more].join(' ');
  }

  it('say there what they say everywhere, each with its right value or its reason', async () => {
    const page = await visit(game.browser, `${game.server.url}/desk`, DESKTOP, NO_WEBGL);
    await page.getByLabel('Operator key', { exact: true }).fill(KEY);
    await key(page, 'Sign in').click();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    for (const [name, right] of Object.entries(CASES)) {
      await drop(page, name);
      const rows: string[] = [];
      const states = page.locator('.import-states').getByRole('radio');
      for (let i = 0; i < (await states.count()); i++) {
        await states.nth(i).check();
        const list = page.locator('.import-row');
        await list.first().waitFor();
        for (let at = 0; at < (await list.count()); at++) rows.push(await told(list.nth(at)));
      }
      assert.deepEqual(rows.sort(), [...right].sort(), name);
      await key(page, 'Another file').click();
      await page.locator('.drop-place').waitFor();
    }
  });

  it('are said to be no file of questions where they are none, and there is nothing to mend', async () => {
    const page = await visit(game.browser, `${game.server.url}/studio`, DESKTOP, NO_WEBGL);
    await key(page, 'Write it yourself').click();
    await page.waitForURL(/\/studio\/./);
    await key(page, 'Import a file').locator('visible=true').click();
    await drop(page, 'shopping.json', '{"milk": 2}');
    await page.locator('.import-row .import-reason').waitFor();
    assert.equal(await key(page, /^Mend: /).count(), 0);
  });

  it('come into a set of one’s own, a row mended first', async () => {
    const page = await visit(game.browser, `${game.server.url}/studio`, DESKTOP, NO_WEBGL);
    await key(page, 'Write it yourself').click();
    await page.waitForURL(/\/studio\/./);
    await key(page, 'Import a file').locator('visible=true').click();
    await drop(page, 'gift-html-export.gift');
    const row = page.locator('.import-row').filter({ hasText: 'capital of Australia' });
    await key(row, /^Mend: /).click();
    await row.getByLabel('Answer 3', { exact: true }).fill('Perth');
    await key(row, 'Check again').click();
    await row.getByText(/mended/).waitFor();
    await key(page, 'Take in 2 questions').click();
    await page.getByText('In: 2 new questions, 0 changed.', { exact: true }).waitFor();
  });
});
