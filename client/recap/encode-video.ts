import { FRAME } from '#shared/reel/frame.ts';
import { reelAt, reelMs } from '#shared/reel/reel.ts';
import type { GifJob } from './gif/render-gif.ts';
import { paintScene } from './paint-scene.ts';

const FRAMES_PER_S = 25;
/** Larger than the GIF, as sharp as a phone shows it. */
const SCALE = 1.5;
const [WIDTH, HEIGHT] = [FRAME.width * SCALE, FRAME.height * SCALE];
const BITS_PER_S = 1_500_000;
const CODEC = 'vp8';

/** Whether this browser encodes frames one by one: over https or on the machine itself, and not in old ones. */
export async function canEncodeVideo(): Promise<boolean> {
  if (typeof VideoEncoder === 'undefined') return false;
  const { supported } = await VideoEncoder.isConfigSupported({ codec: CODEC, width: WIDTH, height: HEIGHT });
  return supported === true;
}

/**
 * A reel as WebM, encoded frame by frame and as fast as the device can: a slow one takes longer and leaves out nothing.
 * Aborted, it rejects.
 */
export async function encodeVideo(
  { recap, words }: GifJob,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const { BufferTarget, CanvasSource, Output, WebMOutputFormat } = await import('mediabunny');
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: CODEC, bitrate: BITS_PER_S });
  output.addVideoTrack(source, { frameRate: FRAMES_PER_S });
  await output.start();
  const total = reelMs(recap);
  const frames = Math.ceil((total / 1000) * FRAMES_PER_S);
  for (let frame = 0; frame < frames; frame++) {
    if (signal.aborted) {
      await output.cancel();
      throw signal.reason;
    }
    paintScene(context, reelAt(recap, Math.min((frame * 1000) / FRAMES_PER_S, total - 1), words), SCALE);
    await source.add(frame / FRAMES_PER_S, 1 / FRAMES_PER_S);
    onProgress(frame / frames);
  }
  await output.finalize();
  if (!target.buffer) throw new Error('the video came to nothing');
  return new Blob([target.buffer], { type: 'video/webm' });
}
