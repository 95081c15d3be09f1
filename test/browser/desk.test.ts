import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { aQuestion } from '#shared/testing/a-question.ts';
import { openStorage } from '../../server/storage/open.ts';
import { DESKTOP, PHONE, visit } from '../../test-support/game-pages.ts';
import { GameServer } from '../../test-support/game-server.ts';
import { assertFits } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const KEY = 'the-key-of-a-test-server-0815';
const SIZES = [PHONE, { width: 820, height: 1180 }, DESKTOP];
const CSV = `question,a,b,c,d,correct,category
Which of these is a mammal?,Bat,Robin,Trout,Newt,A,Animals
Which of these is a bird?,Bat,Robin,Trout,Newt,Z,Animals
`;

describe('the desk in a browser', () => {
  const game = withGame(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-test-'));
    const storage = await openStorage({ dataDir, mongodbUri: undefined });
    await storage.questions.upsert([aQuestion({ id: 'older', topic: 'animals', stem: 'Which city is the older?' })]);
    await storage.feedback.vote([
      {
        ...{ questionId: 'older', playerId: 'ada', vote: 'flag', note: 'Rome is older.', at: 1 },
        ...{ weight: 1, origin: 'here', revision: 1 },
      },
    ]);
    await storage.close();
    return GameServer.start({ OPERATOR_KEY: KEY, DATA_DIR: dataDir, MODS: 'pairs', QUESTION_KINDS: 'all' });
  });

  const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  /** Every window, and what stands in it. */
  it('opens with the operator key alone; a flagged question is read, mended and kept; a file is mended and taken in', async () => {
    const page = await visit(game.browser, `${game.server.url}/desk`, DESKTOP);
    await page.getByLabel('Operator key', { exact: true }).fill('a wrong key');
    await key(page, 'Sign in').click();
    await page.getByText('That is not the operator key of this server.', { exact: true }).waitFor();
    await assertFits(page, 'signing in', SIZES);
    await page.getByLabel('Operator key', { exact: true }).fill(KEY);
    await key(page, 'Sign in').click();

    const card = page.locator('button[data-id="older"]');
    await card.waitFor();
    await page.locator('option', { hasText: /^Pairs$/ }).waitFor({ state: 'attached' });
    await page.getByRole('radio', { name: 'All questions', exact: true }).check();
    await page.getByText('The first 50 questions', { exact: true }).waitFor();
    await page.getByRole('radio', { name: 'Waiting', exact: true }).check();
    await page.getByText('1 question', { exact: true }).waitFor();
    await card.focus();
    await page.keyboard.press('e');
    const stem = page.getByLabel('Question', { exact: true });
    await stem.fill('');
    await key(page, 'Save').click();
    await page.getByRole('alert').filter({ hasText: 'stem' }).waitFor();
    await stem.fill('Which of these cities is the older?');
    await key(page, 'Save').click();
    await page.getByRole('heading', { name: 'How it read before', exact: true }).waitFor();
    await page.getByText('It reads differently: votes and answers began anew.', { exact: true }).waitFor();
    await assertFits(page, 'a question at the desk', SIZES);
    await key(page, 'Retire').click();
    await key(page, 'Bring back').click();
    await key(page, 'Retire').waitFor();

    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await key(page, 'Choose a file').waitFor();
    const file = { name: 'animals.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('radio', { name: 'Refused 1', exact: true }).waitFor();
    await assertFits(page, 'a file at the desk', SIZES);
    await key(page, 'Mend: Which of these is a bird?').click();
    await page.getByRole('radio', { name: 'Answer 2 is right', exact: true }).check();
    await key(page, 'Check again').click();
    await key(page, 'Take in 2 questions').click();
    await page.getByText('In: 2 new questions, 0 changed.', { exact: true }).waitFor();

    await key(page, 'Sign out').click();
    await page.getByLabel('Operator key', { exact: true }).waitFor();
    const { cookies } = await page.context().storageState();
    assert.deepEqual(cookies, [], 'nothing of the session is left');
  });
});
