import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** Fails where something else lies over the middle of what is to be pressed, or where it is outside the window. */
export async function assertPressable(locator: Locator, what: string): Promise<void> {
  const isOnTop = await locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (hit === element || element.contains(hit));
  });
  assert.ok(isOnTop, `${what} is covered, or not in the window`);
}

/** Fails where a page, or a panel of it, is wider than the window. */
export async function assertNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>('.room > section, .room > main')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}: ${element.scrollWidth} in ${element.clientWidth}`),
  );
  assert.deepEqual(wide, [], where);
}
