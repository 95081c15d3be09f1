import { text } from 'node:stream/consumers';
import type { ObjectStore } from '../objects/object-store.ts';
import type { DatasetStore, DatasetVersion } from '../storage/ports/datasets.ts';
import { type Manifest, manifestPath, parseManifest } from './manifest.ts';
import { readShard } from './shard-file.ts';

export interface Verified {
  readonly versions: number;
  readonly rows: number;
  /** What is wrong, each a sentence; none where all is well. */
  readonly problems: readonly string[];
}

/** More versions than a night each of many years makes. */
const VERSIONS_MAX = 100_000;

/** Reads every shard whole and holds it against its manifest, the catalogue and the shard before it. */
export async function verify(datasets: DatasetStore, objects: ObjectStore): Promise<Verified> {
  const problems: string[] = [];
  const versions = (await datasets.list({ limit: VERSIONS_MAX })).reverse();
  let rows = 0;
  let before = 0;
  for (const [i, version] of versions.entries()) {
    if (version.version !== i + 1) problems.push(`Version ${i + 1} is missing in the catalogue.`);
    try {
      const manifest = await verifyOne(objects, version);
      if (manifest.firstNumber !== before + 1)
        problems.push(
          `${version.path} begins with row ${manifest.firstNumber}; after row ${before} that is not the next.`,
        );
      rows += manifest.rows;
    } catch (error) {
      problems.push(`${version.path}: ${(error as Error).message}`);
    }
    before = version.lastNumber;
  }
  const latest = await datasets.latest();
  const newest = versions.at(-1);
  if (latest?.version !== newest?.version)
    problems.push(
      `The catalogue has version ${newest?.version}, and points at ${latest?.version ?? 'none'}. The next build mends that.`,
    );
  return { versions: versions.length, rows, problems };
}

async function verifyOne(objects: ObjectStore, version: DatasetVersion): Promise<Manifest> {
  const { createdAt, ...kept } = parseManifest(await text(await objects.read(manifestPath(version.version))));
  const { createdAt: _, ...found } = await readShard(await objects.read(version.path), { ...version, createdAt });
  for (const name of ['sha256', 'bytes', 'rows', 'firstNumber', 'lastNumber'] as const)
    if (found[name] !== version[name])
      throw new Error(`its ${name} is ${found[name]}, and the catalogue says ${version[name]}.`);
  for (const name of Object.keys(found) as (keyof typeof found)[])
    if (JSON.stringify(found[name]) !== JSON.stringify(kept[name]))
      throw new Error(
        `its ${name} is ${JSON.stringify(found[name])}, and its manifest says ${JSON.stringify(kept[name])}.`,
      );
  return { ...kept, createdAt };
}
