import { unpack } from '../../pack.ts';

/** What is stored compressed; null for what can no longer be read. */
export function readBody<T>(row: { readonly body: { readonly buffer: Uint8Array } | Uint8Array }): Promise<T | null> {
  return unpack<T>(row.body instanceof Uint8Array ? row.body : row.body.buffer);
}
