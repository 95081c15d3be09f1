import { randomBytes } from 'node:crypto';
import type { MatchHeader } from '#shared/rules/match.ts';

/** The luck of a new match: a secret key, and a public seed that has nothing to do with it. */
export function newLuck(): Pick<MatchHeader, 'key' | 'publicSeed'> {
  return { key: randomBytes(16).toString('hex'), publicSeed: randomBytes(6).toString('base64url') };
}
