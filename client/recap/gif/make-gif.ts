import { FRAME } from '#shared/reel/frame.ts';
import { paintScene } from '../paint-scene.ts';
import type { GifNews } from './gif-worker.ts';
import type { GifJob } from './render-gif.ts';

/** Work on the page itself is laid down so often that it still moves, ms. */
const SLICE_MS = 12;

/**
 * Makes the GIF of a reel: in a worker, or where a worker cannot draw (Safari before 16.4) on the page, in slices.
 * `onProgress` hears how much is done, from 0 to 1. Aborted, it stops at once and rejects.
 */
export function makeGif(job: GifJob, onProgress: (done: number) => void, signal: AbortSignal): Promise<Blob> {
  return typeof OffscreenCanvas === 'undefined' ? onPage(job, onProgress, signal) : inWorker(job, onProgress, signal);
}

function inWorker(job: GifJob, onProgress: (done: number) => void, signal: AbortSignal): Promise<Blob> {
  const worker = new Worker(new URL('./gif-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker could not be loaded')));
    worker.addEventListener('message', ({ data }: MessageEvent<GifNews>) => {
      if ('gif' in data) resolve(asBlob(data.gif));
      else if ('failed' in data) reject(new Error(data.failed));
      else onProgress(data.done);
    });
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

async function onPage(job: GifJob, onProgress: (done: number) => void, signal: AbortSignal): Promise<Blob> {
  const { renderGif } = await import('./render-gif.ts');
  const canvas = document.createElement('canvas');
  canvas.width = FRAME.width;
  canvas.height = FRAME.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser gave no canvas to draw on');
  const work = renderGif(job, (scene) => {
    paintScene(context, scene);
    return context.getImageData(0, 0, FRAME.width, FRAME.height).data;
  });
  for (let since = performance.now(); ; ) {
    signal.throwIfAborted();
    const { done, value } = work.next();
    if (done) return asBlob(value);
    onProgress(value);
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}

function asBlob(gif: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([gif], { type: 'image/gif' });
}
