import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { SENTENCES } from '#shared/sentences.ts';
import { startModel, type TestModel } from '../../server/testing/a-language-model.ts';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { assertFits, assertNoSidewaysScroll } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const TABLET = { width: 820, height: 1180 } as const;

describe('the studio in a browser', () => {
  const game = withGame({ PACE: '0.05', OPENAI_API_KEY: '' });

  const key = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).locator('visible=true');
  const saved = (page: Page) => page.locator('.studio-saved').getByText('Saved', { exact: true });
  const stems = (page: Page): Promise<string[]> => page.locator('.studio-asks').allInnerTexts();

  async function write(page: Page, stem: string, answers: readonly string[]): Promise<void> {
    await key(page, 'Add a question').click();
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill(stem);
    for (const [i, answer] of answers.entries())
      await page.getByRole('textbox', { name: `Answer ${'ABCD'[i]}`, exact: true }).fill(answer);
    await key(page, 'Answer A is right').click();
  }

  it('a set is written by hand, survives a closed tab, and is played by its link', async () => {
    const page = await visit(game.browser, `${game.server.url}/create?ask`, DESKTOP, NO_WEBGL);
    await page.getByRole('heading', { name: 'The agent sleeps here', exact: true }).waitFor();
    await assertAccessible(page, 'asking without a key');
    await key(page, 'Write them yourself').click();
    await page.waitForURL(/\/studio\/./);
    await page.getByRole('textbox', { name: 'Title of the set', exact: true }).fill('Kitchen science');

    await write(page, 'Which gas makes bread rise?', ['Carbon dioxide', 'Oxygen', 'Helium', 'Neon']);
    await assertAccessible(page, 'an open question');
    await page.getByRole('textbox', { name: 'Answer D', exact: true }).press('Control+Enter');
    await write(page, 'Which acid gives vinegar its bite?', ['Acetic', 'Citric']);
    await key(page, 'Done').click();
    await saved(page).waitFor();
    await page.reload();
    await page.getByText('Which acid gives vinegar its bite?', { exact: true }).waitFor();
    assert.deepEqual(await stems(page), ['Which gas makes bread rise?', 'Which acid gives vinegar its bite?']);

    const second = page.getByRole('button', {
      name: 'Edit question 2: Which acid gives vinegar its bite?',
      exact: true,
    });
    await second.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Moved to place 1 of 2.', { exact: true }).waitFor();
    assert.equal((await stems(page))[0], 'Which acid gives vinegar its bite?');
    await page.keyboard.press('Delete');
    await page.getByText('Question 1 dropped.', { exact: true }).waitFor();
    await key(page, 'Undo').click();
    await page.getByText('Which acid gives vinegar its bite?', { exact: true }).waitFor();
    await saved(page).waitFor();
    await assertAccessible(page, 'the studio');
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page, 'the studio on a phone');
    await assertAccessible(page, 'the studio on a phone');

    await key(page, 'Import a file').click();
    const place = page.getByRole('dialog', { name: 'Import a file', exact: true });
    const text = 'Which salt melts ice?\nA) Rock salt\nB) Bath salt\nANSWER: A\n';
    const file = { name: 'kitchen.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await place.locator('input[type=file]').setInputFiles(file);
    const take = place.getByRole('button', { name: 'Take in 1 question', exact: true });
    await take.waitFor();
    await assertNoSidewaysScroll(page, 'a file in the studio on a phone');
    await assertAccessible(page, 'a file in the studio');
    await take.click();
    await place.getByText('In: 1 new question, 0 changed.', { exact: true }).waitFor();
    await place.getByRole('button', { name: 'Done', exact: true }).click();
    await page.locator('.studio-asks').getByText('Which salt melts ice?', { exact: true }).waitFor();

    await key(page, 'Publish').click();
    const sheet = page.getByRole('dialog', { name: 'Publish this set', exact: true });
    await sheet.getByRole('button', { name: 'Publish', exact: true }).click();
    const link = sheet.getByRole('textbox', { name: 'Link of the pack', exact: true });
    await link.waitFor();
    await assertAccessible(page, 'a pack and its link');
    const path = new URL(await link.inputValue()).pathname;
    assert.match(path, /^\/pack\/.{20,}$/);

    const friend = await visit(game.browser, `${game.server.url}${path}`, PHONE, NO_WEBGL);
    const chosen = friend.getByRole('radio', { name: /^Kitchen science/ });
    await chosen.waitFor();
    assert.equal(await chosen.isChecked(), true);
    await friend.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
    await friend.getByRole('button', { name: 'Start now' }).waitFor();
    await friend.getByText('Kitchen science').first().waitFor();
  });

  it('welcomes whoever has nothing in it with three ways to begin, and keeps no set that a file was to fill in vain', async () => {
    const page = await visit(game.browser, `${game.server.url}/studio`, DESKTOP, NO_WEBGL);
    await page.getByRole('heading', { name: 'Make a quiz of your own', exact: true }).waitFor();
    await assertFits(page, 'an empty studio', [PHONE, TABLET, DESKTOP]);
    const sheet = page.getByRole('dialog', { name: 'Import a file', exact: true });
    await key(page, 'Bring a file').click();
    await sheet.getByRole('button', { name: 'Done', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: 'Make a quiz of your own', exact: true }).waitFor();

    await key(page, 'Bring a file').click();
    const buffer = Buffer.from('Which letter comes first?\nA) A\nB) B\nANSWER: A\n');
    await sheet.locator('input[type=file]').setInputFiles({ name: 'letters.txt', mimeType: 'text/plain', buffer });
    await sheet.getByRole('button', { name: 'Take in 1 question', exact: true }).click();
    await page.getByText('In: 1 new question, 0 changed.', { exact: true }).waitFor();
    await sheet.getByRole('button', { name: 'Done', exact: true }).click();
    await page.waitForURL(/\/studio\/./);
    await page.locator('.studio-asks').getByText('Which letter comes first?', { exact: true }).waitFor();
    await key(page, 'Your sets').click();
    await key(page, 'Open Untitled set').waitFor();
    assert.equal(await page.locator('.studio-item').count(), 1);
    await key(page, 'New set').waitFor();
  });

  it('does nothing that the page’s own policy forbids', async () => {
    const page = await visit(game.browser, `${game.server.url}/studio`, PHONE, NO_WEBGL);
    const forbidden: string[] = [];
    page.on('console', (line) => {
      if (/script-src|Content Security Policy/.test(line.text())) forbidden.push(line.text());
    });
    await page.reload();
    await key(page, 'Write it yourself').click();
    await page.getByRole('textbox', { name: 'Title of the set', exact: true }).waitFor();
    assert.deepEqual(forbidden, []);
  });

  it('what an agent is asked in vain stays to be sent again, and not in the talk without an answer', async () => {
    const maker = await GameServer.start({ OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' });
    try {
      const page = await visit(game.browser, `${maker.url}/studio`, DESKTOP, NO_WEBGL);
      await key(page, 'Write it yourself').click();
      const unkind = 'Questions about all the bullshit we know';
      const field = page.getByRole('textbox', { name: 'Tell TriviaMaker', exact: true });
      await field.fill(unkind);
      await key(page, 'Send').click();
      await page.getByText(SENTENCES['topic/unkind']).waitFor();
      assert.equal(await field.inputValue(), unkind);
      assert.equal(await page.locator('.studio-bubble').count(), 0);
    } finally {
      await maker.stop();
    }
  });

  it('an agent is asked, writes a set, and another question in the place of one', async () => {
    const model: TestModel = await startModel();
    const maker = await GameServer.start({ OPENAI_BASE_URL: model.baseUrl });
    try {
      const page = await visit(game.browser, `${maker.url}/create?ask`, DESKTOP, NO_WEBGL);
      const sentence = 'Make 5 questions about words that nobody knows';
      await page.getByRole('textbox', { name: 'Tell TriviaMaker', exact: true }).fill(sentence);
      assert.equal(await page.getByRole('radio', { name: '5', exact: true }).isChecked(), true);
      await assertAccessible(page, 'asking an agent');
      await key(page, 'Send').click();
      await page.locator('.studio-row').nth(4).waitFor();
      assert.equal(await page.locator('.studio-row').count(), 5);
      await page.getByRole('textbox', { name: 'Title of the set', exact: true }).waitFor();
      await page
        .locator('.studio-steps')
        .getByText(/^5 written/)
        .waitFor();
      const plan = page.locator('.studio-planned').getByText(/^Planned 5: five easy\s*About: side 1 · side 2$/);
      await plan.waitFor();
      await page.reload();
      await plan.waitFor();
      await assertAccessible(page, 'a set that an agent wrote');
      await page.setViewportSize(PHONE);
      assert.equal(await plan.isVisible(), true, 'what was planned, on a phone');
      for (const part of ['.studio-lines', '.studio-tips', '.studio-talk fieldset', '.studio-left'])
        assert.equal(await page.locator(part).isVisible(), true, `${part} in the tab of a phone`);
      await page.setViewportSize(DESKTOP);
      const [first = '', second = ''] = await stems(page);
      await key(page, `Edit question 2: ${second}`).click();
      await page.getByRole('textbox', { name: 'Question', exact: true }).fill('Which of these words is the oldest?');
      await page.keyboard.press('Control+Enter');
      await saved(page).waitFor();
      await page.reload();
      await page.getByText('Which of these words is the oldest?', { exact: true }).waitFor();
      await key(page, `Edit question 1: ${first}`).click();
      await key(page, 'Another').click();
      await page.getByRole('textbox', { name: 'Question', exact: true }).waitFor({ state: 'detached' });
      await page.locator('.studio-row').nth(4).waitFor();
      assert.equal((await stems(page)).includes(first), false);
      await key(page, 'Play when ready').click();
      await page.waitForURL(/\/create\?pack=/);
      await page.getByRole('radio', { name: /^Words that nobody knows/ }).waitFor();
    } finally {
      await maker.stop();
      await model.stop();
    }
  });
});
