import { randomBytes } from 'node:crypto';

const KEY_BYTES = 16;

/** The key of a forgetting that begins (`SoughtLeaver`). */
export function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}
