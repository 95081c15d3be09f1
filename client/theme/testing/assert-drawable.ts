import assert from 'node:assert/strict';
import type { Primitive } from '../primitives.ts';

/** For tests: every number is finite, every size is positive, every fill is a colour. */
export function assertDrawable(list: readonly Primitive[], where: string): void {
  for (const item of list) {
    const told = () => `${where}: ${JSON.stringify(item)}`;
    assert.match(item.fill, /^#[0-9A-F]{6}$/, told());
    const numbers = Object.values(item).filter((value) => typeof value === 'number');
    if ('points' in item) numbers.push(...item.points.flat());
    assert.ok(numbers.every(Number.isFinite), told());
    if ('points' in item) assert.ok(item.points.length >= 2, told());
    for (const size of ['width', 'height', 'radius', 'stroke'] as const) {
      if (size in item) assert.ok((item as unknown as Record<typeof size, number>)[size] > 0, told());
    }
    if (item.kind === 'wedge') {
      assert.ok(item.to > item.from && item.to - item.from < Math.PI * 2, told());
    }
  }
}
