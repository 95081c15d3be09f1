import { readFileSync } from 'node:fs';

/** The version of Quizcade that runs. */
export function gameVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
