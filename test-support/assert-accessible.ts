import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A transition that takes longer is no transition. */
const SETTLES_MS = 3_000;

/** Half way between two colours is a contrast that nobody reads: what moves and will stop has stopped first. */
function settled(page: Page): Promise<void> {
  return page.evaluate(async (settlesMs) => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)))
      .map(({ finished }) => finished.catch(() => undefined));
    await Promise.race([Promise.all(ending), new Promise((resolve) => setTimeout(resolve, settlesMs))]);
  }, SETTLES_MS);
}

/** Which element, and what axe measured of it: colours and their contrast. */
function toldOf({ html, any }: NodeResult): string {
  return `${html.slice(0, 160)} ${any.map(({ message }) => message).join(' ')}`;
}

/** WCAG 2 A and AA by axe; what it cannot judge (text over blur) is computed in the theme's tests. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  await settled(page);
  // Only what fails is told: for all that passes axe would look for a selector of each element as well.
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
      resultTypes: ['violations'],
    }).then(({ violations }) => violations)`,
  );
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(toldOf).join(' | ')}`);
  assert.deepEqual(told, [], where);
}
