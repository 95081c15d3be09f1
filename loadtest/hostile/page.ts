import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../test-support/browser.ts';
import { findBrowser } from '../../test-support/find-browser.ts';
import { pause } from '../pause.ts';
import type { Scene } from './scene.ts';

const VIEWPORT = { width: 1280, height: 800 } as const;

/** A real browser for a row about what a page says; throws a sentence where this machine has none. */
export async function openBrowser(scene: Scene): Promise<Browser> {
  const browser = await startBrowser(await findBrowser());
  scene.atEnd(() => browser.close());
  return browser;
}

export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: VIEWPORT })).newPage();
  await page.goto(url);
  return page;
}

/** Opens a room of five questions with half a minute for each; resolves once the page is at the room's address. */
export async function openRoomByPage(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'Questions' }).getByRole('radio', { name: '5', exact: true }).click();
  await page.getByRole('group', { name: 'Seconds to answer' }).getByRole('radio', { name: '30', exact: true }).click();
  await page.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
  await page.waitForURL(/\/[2-9A-Z]{4,}$/);
}

/** Plays with a bot until the first question is open. */
export async function beginWithBot(page: Page): Promise<void> {
  await page.getByLabel('One bot more').click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.locator('.twin[data-option][data-state="idle"]').first().waitFor();
}

/** What a person can read on the page now, hidden helpers for screen readers included. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate('document.body.innerText').then(String);
}

/** The milliseconds until the page says something that fits; null when it does not within `ms`. */
export async function says(page: Page, words: RegExp, ms: number): Promise<number | null> {
  const began = performance.now();
  while (performance.now() - began < ms) {
    if (words.test(await textOf(page))) return Math.round(performance.now() - began);
    await pause(100);
  }
  return null;
}
