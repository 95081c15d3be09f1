import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { startBrowser } from '../../test-support/browser.ts';
import { findBrowser, NoBrowserError } from '../../test-support/find-browser.ts';
import { ChildServer } from '../child-server.ts';
import type { Figure } from './figure.ts';

const ASSETS = resolve(import.meta.dirname, '../../dist/client/assets');
/** One person and this many bots are a full room. */
const BOTS = 63;
const MEASURED_MS = 4000;
const SCRIPT_NAME = 'client: JavaScript before the first playable frame, gzip';
const FRAMES_NAME = 'client: frames per second in a room of 64';
const WORK_NAME = 'client: main-thread time a frame in a room of 64';
/** A frame of 60 a second. */
const FRAME_MS = 1000 / 60;

/** What a browser loads before somebody plays, and how it runs in a full room: the real page in a real browser. */
export async function clientBench(): Promise<Figure[]> {
  if (!existsSync(ASSETS)) return missing('no build: npm run build');
  const server = await ChildServer.start('server/main.ts', { PACE: '0.5' });
  try {
    const browser = await startBrowser(await findBrowser());
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const scripts = new Set<string>();
      page.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.add(basename(new URL(response.url()).pathname));
      });
      await playUntilOpen(page, server.url);
      const bytes = [...scripts].reduce(
        (sum, file) => sum + gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).length,
        0,
      );
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const busyBefore = await busySeconds(session);
      const frames = await framesPerSecond(page);
      const busyMs = ((await busySeconds(session)) - busyBefore) * 1000;
      return [
        { name: SCRIPT_NAME, value: bytes / 1000, unit: 'kB', goal: { atMost: 450 }, note: `${scripts.size} chunks` },
        { name: FRAMES_NAME, value: frames, unit: '/s', note: 'here the processor plays the graphics card' },
        {
          name: WORK_NAME,
          value: busyMs / ((frames * MEASURED_MS) / 1000),
          unit: 'ms',
          goal: { atMost: FRAME_MS },
          note: 'script, layout and drawing commands; what a graphics card does not take over',
        },
      ];
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (error instanceof NoBrowserError) return missing(error.message);
    throw error;
  } finally {
    await server.stop();
  }
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

function missing(note: string): Figure[] {
  return [
    { name: SCRIPT_NAME, value: Number.NaN, unit: 'kB', note },
    { name: FRAMES_NAME, value: Number.NaN, unit: '/s', note },
    { name: WORK_NAME, value: Number.NaN, unit: 'ms', note },
  ];
}
