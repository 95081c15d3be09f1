import { createHash } from 'node:crypto';
import { access, constants, mkdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from './config.ts';

/**
 * Makes the data folder and holds it for this process, or says in one sentence why that cannot be. Two servers on
 * one folder would both go on with the same matches; the hold ends with the process, however it ends.
 */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `The data folder ${dataDir} cannot be used: ${reasonOf(error)}. Choose another: DATA_DIR=~/quizcade npm start`,
    );
  }
  await hold(dataDir);
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
  const name = `quizcade-${createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 16)}`;
  // Linux' abstract sockets and Windows' pipes vanish with their process; elsewhere a dead one is swept away.
  const isFile = process.platform !== 'linux' && process.platform !== 'win32';
  const address = isFile
    ? join(tmpdir(), `${name}.sock`)
    : process.platform === 'linux'
      ? `\0${name}`
      : `\\\\.\\pipe\\${name}`;
  if (await listens(address)) return;
  if (isFile && !(await answers(address))) {
    await rm(address, { force: true });
    if (await listens(address)) return;
  }
  throw new StartError(
    `Another Quizcade is running on the data folder ${dataDir}. End it first, or give this one a folder of its own: DATA_DIR=~/quizcade npm start`,
  );
}

/** True: this process holds the address now. Where such sockets are not to be had at all, it starts without a hold. */
function listens(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    server.listen(address, () => {
      server.unref();
      resolve(true);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
