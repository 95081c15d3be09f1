import { open } from 'node:fs/promises';

/** The beginning of a file, as bytes and as text. */
export async function firstBytes(path: string, count: number): Promise<{ bytes: Uint8Array; text: string }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    const bytes = buffer.subarray(0, bytesRead);
    return { bytes, text: decodeText(bytes) };
  } finally {
    await file.close();
  }
}

/** UTF-8, or UTF-16 where its mark says so, or else what Windows wrote before there was either. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }); // a head may end in mid-letter
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The kind of UTF-16 that the mark in front of a text names; null: another encoding. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
