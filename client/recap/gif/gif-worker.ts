import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import spaceGrotesk from '@fontsource-variable/space-grotesk/files/space-grotesk-latin-wght-normal.woff2?url';
import { FRAME } from '#shared/reel/frame.ts';
import { paintScene } from '../paint-scene.ts';
import { type GifJob, renderGif } from './render-gif.ts';

/** What the worker says: how far it is, then the GIF, or why there is none. */
export type GifNews =
  | { readonly done: number }
  | { readonly gif: Uint8Array<ArrayBuffer> }
  | { readonly failed: string };

/** Draws a GIF beside the page, which goes on moving. */
addEventListener('message', ({ data }: MessageEvent<GifJob>) => {
  // What an async listener throws is no error of the worker: nobody would hear of it.
  draw(data).catch((error: unknown) => postMessage({ failed: String(error) } satisfies GifNews));
});

async function draw(job: GifJob): Promise<void> {
  await loadFonts();
  const canvas = new OffscreenCanvas(FRAME.width, FRAME.height);
  // Read back after every picture: it is kept where the processor is, which also draws the same on every machine.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('a worker got no canvas to draw on');
  const work = renderGif(job, (scene) => {
    paintScene(context as unknown as CanvasRenderingContext2D, scene);
    return context.getImageData(0, 0, FRAME.width, FRAME.height).data;
  });
  for (;;) {
    const { done, value } = work.next();
    if (done) return postMessage({ gif: value } satisfies GifNews, { transfer: [value.buffer] });
    postMessage({ done: value } satisfies GifNews);
  }
}

/** A worker knows nothing of the page's fonts; without them the words are set in the device's own. */
async function loadFonts(): Promise<void> {
  const { fonts } = self as unknown as { fonts?: FontFaceSet };
  if (!fonts) return;
  const faces = [
    new FontFace('Inter Variable', `url(${inter})`, { weight: '100 900' }),
    new FontFace('Space Grotesk Variable', `url(${spaceGrotesk})`, { weight: '300 700' }),
  ];
  await Promise.allSettled(
    faces.map(async (face) => {
      fonts.add(face);
      await face.load();
    }),
  );
}
