import { blobIdOf } from '../../blob-id.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

/** Keeps a blob under its hash; the same content is kept once. */
export async function putBlob({ models }: MongoEngine, content: Uint8Array): Promise<string> {
  const id = blobIdOf(content);
  try {
    await models.agent_blobs.create({ _id: id, content: Buffer.from(content) });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return id;
}

export async function blob({ models }: MongoEngine, id: string): Promise<Uint8Array | null> {
  const filter = { _id: id };
  const row = await models.agent_blobs
    .findOne(filter, { content: 1 }, servedBy('agent_blobs', '_id_', filter))
    .lean<{ content: { buffer: Uint8Array } | Uint8Array } | null>();
  if (!row) return null;
  return row.content instanceof Uint8Array ? row.content : Uint8Array.from(row.content.buffer);
}
