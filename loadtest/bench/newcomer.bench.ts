import type { Figure } from './figure.ts';
import { countScripts } from './script-bytes.ts';
import { withBrowser } from './with-browser.ts';

const WALL_NAME = 'newcomer: JavaScript before the wall, gzip';
const SCRIPT_NAME = 'newcomer: JavaScript before the first frame of a match, gzip';
const TIME_NAME = 'newcomer: from the wall to the first question one can answer, with bots';
const PRESSES_NAME = 'newcomer: presses until then';

/** Somebody who has never been here: what they load, and how soon they play. */
export function newcomerBench(): Promise<Figure[]> {
  return withBrowser([WALL_NAME, SCRIPT_NAME, TIME_NAME, PRESSES_NAME], { PACE: '1' }, async (browser, url) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const scripts = countScripts(page);
    await page.goto(url);
    const quick = page.getByRole('button', { name: 'Quick play' }).locator('visible=true').first();
    await quick.waitFor();
    const wall = scripts();
    await page.evaluate(() => {
      const counted = globalThis as unknown as { presses: number };
      counted.presses = 0;
      addEventListener('pointerdown', () => void counted.presses++, true);
    });
    const began = performance.now();
    await quick.click();
    await page.locator('.twin[data-option][data-state="idle"]').first().waitFor();
    const seconds = (performance.now() - began) / 1000;
    const presses = await page.evaluate(() => (globalThis as unknown as { presses: number }).presses);
    const match = scripts();
    return [
      { name: WALL_NAME, value: wall.bytes / 1000, unit: 'kB', note: `${wall.chunks} chunks` },
      {
        name: SCRIPT_NAME,
        value: match.bytes / 1000,
        unit: 'kB',
        goal: { atMost: 320 },
        note: `${match.chunks} chunks`,
      },
      {
        name: TIME_NAME,
        value: seconds,
        unit: 's',
        goal: { atMost: 10 },
        note: 'here the processor plays the graphics card',
      },
      { name: PRESSES_NAME, value: presses, unit: '', goal: { atMost: 1 } },
    ];
  });
}
