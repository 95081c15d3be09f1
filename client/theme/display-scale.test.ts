import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { displayScale } from './display-scale.ts';
import { sizeClassOf } from './size-class.ts';

const CLIENT = resolve(import.meta.dirname, '..');

describe('a page on a large display', () => {
  it('is as it was drawn up to the size of the frame, and grows with what is larger', () => {
    const scales = [
      [320, 568],
      [1180, 820],
      [1440, 900],
      [1366, 768],
      [1920, 1080],
      [2560, 1440],
      [3840, 2160],
      [7680, 4320],
    ].map(([width = 0, height = 0]) => displayScale(width, height));
    assert.deepEqual(scales, [1, 1, 1, 1, 1.2, 1.6, 2.4, 3]);
  });

  it('grows only where there is room both ways', () => {
    assert.equal(displayScale(3440, 900), 1);
    assert.equal(displayScale(1440, 2560), 1);
  });

  it('never has less room than the frame once it has grown, nor less than it had', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 8000 }), fc.integer({ min: 200, max: 8000 }), (width, height) => {
        const scale = displayScale(width, height);
        assert.ok(scale >= 1);
        if (scale === 1) return;
        assert.ok(width / scale >= 1439.5 && height / scale >= 899.5, `${width}x${height} at ${scale}`);
        // Media queries see the display, and code the page: they agree.
        assert.equal(sizeClassOf(width, height), sizeClassOf(width / scale, height / scale));
      }),
    );
  });

  it('measures the window by --vw, --vh and --dvh, which shrink as the page grows', () => {
    // The pages that only watch have a scale of their own.
    const files = globSync('**/*.css', { cwd: CLIENT, exclude: (path) => path === 'watch' });
    assert.ok(files.length > 20);
    for (const file of files) {
      const css = readFileSync(resolve(CLIENT, file), 'utf8').replaceAll(/--d?v[wh]:[^;]*;|@media[^{]*/g, '');
      assert.doesNotMatch(css, /[0-9](?:[dsl]?v[wh]|vmin|vmax)\b/, file);
    }
  });
});
