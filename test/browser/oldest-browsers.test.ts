import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { BROWSER_TARGETS } from '../../scripts/browser-targets.ts';
import { PHONE } from '../../test-support/game-pages.ts';
import { missingIn, takeAway } from '../../test-support/older-browser.ts';
import { withGame } from '../../test-support/with-game.ts';

const ASSETS = resolve(import.meta.dirname, '../../dist/client/assets');

/** Younger than the oldest browsers that play, and what makes up for it; `null`: it must not be there. */
const YOUNG_CSS: readonly { readonly name: string; readonly pattern: RegExp; readonly madeUp: string | null }[] = [
  { name: 'color-mix()', pattern: /color-mix\(/, madeUp: 'client/theme/older-browsers.css' },
  { name: 'linear()', pattern: /:\s*linear\(/, madeUp: 'a move without its bounce' },
  { name: 'text-wrap', pattern: /text-wrap:/, madeUp: 'lines of unequal length' },
  { name: 'nesting', pattern: /\{[^{}]*&[.: >[]/, madeUp: null },
  { name: '@container', pattern: /@container/, madeUp: null },
  { name: '@layer', pattern: /@layer/, madeUp: null },
  { name: '@scope', pattern: /@scope/, madeUp: null },
  { name: '@starting-style', pattern: /@starting-style/, madeUp: null },
  { name: 'light-dark()', pattern: /light-dark\(/, madeUp: null },
  { name: 'relative colours', pattern: /(?:rgb|hsl|oklch)\(from /, madeUp: null },
  { name: 'anchor()', pattern: /anchor\(/, madeUp: null },
  { name: 'subgrid', pattern: /subgrid/, madeUp: null },
  // An unknown selector in a list takes the others of the list with it.
  { name: ':user-invalid in a list', pattern: /,[^{}]*:user-invalid|:user-invalid[^{}]*,/, madeUp: null },
];

describe('the oldest browsers that play', () => {
  const game = withGame({ PACE: '0.5' });

  const built = (ending: string): [string, string][] =>
    readdirSync(ASSETS)
      .filter((name) => name.endsWith(ending))
      .map((name) => [name, readFileSync(join(ASSETS, name), 'utf8')]);

  it('can read every line of the build', () => {
    const scripts = built('.js');
    assert.ok(scripts.length >= 2);
    for (const [name, source] of scripts) {
      const { program, errors } = parseSync(name, source);
      assert.deepEqual(errors, []);
      assert.deepEqual(youngSyntax(program), [], name);
      // A pattern that is made at run time breaks where it is made.
      assert.doesNotMatch(source, /\(\?<[=!]/, `${name} looks behind`);
    }
  });

  it('have something older wherever a style is younger than they are', () => {
    const sheets = built('.css');
    assert.ok(sheets.length >= 1);
    for (const [name, source] of sheets)
      for (const { name: feature, pattern, madeUp } of YOUNG_CSS)
        if (madeUp === null) assert.doesNotMatch(source, pattern, `${feature} in ${name}`);
    const all = sheets.map(([, source]) => source).join('');
    assert.match(all, /@supports not \(color:\s*color-mix/);
  });

  it('play a match from the wall to the verdict with nothing that they do not have', async () => {
    const missing = missingIn(BROWSER_TARGETS);
    const names = missing.map(({ owner, member }) => (member ? `${owner}.${member}` : owner));
    for (const known of ['AbortSignal.timeout', 'CanvasRenderingContext2D.roundRect', 'Array.toSorted', 'WakeLock'])
      assert.ok(names.includes(known), `${known} should be missing`);
    for (const known of ['AbortController', 'Array.at', 'HTMLDialogElement', 'Object.hasOwn', 'WebSocket'])
      assert.ok(!names.includes(known), `${known} should be there`);

    const context = await game.browser.newContext({ viewport: PHONE, hasTouch: true });
    try {
      await context.addInitScript(takeAway, missing);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error.stack)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(game.server.url);
      assert.equal(await page.evaluate(() => 'timeout' in AbortSignal), false);
      await page.locator('.topic-card').first().waitFor();
      await page.goto(`${game.server.url}/create?topic=sea`);
      await page.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
      await page.getByLabel('One bot more').click();
      await page.locator('.stepper b', { hasText: '1' }).waitFor();
      await page.getByRole('button', { name: 'Start now' }).click();
      await page.locator('.twin[data-state="idle"]').first().click();
      await page.locator('.twin[data-state="locked"]').waitFor();
      await page.locator('.canvas-place canvas').waitFor();
      await page.locator('.twin[data-state="right"], .twin[data-state="missed"]').first().waitFor();
      await page.getByRole('button', { name: 'The room', exact: true }).click();
      await page.getByRole('button', { name: 'End match' }).click();
      await page.getByRole('button', { name: 'End match' }).click();
      await page.getByRole('button', { name: 'Play again' }).waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
});

/** Syntax that no build rewrites for browsers of these versions. */
function youngSyntax(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(youngSyntax);
  if (typeof node !== 'object' || node === null) return [];
  const { type, regex } = node as { type?: string; regex?: { pattern: string; flags: string } };
  const own: string[] = [];
  if (type === 'StaticBlock') own.push('a static block');
  if (type === 'ImportAttribute') own.push('an import attribute');
  if (regex && /v/.test(regex.flags)) own.push(`a regular expression with the flag v: ${regex.pattern}`);
  if (regex && /\(\?<[=!]/.test(regex.pattern)) own.push(`a look behind: ${regex.pattern}`);
  if (regex && /\(\?[imsx-]+:/.test(regex.pattern)) own.push(`an inline modifier: ${regex.pattern}`);
  return [...own, ...Object.values(node).flatMap(youngSyntax)];
}
