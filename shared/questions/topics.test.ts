import assert from 'node:assert/strict';
import type { Topic } from './topics.ts';
import { MIX, TOPICS, topicById } from './topics.ts';

const CARD = '#1A1D26';
const INK = '#12141A';
const ALL: readonly Topic[] = [...TOPICS, MIX];
/** Drawn by hand before the hue rule was written; everything after them keeps it. */
const FIRST_TEN = new Set('pop90 space film wild atlas games food history sport science'.split(' '));

describe('the topics', () => {
  it('are 28 and the mix, each with an id of its own', () => {
    assert.equal(TOPICS.length, 28);
    assert.equal(new Set(ALL.map((topic) => topic.id)).size, 29);
    for (const topic of ALL) {
      assert.match(topic.id, /^[a-z][a-z0-9]*$/);
      assert.equal(topicById(topic.id), topic);
    }
    assert.equal(topicById('nothing'), undefined);
    assert.equal(topicById('constructor'), undefined);
  });

  it('say what they are in one short sentence', () => {
    for (const { id, title, blurb } of ALL) {
      assert.match(blurb, /^[A-Z].*\.$/, id);
      assert.ok(blurb.length <= 60, `${id}: the blurb has ${blurb.length} characters`);
      assert.ok(title.length > 0 && title.length <= 18, `${id}: ${title}`);
    }
  });

  it('name the drawing of their cover', () => {
    const families = 'memphis orbit rays petal strata sprite blocks arches'.split(' ');
    for (const { id, family, variant } of ALL) {
      assert.ok(families.includes(family), `${id}: ${family}`);
      if (variant !== undefined) assert.match(variant, /^[a-z]+$/, id);
    }
    const drawings = ALL.map(({ family, variant }) => `${family}/${variant ?? ''}`);
    assert.deepEqual(
      drawings.filter((drawing, i) => drawings.indexOf(drawing) !== i),
      ['blocks/'],
      'only the mix shares one, which has a seed of its own',
    );
  });

  it('stand on the wall with no family twice within four cards', () => {
    for (const [place, topic] of TOPICS.entries()) {
      for (const other of TOPICS.slice(place + 1, place + 5)) {
        assert.notEqual(topic.family, other.family, `${topic.id} and ${other.id}`);
      }
      const next = TOPICS[place + 1];
      if (next) assert.ok(deltaE2000(topic.accent, next.accent) >= 20, `${topic.id} and ${next.id} look alike`);
    }
  });

  it('have accents at least dE2000 14.1 apart', () => {
    for (const [place, topic] of ALL.entries()) {
      for (const other of ALL.slice(place + 1)) {
        const distance = deltaE2000(topic.accent, other.accent);
        assert.ok(distance >= 14.1, `${topic.id} and ${other.id}: ${distance.toFixed(2)}`);
      }
    }
  });

  it('can be read: accents on a card, ink on accent and pair, deep on paper', () => {
    for (const { id, accent, pair, deep, paper } of ALL) {
      for (const colour of [accent, pair, deep, paper]) assert.match(colour, /^#[0-9A-F]{6}$/, id);
      assert.ok(contrast(accent, CARD) >= 4.5, `${id}: accent on card`);
      assert.ok(contrast(INK, accent) >= 4.5, `${id}: ink on accent`);
      assert.ok(contrast(INK, pair) >= 4.5, `${id}: ink on pair`);
      assert.ok(contrast(deep, paper) >= 7, `${id}: deep on paper`);
    }
  });

  it('keep the palette rule: pair a third of the wheel away, deep about 18 % light, paper about 95 %', () => {
    for (const { id, accent, pair, deep, paper } of ALL) {
      const deepLight = hsl(deep)[1];
      assert.ok(deepLight >= 0.1 && deepLight <= 0.22, `${id}: deep is ${deepLight.toFixed(2)} light`);
      const paperLight = hsl(paper)[1];
      assert.ok(paperLight >= 0.9 && paperLight <= 0.97, `${id}: paper is ${paperLight.toFixed(2)} light`);
      if (FIRST_TEN.has(id)) continue;
      const apart = turn(okHue(accent), okHue(pair));
      assert.ok(apart >= 60 && apart <= 120, `${id}: pair is ${apart.toFixed(0)} degrees away`);
      assert.ok(turn(hsl(accent)[0], hsl(deep)[0]) <= 15, `${id}: deep is of another hue`);
    }
  });
});

describe('the colour distance this test uses', () => {
  it('agrees with published pairs', () => {
    // Pairs 1, 9 and 25 of the test data of Sharma, Wu and Dalal (2005), in Lab.
    assert.equal(labDistance([50, 2.6772, -79.7751], [50, 0, -82.7485]).toFixed(4), '2.0425');
    assert.equal(labDistance([50, 2.49, -0.001], [50, -2.49, 0.0009]).toFixed(4), '7.1792');
    assert.equal(labDistance([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387]).toFixed(4), '1.2644');
  });
});

type Triple = [number, number, number];

function rgb(colour: string): Triple {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function linear(colour: string): Triple {
  return rgb(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as Triple;
}

function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Degrees between two hues, at most 180. */
function turn(one: number, other: number): number {
  const apart = Math.abs(one - other);
  return Math.min(apart, 360 - apart);
}

/** Hue in degrees and lightness from 0 to 1. */
function hsl(colour: string): [number, number] {
  const [red, green, blue] = rgb(colour);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low || 1;
  let hue = (red - green) / spread + 4;
  if (high === red) hue = (green - blue) / spread;
  else if (high === green) hue = (blue - red) / spread + 2;
  return [(hue * 60 + 360) % 360, (high + low) / 2];
}

/** The hue in OKLCH, in degrees: even steps of it look even, which HSL's do not. */
function okHue(colour: string): number {
  const [red, green, blue] = linear(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return degrees(b, a);
}

function degrees(y: number, x: number): number {
  return x === 0 && y === 0 ? 0 : ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
}

function lab(colour: string): Triple {
  const [red, green, blue] = linear(colour);
  const bend = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = bend((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = bend(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = bend((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function deltaE2000(one: string, other: string): number {
  return labDistance(lab(one), lab(other));
}

function labDistance([light1, a1, b1]: Triple, [light2, a2, b2]: Triple): number {
  const cosine = (angle: number) => Math.cos((angle * Math.PI) / 180);
  const saturation = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const stretch = 1.5 - 0.5 * saturation((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2);
  const chroma1 = Math.hypot(a1 * stretch, b1);
  const chroma2 = Math.hypot(a2 * stretch, b2);
  const hue1 = degrees(b1, a1 * stretch);
  const hue2 = degrees(b2, a2 * stretch);
  const grey = chroma1 * chroma2 === 0;
  let hueStep = hue2 - hue1;
  if (hueStep > 180) hueStep -= 360;
  if (hueStep < -180) hueStep += 360;
  let hue = (hue1 + hue2) / 2;
  if (Math.abs(hue1 - hue2) > 180) hue += hue < 180 ? 180 : -180;
  if (grey) [hueStep, hue] = [0, hue1 + hue2];
  const light = (light1 + light2) / 2 - 50;
  const chroma = (chroma1 + chroma2) / 2;
  const weight =
    1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.2 * cosine(4 * hue - 63);
  const lightPart = (light2 - light1) / (1 + (0.015 * light ** 2) / Math.sqrt(20 + light ** 2));
  const chromaPart = (chroma2 - chroma1) / (1 + 0.045 * chroma);
  const huePart =
    (2 * Math.sqrt(chroma1 * chroma2) * Math.sin((hueStep * Math.PI) / 360)) / (1 + 0.015 * chroma * weight);
  const twist = 60 * Math.exp(-(((hue - 275) / 25) ** 2));
  const rotation = -Math.sin((twist * Math.PI) / 180) * 2 * saturation(chroma);
  return Math.sqrt(lightPart ** 2 + chromaPart ** 2 + huePart ** 2 + rotation * chromaPart * huePart);
}
