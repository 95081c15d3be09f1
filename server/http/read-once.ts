import type { Request } from 'express';
import { type Guest, playerIdOf, readPass, type Secret } from '../people/identity.ts';

/** Who brings a pass of ours. */
export interface Asker {
  readonly guest: Guest;
  readonly playerId: string;
}

const known = new WeakMap<Request, Map<string, Asker | null>>();

/**
 * Whose pass a request brings; null where it is not ours. Each of several guards and doors asks, and in a wave at the
 * doors of a show its signature, made anew for each of them, would be a sixth of all work.
 */
export function readOnce(request: Request, pass: string, secret: Secret): Asker | null {
  const passes = known.get(request) ?? new Map<string, Asker | null>();
  known.set(request, passes);
  let asker = passes.get(pass);
  if (asker === undefined) {
    const guest = readPass(pass, secret);
    asker = guest && { guest, playerId: playerIdOf(guest) };
    passes.set(pass, asker);
  }
  return asker;
}
