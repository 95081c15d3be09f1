import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Scene } from '../art/scene.ts';
import { sceneParts } from '../art/scene-svg.ts';
import { hashText } from '../rules/random.ts';
import type { Moment } from '../story/moment.ts';
import { FRAME } from './frame.ts';
import { MOMENT_MS, momentAt, type ReelWords, reelAt, reelMs } from './reel.ts';
import { aRecap, EVERY_MOMENT } from './testing/a-recap.ts';

const WORDS: ReelWords = {
  captions: [0, 1, 2].map((n) => ({ head: `Head ${n}`, line: `Line ${n}` })),
  end: { head: 'The end', line: 'of it' },
};

/** Every number of a picture is one, and every colour a colour. */
function assertDrawable(scene: Scene, label: string): void {
  for (const item of scene.layers.flatMap(({ list }) => list))
    for (const name of ['radius', 'width', 'height', 'stroke', 'corner'] as const)
      assert.ok(
        !(name in item) || ((item as unknown as Record<string, number>)[name] as number) >= 0,
        `${label}: ${JSON.stringify(item)}`,
      );
  const svg = sceneParts(scene, 'x');
  assert.ok(!/NaN|Infinity|undefined|null/.test(svg + JSON.stringify(scene.words)), label);
  for (const [, fill] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g))
    assert.match(fill ?? '', /^(#[\da-fA-F]{6}|none)$/, label);
  assert.ok(!/(?:width|height|rx?|stroke-width)="-/.test(svg), `${label}: a length below nought`);
}

const momentOf: Readonly<Record<Moment['kind'], fc.Arbitrary<Partial<Moment>>>> = {
  finish: fc.record({
    seats: fc.array(fc.nat(9), { minLength: 2, maxLength: 3 }),
    byMs: fc.integer({ min: 1, max: 120 }),
  }),
  chain: fc.record({
    seats: fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }),
    size: fc.integer({ min: 3, max: 500 }),
  }),
  climb: fc.record({ ranks: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 60 }) }),
  lone: fc.record({ players: fc.integer({ min: 3, max: 5000 }) }),
  streak: fc.record({ count: fc.integer({ min: 4, max: 60 }) }),
  lead: fc.record({ over: fc.nat(9) }),
  cut: fc.record({ from: fc.integer({ min: 3, max: 500 }), to: fc.integer({ min: 2, max: 499 }) }),
  unmasking: fc.record({ votes: fc.integer({ min: 1, max: 24 }) }),
  steal: fc.record({ over: fc.nat(9) }),
};

describe('a reel', () => {
  it('[HR1] is the same pictures from the same recap, on every machine', () => {
    const told = EVERY_MOMENT.map((moment, i) => {
      const recap = aRecap([moment, moment, moment]);
      const scenes = [0, 400, 1200, MOMENT_MS].map((ms) => momentAt(recap, i % 3, ms, null));
      return scenes.map((scene) => sceneParts(scene, 'x')).join();
    });
    assert.equal(hashText(told.join()), 2809693639);
  });

  it('plays its moments one after the other, and ends', () => {
    const recap = aRecap();
    assert.equal(reelMs(recap), 10_000);
    const heads = [0, MOMENT_MS, 2 * MOMENT_MS, 3 * MOMENT_MS].map((ms) => reelAt(recap, ms, WORDS).words.at(-2)?.text);
    assert.deepEqual(heads, ['Head 0', 'Head 1', 'Head 2', 'The end']);
    assert.deepEqual(reelAt(recap, 1600, WORDS).layers.length > 3, true);
    assert.deepEqual(reelAt(recap, 1700, WORDS), reelAt(recap, MOMENT_MS - 1, WORDS), 'it stands still to be read');
    assert.deepEqual(reelAt(recap, 9900, WORDS), reelAt(recap, 60_000, WORDS));
  });

  it('can be drawn whatever is told, also of seats that nobody knows', () => {
    const anyMoment = fc
      .constantFrom(...EVERY_MOMENT)
      .chain((moment) => momentOf[moment.kind].map((part) => ({ ...moment, ...part }) as Moment));
    const times = fc.integer({ min: -50, max: 3000 });
    fc.assert(
      fc.property(anyMoment, fc.nat(2), times, fc.nat(9), (moment, index, ms, seat) => {
        const recap = aRecap(Array<Moment>(3).fill({ ...moment, seat } as Moment));
        const scene = momentAt(recap, index, ms, WORDS.captions[0] ?? null);
        assert.deepEqual([scene.width, scene.height], [FRAME.width, FRAME.height]);
        assertDrawable(scene, JSON.stringify({ moment, seat, ms }));
      }),
    );
  });
});
