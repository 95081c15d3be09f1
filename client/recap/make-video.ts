import { canEncodeVideo, encodeVideo } from './encode-video.ts';
import type { GifJob } from './gif/render-gif.ts';
import { recordVideo, videoType } from './record-video.ts';

/** Whether this browser makes videos in either way. */
export const canMakeVideo = (): boolean => typeof VideoEncoder !== 'undefined' || videoType() !== null;

/** A reel as a video: encoded where the browser can, else recorded while it plays. */
export async function makeVideo(job: GifJob, onProgress: (done: number) => void, signal: AbortSignal): Promise<Blob> {
  const make = (await canEncodeVideo()) ? encodeVideo : recordVideo;
  return make(job, onProgress, signal);
}
