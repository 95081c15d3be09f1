import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';

describe('the browser that tests use', () => {
  let browser: Browser | undefined;

  before(async function () {
    browser = await launchBrowser(this);
  });

  after(async () => {
    await browser?.close();
  });

  it('draws with WebGL 2', async () => {
    const page = await browser!.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
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
});
