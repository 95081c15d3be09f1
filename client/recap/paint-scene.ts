import type { Scene, SceneWords } from '#shared/art/scene.ts';
import { paint } from '../theme/paint.ts';
import { FACE } from '../theme/typography.ts';

const WEIGHT = { display: 700, body: 600 } as const;
/** Words are made smaller down to this part of their size; what is still too wide is pressed together. */
const SMALLEST_PART = 0.6;

/** Paints a scene over the whole of a canvas that has `scale` px for each of its own. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, scale = 1): void {
  for (const { list, x, y, scale: own, clip } of scene.layers)
    paint(context, list, { x: x * scale, y: y * scale, scale: own * scale, ...(clip ? { clip } : {}) });
  for (const words of scene.words) write(context, words, scale);
}

function write(context: CanvasRenderingContext2D, words: SceneWords, scale: number): void {
  const { text, x, y, size, width, face, fill } = words;
  const font = (px: number): string => `${WEIGHT[face]} ${px * scale}px ${FACE[face]}`;
  context.font = font(size);
  const natural = context.measureText(text).width / scale;
  if (natural > width) context.font = font(size * Math.max(SMALLEST_PART, width / natural));
  context.fillStyle = fill;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillText(text, x * scale, y * scale, width * scale);
}
