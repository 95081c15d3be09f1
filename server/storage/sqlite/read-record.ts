import { unpack } from '../pack.ts';
import type { MatchRecord } from '../storage.ts';
import { parse } from './journal-file.ts';

/** The record of a row, packed or, in old ones, as text; null where there is none that can be read. */
export async function readRecord(row: Record<string, unknown> | undefined): Promise<MatchRecord | null> {
  const packed = row?.packed;
  return packed instanceof Uint8Array ? unpack<MatchRecord>(packed) : parse<MatchRecord>(row?.body);
}
