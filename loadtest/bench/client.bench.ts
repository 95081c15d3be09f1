import type { Browser, Locator, Page } from 'playwright-core';
import { percentile } from '#shared/testing/percentile.ts';
import type { Figure } from './figure.ts';
import { frameTimes } from './frame-trace.ts';
import { pressToVisible } from './press-trace.ts';
import { withBrowser } from './with-browser.ts';

/** One person and this many bots are a full room. */
const BOTS = 63;
/** A lock, the others' faces as they lock, the bell, the verdict and what bursts over it. */
const MEASURED_MS = 12_000;
/** A phone of a few years ago, beside the machine that this runs on. */
const SLOWER = 4;
/** Answers pressed, each in a question of its own. */
const PRESSES = 5;
/** A host gives a phase so long before going on. */
const SKIP_MS = 600;
const WINDOW = { width: 1440, height: 900 };
const DRAWN_NAME = 'client: frames per second in a room of 64';
const FRAMES_NAME = 'client: frames per second in a room of 64, without the graphics driver';
const WORK_NAME = 'client: main-thread time a frame in a room of 64, four times slower, p95';
const EMPTY_NAME = 'client: the same of a page that shows nothing';
const PRESS_NAME = 'client: from a press to the frame that shows it, median';
const EMPTY_PRESS_NAME = 'client: the same of a page with one button';
const NAMES = [DRAWN_NAME, FRAMES_NAME, WORK_NAME, EMPTY_NAME, PRESS_NAME, EMPTY_PRESS_NAME];

/**
 * How the page runs in a full room: the real one in a real browser. Where the processor plays the graphics card, the
 * main thread waits for it most of the time; so the work of a frame is measured with the drawing commands ended before
 * the driver, in time of the processor, and beside a page that does nothing.
 */
export function clientBench(): Promise<Figure[]> {
  return withBrowser(NAMES, { PACE: '1' }, async (browser, url) => {
    const drawn = await browser.newPage({ viewport: WINDOW });
    await playUntilOpen(drawn, url);
    const real = (await framesWhile(drawn, () => drawn.waitForTimeout(MEASURED_MS / 3))) / (MEASURED_MS / 3000);
    await drawn.close();

    const page = await browser.newPage({ viewport: WINDOW });
    await page.addInitScript(endDrawingEarly);
    await playUntilOpen(page, url);
    const times = await frameTimes(browser, page, () => lockAndLook(page));
    const presses: number[] = [];
    while (presses.length < PRESSES) {
      await nextQuestion(page);
      presses.push(await pressToVisible(openAnswer(page)));
    }
    await page.close();
    const empty = await emptyPage(browser);
    return [
      { name: DRAWN_NAME, value: real, unit: '/s', note: 'here the processor plays the graphics card' },
      { name: FRAMES_NAME, value: (times.length * 1000) / MEASURED_MS, unit: '/s' },
      {
        name: WORK_NAME,
        value: percentile(times, 95) * SLOWER,
        unit: 'ms',
        goal: { atMost: 12 },
        note: `of the processor, times ${SLOWER}; median ${(percentile(times, 50) * SLOWER).toFixed(1)}`,
      },
      {
        name: EMPTY_NAME,
        value: percentile(empty.times, 95) * SLOWER,
        unit: 'ms',
        note: 'what the browser itself takes',
      },
      { name: PRESS_NAME, value: percentile(presses, 50), unit: 'ms', goal: { atMost: 50 } },
      {
        name: EMPTY_PRESS_NAME,
        value: percentile(empty.presses, 50),
        unit: 'ms',
        note: 'what the browser itself takes',
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
  await openAnswer(page).waitFor();
}

const openAnswer = (page: Page): Locator => page.locator('.twin[data-option][data-state="idle"]').first();

/** Phase by phase, as a host goes on. */
async function nextQuestion(page: Page): Promise<void> {
  const skip = page.getByRole('button', { name: 'Skip' });
  while (!(await openAnswer(page).isVisible())) {
    await skip.click();
    await page.waitForTimeout(SKIP_MS);
  }
}

async function lockAndLook(page: Page): Promise<void> {
  const until = performance.now() + MEASURED_MS;
  await openAnswer(page).click();
  await page.waitForTimeout(Math.max(0, until - performance.now()));
}

/** For `addInitScript`: scene, batches and state are all worked out, and what they come to is handed to no driver. */
function endDrawingEarly(): void {
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext])
    for (const name of ['drawArrays', 'drawElements', 'clear', 'texImage2D', 'texSubImage2D'] as const)
      Object.assign(prototype, { [name]: () => {} });
}

async function emptyPage(browser: Browser): Promise<{ times: number[]; presses: number[] }> {
  const page = await browser.newPage({ viewport: WINDOW });
  await page.setContent('<button style="width:200px;height:80px">press</button>');
  const times = await frameTimes(browser, page, () =>
    framesWhile(page, () => page.waitForTimeout(MEASURED_MS / 3)).then(() => {}),
  );
  const presses: number[] = [];
  while (presses.length < PRESSES) presses.push(await pressToVisible(page.getByRole('button')));
  await page.close();
  return { times, presses };
}

/** How many frames a page comes to meanwhile. */
async function framesWhile(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { frames: number };
    counted.frames = 0;
    requestAnimationFrame(function count() {
      counted.frames++;
      requestAnimationFrame(count);
    });
  });
  await work();
  return page.evaluate(() => (globalThis as unknown as { frames: number }).frames);
}
