import { turned } from '#client/theme/mirror.ts';
import { paint } from '#client/theme/paint.ts';
import type { AnswerShape } from '#client/theme/shapes.ts';
import { answerShape } from '#client/theme/shapes.ts';
import { AVATAR_PX, avatarOf } from '#shared/art/avatar.ts';

type Context = CanvasRenderingContext2D;

/** How many painted faces are kept; the oldest leave. */
const KEPT = 200;
const faces = new Map<string, HTMLCanvasElement>();

/** Paints a face as a circle of `size` CSS px with its corner at (x, y); `ratio` as of the canvas. */
export function paintFace(
  context: Context,
  { seed, bot, away = false }: { seed: string; bot: boolean; away?: boolean },
  x: number,
  y: number,
  size: number,
  ratio: number,
): void {
  const face = faceOf(seed, bot, Math.round(size * ratio));
  // Whoever is away stays, faintly.
  context.globalAlpha = away ? 0.35 : 1;
  turned(context, x + size / 2, (middle) => context.drawImage(face, middle - size / 2, y, size, size));
  context.globalAlpha = 1;
}

function faceOf(seed: string, bot: boolean, pixels: number): HTMLCanvasElement {
  const key = `${pixels}/${bot}/${seed}`;
  const known = faces.get(key);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = pixels;
  const context = canvas.getContext('2d');
  if (context) {
    context.beginPath();
    context.arc(pixels / 2, pixels / 2, pixels / 2, 0, Math.PI * 2);
    context.clip();
    paint(context, avatarOf(seed, bot), { x: 0, y: 0, scale: pixels / AVATAR_PX });
  }
  const oldest = faces.size >= KEPT ? faces.keys().next().value : undefined;
  if (oldest !== undefined) faces.delete(oldest);
  faces.set(key, canvas);
  return canvas;
}

/** Paints an answer's shape in a square of `size`, as large in it as the design has it. */
export function paintShape(
  context: Context,
  shape: AnswerShape,
  x: number,
  y: number,
  size: number,
  fill: string,
): void {
  paint(context, [answerShape(shape, x + size / 2, y + size / 2, size * 0.45, fill)], { x: 0, y: 0, scale: 1 });
}
