import type { Context } from 'mocha';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { FoundBrowser } from './find-browser.ts';
import { findBrowser, NoBrowserError } from './find-browser.ts';
import { PATIENCE_MS } from './patience.ts';

/** Playwright adds its own; these make WebGL run on the processor, and keep the browser from calling home. */
const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Debian's turns it on; a processor fills a page much faster without the way through GL, and lays its parts over each
  // other in a quarter of the time.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  // A processor that draws slowly does not hang.
  '--disable-gpu-watchdog',
  '--disable-gpu-process-crash-limit',
  '--disable-domain-blocking-for-3d-apis',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless browser with WebGL, for the `before` of a suite. Without a browser it says so, and skips the suite; where
 * CI=true it throws instead.
 */
export async function launchBrowser(test: Context): Promise<Browser> {
  try {
    return await startBrowser(await findBrowser());
  } catch (error) {
    if (!(error instanceof NoBrowserError) || process.env.CI === 'true') throw error;
    console.warn(`    Browser tests are skipped. ${error.message}`);
    return test.skip();
  }
}

/** Starts a found browser, headless. */
export async function startBrowser({ executable, env }: FoundBrowser): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: executable,
    headless: true,
    args: [...FLAGS],
    env: { ...ownEnvironment(), ...env },
    timeout: PATIENCE_MS,
  });
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS));
}

function ownEnvironment(): Record<string, string> {
  const set = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set);
}
