import { createHash } from 'node:crypto';

/** The id of a blob: the hash of its content, so that nothing else can ever stand under it. */
export function blobIdOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
