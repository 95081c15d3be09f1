import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

const ASSETS = resolve(import.meta.dirname, '../../dist/client/assets');

/** What a browser has to load before somebody plays. */
export function clientBench(): Figure[] {
  const name = 'client: JavaScript before the first playable frame, gzip';
  if (!existsSync(ASSETS)) return [{ name, value: Number.NaN, unit: 'kB', note: 'no build: npm run build' }];
  const scripts = readdirSync(ASSETS).filter((file) => file.endsWith('.js'));
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).length, 0);
  return [{ name, value: bytes / 1000, unit: 'kB', goal: { atMost: 450 }, note: `all ${scripts.length} chunks` }];
}
