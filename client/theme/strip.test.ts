import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { layoutOf } from '../views/layout.ts';
import { middleOf, stripOf, WIDEST } from './size-class.ts';

/** Every window the game is looked at in, at 200 % zoom and with an open keyboard too; and the edges of the strip's steps. */
const WINDOWS: readonly (readonly [width: number, height: number])[] = [
  ...[[320, 568] as const, [390, 844] as const, [844, 390] as const, [768, 1024] as const, [1024, 600] as const],
  ...[[1180, 820] as const, [1366, 768] as const, [1440, 900] as const, [720, 450] as const, [390, 320] as const],
  ...[390, 500, 768, 1024, 1279, 1280, 1440].flatMap((width) =>
    [479, 480, 559, 560, 619, 620, 639, 640, 703, 704, 863, 864].map((height) => [width, height] as const),
  ),
];
/** Of a chip in the strip (controls.css), px. */
const CHIP = 36;

/** What strip.css says for one window. */
function declaredFor(width: number, height: number): { height: number; margin: number; middle: number } {
  const css = readFileSync(new URL('./strip.css', import.meta.url), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const values = new Map<string, number>();
  const rules = css.matchAll(/(?:@media ([^{]+)\{\s*)?:root\s*\{([^}]*)\}/g);
  for (const [, query, body = ''] of rules) {
    if (query && !query.split(',').some((one) => holds(one, width, height))) continue;
    for (const [, name = '', value] of body.matchAll(/--([\w-]+):\s*(\d+)px;/g)) values.set(name, Number(value));
  }
  const said = (name: string): number => values.get(name) ?? assert.fail(`strip.css has no --${name}`);
  return { height: said('topbar'), margin: said('strip-margin'), middle: (said('topbar') + said('strip-drop')) / 2 };
}

function holds(query: string, width: number, height: number): boolean {
  return query.split(' and ').every((part) => {
    const [, name, value = ''] = /\(([\w-]+):\s*(\w+)\)/.exec(part) ?? assert.fail(part);
    const px = Number.parseInt(value, 10);
    if (name === 'min-width') return width >= px;
    if (name === 'min-height') return height >= px;
    if (name === 'max-height') return height <= px;
    if (name === 'orientation') return (value === 'landscape') === width > height;
    return assert.fail(part);
  });
}

describe('the strip over a room', () => {
  it('is the same for the page and for the canvas: its height, its middle line and where it begins', () => {
    for (const [width, height] of WINDOWS) {
      const strip = stripOf(width, height);
      assert.deepEqual(
        declaredFor(width, height),
        { height: strip.height, margin: strip.margin, middle: middleOf(strip) },
        `${width}x${height}`,
      );
    }
  });

  it('has its keys, progress and score on one line in every phase, and a chip in it touches no panel', () => {
    for (const [width, height] of WINDOWS)
      for (const arrangement of ['question', 'reveal'] as const)
        for (const optionCount of [0, 2, 4, 6])
          for (const form of [undefined, { kind: 'text', options: [] }, { kind: 'order', options: ['one', 'two'] }]) {
            const layout = layoutOf({ width, height, arrangement, optionCount, ...(form ? { form } : {}) });
            const { middle, margin } = declaredFor(width, height);
            const what = JSON.stringify({ width, height, arrangement, optionCount, form });
            const { back, mute } = layout.topBar;
            assert.equal(back.y + back.height / 2, middle, what);
            assert.equal(mute && mute.y + mute.height / 2, middle, what);
            assert.equal(back.x, Math.max(0, (width - WIDEST) / 2 - margin) + margin - 12, what);
            assert.ok(layout.card.y >= middle + CHIP / 2 + 4, what);
            assert.ok(!layout.rail || layout.rail.y >= middle + CHIP / 2 + 4, what);
          }
  });
});
