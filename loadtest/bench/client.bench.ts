import type { CDPSession, Page } from 'playwright-core';
import type { Figure } from './figure.ts';
import { withBrowser } from './with-browser.ts';

/** One person and this many bots are a full room. */
const BOTS = 63;
const MEASURED_MS = 4000;
const FRAMES_NAME = 'client: frames per second in a room of 64';
const WORK_NAME = 'client: main-thread time a frame in a room of 64';
/** A frame of 60 a second. */
const FRAME_MS = 1000 / 60;

/** How the page runs in a full room: the real one in a real browser. */
export function clientBench(): Promise<Figure[]> {
  return withBrowser([FRAMES_NAME, WORK_NAME], { PACE: '0.5' }, async (browser, url) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await playUntilOpen(page, url);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const busyBefore = await busySeconds(session);
    const frames = await framesPerSecond(page);
    const busyMs = ((await busySeconds(session)) - busyBefore) * 1000;
    return [
      { name: FRAMES_NAME, value: frames, unit: '/s', note: 'here the processor plays the graphics card' },
      {
        name: WORK_NAME,
        value: busyMs / ((frames * MEASURED_MS) / 1000),
        unit: 'ms',
        goal: { atMost: FRAME_MS },
        note: 'script, layout and drawing commands; what a graphics card does not take over',
      },
    ];
  });
}

async function playUntilOpen(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/create?topic=sea`);
  await page.getByRole('button', { name: 'Open lobby' }).locator('visible=true').click();
  const more = page.getByLabel('One bot more');
  for (let i = 0; i < BOTS; i++) {
    await more.click();
    await page.locator('.stepper b', { hasText: String(i + 1) }).waitFor();
  }
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.locator('.twin[data-option]').first().waitFor();
}

/** Seconds the page's main thread has been busy so far. */
async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

function framesPerSecond(page: Page): Promise<number> {
  return page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        let frames = 0;
        requestAnimationFrame(function count() {
          frames++;
          const passed = performance.now() - began;
          if (passed < ms) requestAnimationFrame(count);
          else resolve((frames * 1000) / passed);
        });
      }),
    MEASURED_MS,
  );
}
