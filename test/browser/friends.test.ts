import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { DESKTOP, NO_WEBGL, PHONE, visit } from '../../test-support/game-pages.ts';
import { assertFits, assertNoSidewaysScroll, assertPressable } from '../../test-support/page-checks.ts';
import { withGame } from '../../test-support/with-game.ts';

const SMALL_PHONE = { width: 320, height: 568 } as const;
const TABLET = { width: 820, height: 1180 } as const;

const friends = (page: Page) => page.getByRole('button', { name: /^Friends/ }).locator('visible=true');
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Friends' });
const close = (page: Page) => sheet(page).getByRole('button', { name: 'Done' }).last().click();
const nameOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const pass = localStorage.getItem('quizcade.pass');
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/api/guest', { method: 'POST', headers, body: JSON.stringify({ pass }) });
    return ((await answer.json()) as { name: string }).name;
  });

describe('friends in the browser', () => {
  const game = withGame();
  let ada: Page;
  let bo: Page;
  let names: { ada: string; bo: string };
  before(async () => {
    ada = await visit(game.browser, game.server.url, DESKTOP, NO_WEBGL);
    bo = await visit(game.browser, game.server.url, PHONE, NO_WEBGL);
    for (const page of [ada, bo]) await friends(page).waitFor();
    names = { ada: await nameOf(ada), bo: await nameOf(bo) };
  });

  it('[FR6] a code to copy, pass on or scan, and a kind word where there is nobody yet', async () => {
    await friends(bo).click();
    await sheet(bo).getByText('Nobody yet.').waitFor();
    await sheet(bo).getByRole('img', { name: 'Your friend link' }).waitFor();
    for (const size of [SMALL_PHONE, TABLET, PHONE]) {
      await bo.setViewportSize(size);
      await assertNoSidewaysScroll(bo, `the empty corner at ${size.width}`);
    }
    await assertAccessible(bo, 'the empty corner');
    await sheet(bo).getByLabel('Code or link of a friend').fill('nonsense');
    await sheet(bo).getByRole('button', { name: 'Find' }).click();
    await sheet(bo).getByText('A friend code has twelve letters and digits.').waitFor();
  });

  it('[FR1] two people are friends by a link and an accepting press; what is new comes by itself', async () => {
    const letters = await sheet(bo).locator('.own-code-letters').textContent();
    const link = `${game.server.url}/friend/${letters?.replaceAll(' ', '')}`;
    await ada.goto(link);
    await ada.getByRole('heading', { name: `Be friends with ${names.bo}?` }).waitFor();
    await assertFits(ada, 'a friend’s link', [SMALL_PHONE, TABLET, DESKTOP]);
    await ada.getByRole('button', { name: 'Ask', exact: true }).click();
    await ada.getByText('You have asked already.').waitFor();
    await sheet(bo).getByText('1 player asks you').waitFor();
    await assertAccessible(bo, 'somebody asks');
    await assertPressable(sheet(bo).getByLabel('Code or link of a friend'), 'the field below who asks');
    await sheet(bo)
      .getByRole('button', { name: `Accept: ${names.ada}` })
      .click();
    await sheet(bo).getByRole('list', { name: 'Friends' }).getByText(names.ada).waitFor();
    await ada.getByRole('button', { name: 'Back to the wall' }).last().click();
    await friends(ada).click();
    await sheet(ada).getByText('looks at the wall').waitFor();
    await sheet(bo).getByText('looks at the wall').waitFor();
    for (const page of [ada, bo]) await close(page);
  });

  it('[FR7] one sees what the other plays, dim on its card, and is with them in one press', async () => {
    await bo.goto(`${game.server.url}/create?topic=sea`);
    await bo.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
    await bo.waitForURL(/\/[2-9A-Z]{4}$/);
    const room = new URL(bo.url()).pathname;
    const here = ada.getByRole('list', { name: 'Friends who play now' });
    await here.getByText('waiting').waitFor();
    const card = ada.getByRole('button', { name: new RegExp(`Friends here: ${names.bo}`) });
    await card.waitFor();
    assert.equal(await ada.locator('.topic-card .card-friends .avatar.away').count(), 1);
    for (const size of [SMALL_PHONE, TABLET, DESKTOP]) {
      await ada.setViewportSize(size);
      await here.getByRole('button', { name: `Join: ${names.bo}` }).waitFor();
      await assertNoSidewaysScroll(ada, `the wall with a friend at ${size.width}`);
    }
    await assertAccessible(ada, 'the wall with a friend');
    await here.getByRole('button', { name: `Join: ${names.bo}` }).click();
    await ada.waitForURL(`**${room}`);
    await bo.getByText(names.ada).first().waitFor();
    await ada.getByRole('button', { name: 'Leave', exact: true }).click();
    await here.waitFor();
    await ada.goto(`${game.server.url}/profile`);
    await ada.getByRole('button', { name: `Join: ${names.bo}` }).waitFor();
    await assertFits(ada, 'the profile with friends', [SMALL_PHONE, TABLET, DESKTOP]);
  });

  it('[FR7] a friend’s room that takes nobody in is watched in one press, and the page stays the same one', async () => {
    await bo.getByRole('button', { name: 'Lock room' }).click();
    const watch = ada.getByRole('button', { name: `Watch: ${names.bo}` });
    await watch.waitFor();
    await assertFits(ada, 'the profile with a friend to watch', [SMALL_PHONE, TABLET, DESKTOP]);
    await ada.evaluate(() => Reflect.set(window, 'isSamePage', true));
    await watch.click();
    await ada.waitForURL(/\/[2-9A-Z]{4}\/watch$/);
    await ada.locator('.spectate-faces').getByText(names.bo).waitFor();
    assert.equal(await ada.evaluate(() => Reflect.get(window, 'isSamePage')), true);
    await ada.getByRole('button', { name: 'Stop watching' }).click();
    await ada
      .getByRole('list', { name: 'Friends who play now' })
      .getByRole('button', { name: /^Watch: / })
      .waitFor();
    await ada.goto(`${game.server.url}/profile`);
  });

  it('[FR8] who hides is away, and here again afterwards', async () => {
    await bo.goto(game.server.url);
    await friends(bo).click();
    await sheet(bo).getByRole('button', { name: 'Hide me' }).click();
    await sheet(bo).getByText('You are hidden').waitFor();
    await ada.locator('.friend-row').getByText('away', { exact: true }).waitFor();
    await sheet(bo).getByRole('button', { name: 'Show me' }).click();
    await ada.locator('.friend-row').getByText('looks at the wall').waitFor();
  });

  it('[FR4] who is blocked sees nobody any more, asks in vain and is not told', async () => {
    await sheet(bo)
      .getByRole('button', { name: `More about ${names.ada}` })
      .click();
    await assertAccessible(bo, 'how a friendship ends');
    await sheet(bo)
      .getByRole('button', { name: `Block: ${names.ada}` })
      .click();
    await sheet(bo)
      .getByRole('button', { name: `Unblock: ${names.ada}` })
      .waitFor();
    await ada.getByText('Nobody yet.').waitFor();
    const letters = await sheet(bo).locator('.own-code-letters').textContent();
    await ada.getByLabel('Code or link of a friend').fill(letters ?? '');
    await ada.getByRole('button', { name: 'Find' }).click();
    await ada.getByRole('button', { name: 'Ask', exact: true }).click();
    await ada.getByText(`Asked. ${names.bo} decides.`).waitFor();
    assert.equal(await sheet(bo).getByText('asks you').count(), 0);
    await sheet(bo)
      .getByRole('button', { name: `Unblock: ${names.ada}` })
      .click();
    await sheet(bo).getByText('Nobody yet.').waitFor();
  });
});
