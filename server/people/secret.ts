import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { StartError } from '../config.ts';
import { reasonOf } from '../data-dir.ts';

const SECRET_BYTES = 32;

/** The secret that signs guest passes: from SECRET, else from the data folder, where the first start makes it. */
export async function loadSecret(config: Pick<Config, 'secret' | 'dataDir'>): Promise<Buffer> {
  if (config.secret) return Buffer.from(config.secret, 'utf8');
  const file = join(config.dataDir, 'secret');
  try {
    await make(file);
  } catch (error) {
    throw new StartError(`The file ${file} cannot be written: ${reasonOf(error)}.`);
  }
  const secret = await readFile(file).catch((error: unknown) => {
    throw new StartError(`The file ${file} cannot be read: ${reasonOf(error)}.`);
  });
  if (secret.length < SECRET_BYTES)
    throw new StartError(`${file} is damaged. Remove it and start again; everybody gets a new guest pass.`);
  return secret;
}

/** Whole or not at all, on a disk that fills up meanwhile too; of several who make it at once the first is believed. */
async function make(file: string): Promise<void> {
  if (existsSync(file)) return;
  const partial = `${file}.${randomUUID()}`;
  try {
    await writeFile(partial, randomBytes(SECRET_BYTES), { mode: 0o600 });
    await link(partial, file).catch(async (error: { code?: string }) => {
      if (error.code === 'EEXIST') return;
      await rename(partial, file); // a disk without links
    });
  } finally {
    await rm(partial, { force: true });
  }
}
