import assert from 'node:assert/strict';
import { visit } from '../../test-support/game-pages.ts';
import { withGame } from '../../test-support/with-game.ts';

/** Sizes between those of the frames: small and lying phones, small tablets, small windows. */
const SIZES = [
  [320, 568],
  [360, 740],
  [430, 932],
  [667, 375],
  [768, 1024],
  [844, 390],
  [1024, 768],
  [1279, 800],
  [1920, 1080],
] as const;

describe('screens of every size in the browser', () => {
  const game = withGame();

  for (const path of ['/', '/create?topic=sea'])
    it(`have every control of ${path} within reach`, async () => {
      const page = await visit(game.browser, game.server.url + path, { width: 1440, height: 900 });
      await page
        .getByRole('button', { name: /Create lobby|Open lobby/ })
        .first()
        .waitFor();
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        const beyond = await page.evaluate(() =>
          [...document.querySelectorAll('button, a, input, h1, h2')]
            .map((element) => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ element, box }) => box.width > 0 && !element.closest('.unseen'))
            // A row that a finger moves: what is beyond its edge is within reach.
            .filter(({ element }) => {
              const row = element.closest('.mode-filter');
              return (
                !row || getComputedStyle(row).overflowX !== 'auto' || row.getBoundingClientRect().right > innerWidth
              );
            })
            .filter(({ box }) => box.left < -1 || box.right > innerWidth + 1)
            .map(({ element }) => element.getAttribute('aria-label') ?? element.textContent),
        );
        assert.deepEqual(beyond, [], `${path} at ${width}x${height}`);
      }
      await page.context().close();
    });
});
