import { createHash } from 'node:crypto';
import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { StartError } from './config.ts';
import { holdName } from './held-name.ts';

/**
 * Makes the data folder and holds it for this process, or says in one sentence why that cannot be. Two servers on
 * one folder would both go on with the same matches; the hold ends with the process, however it ends.
 */
export async function prepareDataDir(dataDir: string, { isHeld = false } = {}): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `The data folder ${dataDir} cannot be used: ${reasonOf(error)}. Choose another: DATA_DIR=~/quizcade npm start`,
    );
  }
  if (!isHeld) await hold(dataDir); // else by the process that started this one
}

/** Why a folder or file cannot be used, in words. */
export function reasonOf(error: unknown): string {
  switch ((error as { code?: string }).code) {
    case 'ENOTDIR':
    case 'EEXIST':
      return 'there is a file of that name in the way';
    case 'EISDIR':
      return 'there is a folder of that name in the way';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    default:
      return 'this user may not write there';
  }
}

async function hold(dataDir: string): Promise<void> {
  const digest = createHash('sha256').update(await realpath(dataDir));
  if (await holdName(`quizcade-${digest.digest('hex').slice(0, 16)}`)) return;
  throw new StartError(
    `Another Quizcade is running on the data folder ${dataDir}. End it first, or give this one a folder of its own: DATA_DIR=~/quizcade npm start`,
  );
}
