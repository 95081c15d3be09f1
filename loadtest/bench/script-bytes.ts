import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { ASSETS } from './with-browser.ts';

/** Counts the scripts a page loads from now on: their bytes, compressed as a proxy does it. */
export function countScripts(page: Page): () => { readonly bytes: number; readonly chunks: number } {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.add(basename(new URL(response.url()).pathname));
  });
  return () => ({
    bytes: [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).length, 0),
    chunks: scripts.size,
  });
}
