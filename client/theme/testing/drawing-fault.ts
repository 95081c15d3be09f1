import type { Primitive } from '../primitives.ts';

/** What is wrong with a list: a number that is not finite, a size of nothing, a fill that is no colour; else undefined. */
export function drawingFault(list: readonly Primitive[]): string | undefined {
  const faulty = list.find((item) => !isDrawable(item));
  return faulty && JSON.stringify(faulty);
}

function isDrawable(item: Primitive): boolean {
  const { kind: _kind, fill, ...rest } = item;
  const numbers = Object.values(rest).flat(2);
  if (!/^#[0-9A-F]{6}$/.test(fill) || !numbers.every(Number.isFinite)) return false;
  switch (item.kind) {
    case 'rect':
      return item.width > 0 && item.height > 0 && item.corner >= 0;
    case 'disc':
      return item.radius > 0;
    case 'ring':
      return item.radius > 0 && item.stroke > 0;
    case 'wedge':
      return item.radius > 0 && item.to > item.from && item.to - item.from < Math.PI * 2;
    case 'polygon':
      return item.points.length >= 3;
    case 'line':
      return item.points.length >= 2 && item.stroke > 0;
  }
}
