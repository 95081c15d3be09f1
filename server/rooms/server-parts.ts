import { LocalPresence, type ServerOptions } from '@colyseus/core';

/** What Colyseus is made with, so that its processes know each other. */
export type ServerParts = Pick<ServerOptions, 'presence' | 'driver' | 'selectProcessIdToCreateRoom'>;

/** The same for a process that is alone. */
export function partsOfOne(): ServerParts {
  const presence = new LocalPresence();
  // Each arena of a show is another listener of one emitter, which takes eleven for a leak.
  presence.setMaxListeners(0);
  return { presence };
}
