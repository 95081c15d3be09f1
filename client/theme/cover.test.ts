import assert from 'node:assert/strict';
import { MIX, TOPICS } from '#shared/questions/topics.ts';
import { hashText } from '#shared/rules/random.ts';
import { coverOf, stageOf } from './cover.ts';
import { svgParts, svgPicture } from './svg.ts';
import { drawingFault } from './testing/drawing-fault.ts';
import { STAGE } from './tokens.ts';

const ALL = [...TOPICS, MIX];
/** Covers in a question card, on the wall, featured, and as a strip. */
const BOXES = [
  [96, 92],
  [168, 506],
  [302, 148],
  [660, 556],
  [900, 120],
] as const;

/** The picture of seed `golden` in 302 x 260 for each recipe: a change here changes every cover there is. */
const GOLDEN: Readonly<Record<string, number>> = {
  pop90: 2637801480,
  space: 1984198533,
  film: 3950712677,
  wild: 1084154877,
  atlas: 1744261915,
  food: 899939053,
  games: 1230335130,
  history: 2186986046,
  sport: 2836992034,
  music: 1614885376,
  earth: 1830579081,
  art: 1688383052,
  tabletop: 725065546,
  science: 2995709709,
  myth: 2002157278,
  body: 4206724360,
  tech: 2783985633,
  skylines: 2852032874,
  sea: 3318745086,
  books: 1851423495,
  tv: 1781356647,
  inventions: 3401116027,
  words: 2468777897,
  numbers: 3151239859,
  stage: 288835989,
  cars: 1703348711,
  brands: 4222389209,
  online: 946986750,
  mix: 3373022875,
};

describe('covers', () => {
  it('are the same for the same seed and box, and another for another seed', () => {
    for (const topic of ALL) {
      const one = coverOf('seed', topic, 300, 200);
      assert.deepEqual(one, coverOf('seed', topic, 300, 200), topic.id);
      const others = ['a', 'b', 'c'].map((seed) => svgParts(coverOf(seed, topic, 300, 200)));
      assert.equal(new Set(others).size, 3, `${topic.id} looks the same for every seed`);
    }
  });

  it('have not changed since they were signed', () => {
    const hashes = Object.fromEntries(
      ALL.map((topic) => [topic.id, hashText(svgParts(coverOf('golden', topic, 302, 260)))]),
    );
    assert.deepEqual(hashes, GOLDEN);
  });

  it('can be drawn in every box, and cover it', () => {
    for (const topic of ALL) {
      for (const [width, height] of BOXES) {
        for (let seed = 0; seed < 12; seed++) {
          const list = coverOf(`${topic.id}${seed}`, topic, width, height);
          const where = `${topic.id}, seed ${seed}, ${width} x ${height}`;
          assert.equal(drawingFault(list), undefined, where);
          const ground = list[0];
          assert.ok(ground?.kind === 'rect' && ground.width === width && ground.height === height, where);
          assert.ok(list.length >= 4 && list.length < 4000, `${where}: ${list.length} parts`);
        }
      }
    }
  });

  it('use the five colours of their topic and no other', () => {
    for (const topic of ALL) {
      const allowed = new Set([topic.accent, topic.pair, topic.deep, topic.paper, '#12141A']);
      for (const item of coverOf('colours', topic, 400, 400)) assert.ok(allowed.has(item.fill), topic.id);
    }
  });

  it('stay small as SVG', () => {
    for (const topic of ALL) {
      const { length } = svgPicture(coverOf('size', topic, 302, 260), 302, 260);
      assert.ok(length > 500 && length < 120_000, `${topic.id}: ${length} characters`);
    }
  });
});

describe('stages', () => {
  it('are drawn in the tones of slate only', () => {
    const tones = new Set<string>(Object.values(STAGE));
    for (const topic of ALL) {
      for (const [width, height] of [
        [390, 844],
        [1440, 900],
      ] as const) {
        const list = stageOf('room', topic, width, height);
        assert.equal(drawingFault(list), undefined, topic.id);
        for (const item of list) assert.ok(tones.has(item.fill), topic.id);
        const ground = list[0];
        assert.ok(ground?.kind === 'rect' && Math.abs(ground.height - height) < 1e-6, topic.id);
      }
    }
  });

  it('have no sun and no pin, which would sit behind words', () => {
    for (const topic of ALL.filter(({ family }) => family === 'strata')) {
      assert.ok(!stageOf('room', topic, 1440, 900).some(({ kind }) => kind === 'disc'), topic.id);
      assert.ok(
        coverOf('room', topic, 1440, 900).some(({ kind }) => kind === 'disc'),
        topic.id,
      );
    }
  });
});
