import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './assert-accessible.ts';

/** A page is laid out anew some frames after its window has changed, and a frame may take long. */
const SETTLES_MS = 30_000;

/** Fails where something else stays over the middle of what is to be pressed, or where it is outside the window. */
export async function assertPressable(locator: Locator, what: string): Promise<void> {
  const cover = await locator.evaluate(async (element, settlesMs) => {
    const giveUpAt = performance.now() + settlesMs;
    for (;;) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit !== null && (hit === element || element.contains(hit))) return null;
      if (performance.now() > giveUpAt)
        return `${hit ? `<${hit.tagName} class="${hit.className}"> lies over it` : 'it is outside'}, at ${left},${top}`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, SETTLES_MS);
  assert.equal(cover, null, `${what}: ${cover}`);
}

/** Fails where two things of these selectors that are seen lie over each other. Moving ones are waited for. */
export async function assertApart(page: Page, selectors: readonly string[], where: string): Promise<void> {
  const over = await page.evaluate(
    async ([all, settlesMs]) => {
      const giveUpAt = performance.now() + settlesMs;
      for (;;) {
        const boxes = all
          .flatMap((selector) => [...document.querySelectorAll(selector)].map((element) => ({ selector, element })))
          .filter(({ element }) => element.checkVisibility({ visibilityProperty: true }))
          .map(({ selector, element }) => ({ selector, box: element.getBoundingClientRect() }));
        const pairs = boxes.flatMap((one, i) =>
          boxes
            .slice(i + 1)
            .filter(
              ({ box }) =>
                box.left < one.box.right - 1 &&
                one.box.left < box.right - 1 &&
                box.top < one.box.bottom - 1 &&
                one.box.top < box.bottom - 1,
            )
            .map((other) => `${one.selector} and ${other.selector}`),
        );
        if (pairs.length === 0 || performance.now() > giveUpAt) return pairs;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    [selectors, SETTLES_MS / 6] as const,
  );
  assert.deepEqual(over, [], where);
}

/** Fails where the words of a key are wider than the key. */
export async function assertKeysHold(page: Page, where: string): Promise<void> {
  const spilt = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.button')]
      .filter((key) => key.checkVisibility() && key.scrollWidth > key.clientWidth + 1)
      .map((key) => key.textContent),
  );
  assert.deepEqual(spilt, [], where);
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

/** Fails where a page is too wide for a window of one of these sizes, or cannot be read by everybody. It is left in the last one. */
export async function assertFits(
  page: Page,
  where: string,
  sizes: readonly { readonly width: number; readonly height: number }[],
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await assertNoSidewaysScroll(page, `${where}, ${size.width} px`);
  }
  await assertAccessible(page, where);
}
