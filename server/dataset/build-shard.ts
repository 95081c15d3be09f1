import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Config } from '../config.ts';
import type { Clock } from '../match/clock.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import type { DatasetStore, DatasetVersion } from '../storage/ports/datasets.ts';
import type { Storage } from '../storage/storage.ts';
import { type JoinFrom, joinRows } from './join-rows.ts';
import { type Manifest, manifestPath, parseManifest, shardPath } from './manifest.ts';
import { localFile, readShard, writeShard } from './shard-file.ts';
import { votersOfShard } from './voters.ts';

export interface BuildArgs {
  readonly from: JoinFrom;
  readonly datasets: DatasetStore;
  readonly objects: ObjectStore;
  /** A folder for what is not finished yet; whatever lies in it is thrown away. */
  readonly workDir: string;
  /** Server ms. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** In one shard; the rest goes into the next one. */
  readonly rowsMax?: number;
  /** Hears of each shard as soon as it is done. */
  readonly onBuilt?: (shard: Manifest) => void;
}

/** What a server, or a command, builds its shards from. */
export function shardArgs(
  { feedback, questions, datasets }: Pick<Storage, 'feedback' | 'questions' | 'datasets'>,
  { config, objects, clock }: { config: Pick<Config, 'dataDir'>; objects: ObjectStore; clock: Pick<Clock, 'now'> },
): BuildArgs {
  const workDir = join(config.dataDir, 'dataset.tmp');
  return { from: { feedback, questions }, datasets, objects, workDir, now: () => clock.now() };
}

/** Of a quarter of a gigabyte or so. */
const ROWS_MAX = 250_000;

/**
 * Writes everything that was said since the last shard into new ones, and resolves to them; none where nothing is new.
 *
 * Each shard has four steps: its lines are put into the object store, then their manifest, then it is added to the
 * catalogue, then `latest` is moved. The first that is done decides: whoever comes to a shard whose lines are there
 * already, because a process was killed or another one is as far, goes on with those. As a shard begins where the last
 * one of the catalogue ended, and the store never changes a file, no vote is left out and none comes twice.
 */
export async function buildShards(args: BuildArgs): Promise<Manifest[]> {
  const built: Manifest[] = [];
  await rm(args.workDir, { recursive: true, force: true });
  await mkdir(args.workDir, { recursive: true });
  try {
    for (let next = await buildNext(args); next; next = await buildNext(args)) {
      built.push(next);
      args.onBuilt?.(next);
    }
  } finally {
    await rm(args.workDir, { recursive: true, force: true });
  }
  return built;
}

async function buildNext(args: BuildArgs): Promise<Manifest | null> {
  const { datasets } = args;
  const [last] = await datasets.list({ limit: 1 });
  if (last) await datasets.publish(last.version); // where the last process ended just before
  const version = (last?.version ?? 0) + 1;
  const manifest = await lines(args, version, last?.lastNumber ?? 0);
  if (!manifest) return null;
  const kept = await keepManifest(args, manifest);
  await add(args, kept);
  await datasets.publish(version);
  return kept;
}

/** Puts the lines of a shard into the store, or reads those that are there. Null where there is nothing to write. */
async function lines(args: BuildArgs, version: number, after: number): Promise<Manifest | null> {
  const { from, objects, workDir, now, signal = new AbortController().signal, rowsMax = ROWS_MAX } = args;
  const path = shardPath(version);
  const createdAt = new Date(now()).toISOString();
  if ((await objects.size(path)) === null) {
    const file = join(workDir, `v${version}.jsonl`);
    const rows = joinRows(from, { after, limit: rowsMax, voterOf: votersOfShard() });
    const manifest = await writeShard(file, rows, { version, createdAt, signal });
    if (!manifest) return null;
    const { sha256, bytes } = manifest;
    const isOurs = await objects.put(path, { path: file, bytes, sha256, type: 'application/x-ndjson' });
    await rm(file);
    if (isOurs) return manifest;
  }
  const found = await readShard(await objects.read(path), { version, createdAt });
  if (found.firstNumber !== after + 1)
    throw new Error(
      `${path} in ${objects.where} begins with row ${found.firstNumber}, and the catalogue ends with ${after}: it is of another database. Choose another OBJECT_STORE.`,
    );
  return found;
}

/** Puts a manifest into the store, and resolves to the one that is there. */
async function keepManifest({ objects, workDir }: BuildArgs, manifest: Manifest): Promise<Manifest> {
  const path = manifestPath(manifest.version);
  const file = join(workDir, `v${manifest.version}.manifest.json`);
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
  if (await objects.put(path, await localFile(file, 'application/json'))) return manifest;
  const kept = parseManifest(await text(await objects.read(path)));
  if (kept.sha256 !== manifest.sha256) throw new Error(`${path} is the manifest of other lines than ${manifest.path}.`);
  return kept;
}

async function add({ datasets }: BuildArgs, manifest: Manifest): Promise<void> {
  const { version, path, sha256, bytes, rows, firstNumber, lastNumber, createdAt } = manifest;
  const entry: DatasetVersion = {
    ...{ version, path, sha256, bytes, rows, firstNumber, lastNumber },
    createdAt: Date.parse(createdAt),
  };
  if (await datasets.add(entry)) return;
  const kept = await datasets.find(version);
  if (kept?.sha256 !== sha256) throw new Error(`Version ${version} of the catalogue is of other lines than ${path}.`);
}
