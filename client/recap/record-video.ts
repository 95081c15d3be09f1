import { FRAME } from '#shared/reel/frame.ts';
import { reelAt, reelMs } from '#shared/reel/reel.ts';
import type { GifJob } from './gif/render-gif.ts';
import { paintScene } from './paint-scene.ts';

/** What is recorded, the cheapest to make first. */
const TYPES = ['video/webm;codecs=vp8', 'video/webm', 'video/mp4'] as const;
const FRAMES_PER_S = 25;
/** Larger than the GIF, as far as a phone records it while it plays. */
const SCALE = 1.5;
/** What is recorded comes in pieces of so many ms; one that is smaller is the head of a file, with no picture yet. */
const PIECE_MS = 500;
const HEAD_BYTES = 1000;

/** What kind of video this browser records; null: none. */
export function videoType(): (typeof TYPES)[number] | null {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return null;
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/**
 * Records a reel while it plays, once, out of sight: it takes as long as the reel, and a busy processor leaves frames out.
 * Aborted, it rejects.
 */
export function recordVideo({ recap, words }: GifJob, onProgress: (done: number) => void, signal: AbortSignal) {
  const type = videoType();
  const canvas = document.createElement('canvas');
  canvas.width = FRAME.width * SCALE;
  canvas.height = FRAME.height * SCALE;
  const context = canvas.getContext('2d');
  if (!type || !context) return Promise.reject(new Error('this browser records no video'));
  paintScene(context, reelAt(recap, 0, words), SCALE);
  const recorder = new MediaRecorder(canvas.captureStream(FRAMES_PER_S), { mimeType: type });
  const parts: Blob[] = [];
  const total = reelMs(recap);
  return new Promise<Blob>((resolve, reject) => {
    const began = performance.now();
    const timer = setInterval(() => {
      const ms = performance.now() - began;
      paintScene(context, reelAt(recap, Math.min(ms, total - 1), words), SCALE);
      onProgress(Math.min(1, ms / total));
      // A processor that is busy may have recorded nothing yet: a file without a picture is none.
      const hasPicture = parts.some(({ size }) => size > HEAD_BYTES);
      if (ms >= total && hasPicture && recorder.state === 'recording') recorder.stop();
    }, 1000 / FRAMES_PER_S);
    const end = (): void => clearInterval(timer);
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('error', () => {
      end();
      reject(new Error('the recording failed'));
    });
    recorder.addEventListener('stop', () => {
      end();
      if (!signal.aborted) resolve(new Blob(parts, { type }));
    });
    signal.addEventListener('abort', () => {
      end(); // a recorder with much to do says late that it has stopped
      reject(signal.reason);
      if (recorder.state === 'recording') recorder.stop();
    });
    recorder.start(PIECE_MS);
  });
}
