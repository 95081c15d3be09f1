import { StorageError } from '../storage.ts';

/** Whoever is beaten to it by so many others in a row gives up; what is begun is noted, and goes on later. */
const TRIES = 100;

/**
 * Makes a change that holds only where nothing else was changed since it was read, again and again until it does.
 * `change` resolves to whether it did. Rejects with a StorageError after too many tries.
 */
export async function untilItStands(change: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < TRIES; n++) if (await change()) return;
  throw new StorageError('storage/down', 'Others kept changing the same thing. Try again in a moment.');
}
