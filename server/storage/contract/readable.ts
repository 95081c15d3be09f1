import { unpack } from '../pack.ts';

/** A value of a database as text, whatever it is: what is packed is unpacked. */
export async function readable(value: unknown): Promise<string> {
  const bytes = bytesOf(value);
  if (bytes) return JSON.stringify(await unpack<unknown>(bytes)) + Buffer.from(bytes).toString('latin1');
  if (Array.isArray(value)) return (await Promise.all(value.map(readable))).join('\n');
  if (value instanceof Date || value === null || typeof value !== 'object') return String(value);
  const parts = Object.entries(value).map(async ([key, part]) => `${key}: ${await readable(part)}`);
  return (await Promise.all(parts)).join('\n');
}

/** Of the driver's own kind of bytes too. */
function bytesOf(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  const { buffer } = (value ?? {}) as { buffer?: unknown };
  return buffer instanceof Uint8Array ? buffer : null;
}
