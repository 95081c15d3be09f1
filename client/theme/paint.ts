import type { Layer } from '#shared/art/scene.ts';
import type { IconName } from './icons.ts';
import { iconPath, isWay } from './icons.ts';
import { isMirrored } from './mirror.ts';
import type { Point, Primitive, RectPrimitive } from './primitives.ts';
import { roundRect } from './round-rect.ts';

/** Where on a canvas, in px of that canvas, a list goes: its scale is the device pixel ratio for art made at its shown size. */
export type PaintPlace = Omit<Layer, 'list'>;

/**
 * Paints a list on a 2D canvas, in order. The canvas has one pixel per device pixel and the scale is part of the
 * painting, which is how art in a texture stays as sharp as the page; the context is left as it was.
 */
export function paint(context: CanvasRenderingContext2D, list: readonly Primitive[], place: PaintPlace): void {
  context.save();
  context.translate(place.x, place.y);
  context.scale(place.scale, place.scale);
  if (place.clip) {
    context.beginPath();
    roundRect(context, 0, 0, place.clip.width, place.clip.height, place.clip.corner ?? 0);
    context.clip();
  }
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const item of list) paintPart(context, item, place);
  context.restore();
}

/** Paints an icon of the 24 grid in a square of `size` px at (x, y). */
export function paintIcon(
  context: CanvasRenderingContext2D,
  name: IconName,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  const { path, filled } = iconPath(name);
  const outline = new Path2D(path);
  context.save();
  // What shows a way goes the way the page is read; anything else is the same everywhere.
  const isTurned = isMirrored() && !isWay(name);
  context.translate(isTurned ? x + size : x, y);
  context.scale(((isTurned ? -1 : 1) * size) / 24, size / 24);
  if (filled) {
    context.fillStyle = colour;
    context.fill(outline, 'evenodd');
  } else {
    context.strokeStyle = colour;
    context.lineWidth = 2;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(outline);
  }
  context.restore();
}

function paintPart(context: CanvasRenderingContext2D, item: Primitive, place: PaintPlace): void {
  context.fillStyle = item.fill;
  context.strokeStyle = item.fill;
  switch (item.kind) {
    case 'rect':
      if (item.corner === 0) return fillCell(context, item, place);
      context.beginPath();
      roundRect(context, item.x, item.y, item.width, item.height, item.corner);
      return context.fill();
    case 'disc':
      context.beginPath();
      context.arc(item.x, item.y, item.radius, 0, Math.PI * 2);
      return context.fill();
    case 'ring':
      context.beginPath();
      context.arc(item.x, item.y, item.radius, 0, Math.PI * 2);
      context.lineWidth = item.stroke;
      return context.stroke();
    case 'wedge':
      context.beginPath();
      context.moveTo(item.x, item.y);
      context.arc(item.x, item.y, item.radius, item.from, item.to);
      context.closePath();
      return context.fill();
    case 'polygon':
      trace(context, item.points);
      context.closePath();
      return context.fill();
    case 'line':
      trace(context, item.points);
      context.lineWidth = item.stroke;
      return context.stroke();
  }
}

// Cells that touch would show a hairline of what is behind them where both are half on a pixel: their edges are
// moved to whole pixels, and the shared edge of two cells always moves to the same one.
function fillCell(context: CanvasRenderingContext2D, cell: RectPrimitive, { x, y, scale }: PaintPlace): void {
  const snap = (value: number, origin: number) => (Math.round(origin + value * scale) - origin) / scale;
  const [left, right] = [snap(cell.x, x), snap(cell.x + cell.width, x)];
  const [top, bottom] = [snap(cell.y, y), snap(cell.y + cell.height, y)];
  context.fillRect(left, top, right - left, bottom - top);
}

function trace(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}
