import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import type { Config } from '../config.ts';
import { cardOf } from '../dataset/card.ts';
import { manifestPath } from '../dataset/manifest.ts';
import { readManifest, readManifests } from '../dataset/read-manifests.ts';
import type { ByteRange, ObjectStore } from '../objects/object-store.ts';
import type { DatasetStore } from '../storage/ports/datasets.ts';
import { sendError } from './errors.ts';

/** A file of a version never changes: it may be kept so long, s. */
const KEPT_S = 365 * 24 * 60 * 60;
/** `v3.jsonl` and `v3.manifest.json`. */
const FILE = /^v(\d{1,9})\.(jsonl|manifest\.json)$/;

/** The dataset for everybody, where its host has made it public: the latest manifest, every file that it leads to, and the card. */
export function datasetRoutes(
  datasets: DatasetStore,
  objects: ObjectStore,
  { dataset }: Pick<Config, 'dataset'>,
): Router {
  const router = Router();
  router.use((_request, response, next) => {
    if (dataset === 'public') next();
    else sendError(response, 'dataset/private');
  });

  router.get('/latest', async (request, response) => {
    const latest = await datasets.latest();
    if (!latest) return sendError(response, 'dataset/none');
    response.set({ 'Cache-Control': 'no-cache', ETag: `"latest-${latest.version}"` });
    if (request.fresh) return void response.status(304).end();
    const manifest = await readManifest(objects, latest.version);
    // Beside this address, whatever path is in front of it.
    const files = { lines: nameOf(latest.path), manifest: nameOf(manifestPath(latest.version)), card: 'card.md' };
    response.json({ ...manifest, files });
  });

  router.get('/card.md', async (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    response.type('text/markdown').send(cardOf(await readManifests(datasets, objects)));
  });

  router.get('/:name', async (request, response, next) => {
    const [, number, ending] = FILE.exec(request.params.name) ?? [];
    const latest = await datasets.latest();
    // What is in the catalogue and not published yet is nobody's business.
    const version = latest && Number(number) <= latest.version ? await datasets.find(Number(number)) : null;
    if (!version) return next();
    const isLines = ending === 'jsonl';
    response.set({
      'Cache-Control': `public, max-age=${KEPT_S}, immutable`,
      'Content-Type': isLines ? 'application/x-ndjson' : 'application/json',
      ETag: `"${version.sha256.slice(0, 32)}-${ending}"`,
    });
    await sendObject(request, response, objects, isLines ? version.path : manifestPath(version.version));
  });

  router.use((_request, response) => sendError(response, 'dataset/none'));
  return router;
}

/** Sends an object as static files are sent: 304 where it is known, a part where a part is asked for, its head alone to HEAD. */
async function sendObject(request: Request, response: Response, objects: ObjectStore, path: string): Promise<void> {
  response.set('Accept-Ranges', 'bytes');
  if (request.fresh) return void response.status(304).end();
  const size = await objects.size(path);
  if (size === null) throw new Error(`${path} is in the catalogue and not in ${objects.where}`);
  const range = rangeOf(request, response, size);
  if (range === 'none of it') return void response.status(416).set('Content-Range', `bytes */${size}`).end();
  if (range) response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  response.set('Content-Length', String(range ? range.end - range.start + 1 : size));
  if (request.method === 'HEAD') return void response.end();
  const bytes = await objects.read(path, range ?? undefined);
  try {
    await pipeline(bytes, response);
  } catch (error) {
    // Whoever asked may have gone; else the rest of it cannot be read, and a cut connection says so.
    if (!response.destroyed) response.destroy();
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** The part that is asked for; null: all of it. Several parts at once are answered with all of it, as HTTP allows. */
function rangeOf(request: Request, response: Response, size: number): ByteRange | 'none of it' | null {
  const condition = request.get('if-range');
  if (condition !== undefined && condition !== response.get('ETag')) return null;
  const ranges = request.range(size);
  if (ranges === -1) return 'none of it';
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
