import { stat } from 'node:fs/promises';
import { reelMs } from '#shared/reel/reel.ts';
import { aRecap } from '#shared/reel/testing/a-recap.ts';
import type { Figure } from './figure.ts';
import { withBrowser } from './with-browser.ts';

const TIME_NAME = 'reel: a GIF of ten seconds';
const SIZE_NAME = 'reel: its size';

/** A highlight reel as a GIF, made by the real page as whoever saves one waits for it. */
export function reelBench(): Promise<Figure[]> {
  return withBrowser([TIME_NAME, SIZE_NAME], {}, async (browser, url) => {
    const recap = aRecap();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The same three moments each time, whatever this server has played.
    await page.route('**/api/recaps/*', (route) => route.fulfill({ json: recap }));
    await page.goto(`${url}/recap/${recap.matchId}`);
    const save = page.getByRole('button', { name: 'Save the GIF', exact: true });
    await save.waitFor();
    await page.waitForTimeout(reelMs(recap)); // the strip has played: nothing else is drawn
    const saving = page.waitForEvent('download');
    const began = performance.now();
    await save.click();
    const file = await saving;
    const seconds = (performance.now() - began) / 1000;
    const { size } = await stat(await file.path());
    return [
      { name: TIME_NAME, value: seconds, unit: 's', goal: { atMost: 4 }, note: 'from the press to the file' },
      { name: SIZE_NAME, value: size / 1e6, unit: 'MB', goal: { atMost: 3 } },
    ];
  });
}
