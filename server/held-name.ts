import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A name that this process holds on this machine. */
export interface HeldName {
  /** Gives it back; the end of the process does as well, however it comes. */
  release(): void;
}

/**
 * Holds a name for this process; null where another one has it. Linux' abstract sockets and Windows' pipes vanish with
 * their process; elsewhere a dead one is swept away. Where such sockets are not to be had at all, it is held by nobody
 * and everybody.
 */
export async function holdName(name: string): Promise<HeldName | null> {
  const address = addressOf(name);
  const held = await listens(address);
  if (held || !isFile || (await answers(address))) return held;
  await rm(address, { force: true });
  return listens(address);
}

/** Whether some process of this machine holds a name. */
export function isHeld(name: string): Promise<boolean> {
  return answers(addressOf(name));
}

const isFile = process.platform !== 'linux' && process.platform !== 'win32';

function addressOf(name: string): string {
  if (isFile) return join(tmpdir(), `${name}.sock`);
  return process.platform === 'linux' ? `\0${name}` : `\\\\.\\pipe\\${name}`;
}

function listens(address: string): Promise<HeldName | null> {
  return new Promise((resolve) => {
    const server: Server = createServer((socket) => socket.destroy());
    const held = { release: () => void server.close() };
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' ? null : held));
    server.listen(address, () => {
      server.unref();
      resolve(held);
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
