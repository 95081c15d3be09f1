import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../test-support/browser.ts';
import { findBrowser, NoBrowserError } from '../../test-support/find-browser.ts';
import { ChildServer } from '../child-server.ts';
import type { Figure } from './figure.ts';

/** Where the built scripts lie. */
export const ASSETS = resolve(import.meta.dirname, '../../dist/client/assets');

/** Measures the built page in a real browser, before a server of its own. Without either, each of `names` is said to be missing. */
export async function withBrowser(
  names: readonly string[],
  environment: Record<string, string>,
  measure: (browser: Browser, url: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  const missing = (note: string): Figure[] => names.map((name) => ({ name, value: Number.NaN, unit: '', note }));
  if (!existsSync(ASSETS)) return missing('no build: npm run build');
  const server = await ChildServer.start('server/main.ts', environment);
  try {
    const browser = await startBrowser(await findBrowser());
    try {
      return await measure(browser, server.url);
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
