import assert from 'node:assert/strict';
import { FRAME_MS, withBrowser } from './with-browser.ts';

describe('the browser that tests use', () => {
  const shared = withBrowser();

  it('draws with WebGL 2', async () => {
    const page = await shared.browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
    await page.goto('data:text/html,<canvas id="c" width="8" height="8"></canvas>');
    const pixel = await page.evaluate(() => {
      const gl = document.querySelector('canvas')?.getContext('webgl2', { preserveDrawingBuffer: true });
      if (!gl) return undefined;
      gl.clearColor(0, 1, 0, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      const bytes = new Uint8Array(4);
      gl.readPixels(4, 4, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
      return [...bytes];
    });
    assert.deepEqual(pixel, [0, 255, 0, 255]);
    assert.equal(await page.evaluate(() => devicePixelRatio), 2);
  });

  it('draws seldom, then all that was asked for until then, and nothing that was cancelled', async () => {
    const page = await shared.browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const drawn = await page.evaluate(
      () =>
        new Promise<{ name: string; now: number }[]>((resolve) => {
          const all: { name: string; now: number }[] = [];
          const note = (name: string): number => all.push({ name, now: performance.now() });
          let cancelled = 0;
          requestAnimationFrame(() => {
            note('first');
            cancelAnimationFrame(cancelled);
            requestAnimationFrame(() => {
              note('next frame');
              resolve(all);
            });
          });
          requestAnimationFrame(() => {
            throw new Error('of one alone');
          });
          cancelled = requestAnimationFrame(() => note('cancelled'));
          requestAnimationFrame(() => note('second'));
        }),
    );
    assert.deepEqual(
      drawn.map(({ name }) => name),
      ['first', 'second', 'next frame'],
    );
    assert.deepEqual(faults, ['of one alone']);
    const [first, , next] = drawn;
    assert.ok(next && first && next.now - first.now >= FRAME_MS - 5, JSON.stringify(drawn));
  });
});
