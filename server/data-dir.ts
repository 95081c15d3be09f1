import { access, constants, mkdir } from 'node:fs/promises';
import { StartError } from './config.ts';

/** Makes the data folder, or says in one sentence why that cannot be. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as { code?: string };
    const why = code === 'ENOTDIR' || code === 'EEXIST' ? 'there is a file of that name' : code === 'ENOSPC' ? 'the disk is full' : 'this user may not write there';
    throw new StartError(`The data folder ${dataDir} cannot be used: ${why}. Choose another: DATA_DIR=~/quizcade npm start`);
  }
}
