import { text } from 'node:stream/consumers';
import type { ObjectStore } from '../objects/object-store.ts';
import type { DatasetStore } from '../storage/ports/datasets.ts';
import { type Manifest, manifestPath, parseManifest } from './manifest.ts';

export async function readManifest(objects: ObjectStore, version: number): Promise<Manifest> {
  return parseManifest(await text(await objects.read(manifestPath(version))));
}

/** Of every published version, the oldest first. */
export async function readManifests(datasets: DatasetStore, objects: ObjectStore): Promise<Manifest[]> {
  const latest = await datasets.latest();
  const manifests: Manifest[] = [];
  for (let version = 1; version <= (latest?.version ?? 0); version++)
    manifests.push(await readManifest(objects, version));
  return manifests;
}
