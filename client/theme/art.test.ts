import assert from 'node:assert/strict';
import { AVATAR_COATS, AVATAR_PX, avatarOf } from '#shared/art/avatar.ts';
import { TOPICS } from '#shared/questions/topics.ts';
import { hashText } from '#shared/rules/random.ts';
import { confettiAt, confettiColours, throwConfetti } from './confetti.ts';
import { contrast, isDark } from './contrast.ts';
import type { IconName } from './icons.ts';
import { ICONS, iconMarkup, iconPath } from './icons.ts';
import { MOOD_SIZE, MOODS, moodOf } from './moods.ts';
import type { Point, Primitive } from './primitives.ts';
import { ANSWER_SHAPES, answerShape } from './shapes.ts';
import { svgParts, svgPicture } from './svg.ts';
import { drawingFault } from './testing/drawing-fault.ts';
import { ANSWER_COLOURS, COLOUR, MOTION } from './tokens.ts';

describe('avatars', () => {
  it('are the same for the same seed', () => {
    assert.deepEqual(avatarOf('Noor'), avatarOf('Noor'));
    assert.equal(hashText(svgParts(avatarOf('Noor'))), 4275406298);
    assert.equal(hashText(svgParts(avatarOf('Noor', true))), 2745805103);
  });

  it('stay within their box', () => {
    for (let seed = 0; seed < 600; seed++) {
      const list = avatarOf(`seat ${seed}`, seed % 5 === 0);
      assert.equal(drawingFault(list), undefined, `seed ${seed}`);
      assertWithin(list, AVATAR_PX, `seed ${seed}`);
    }
  });

  it('draws each robot of a room in another coat, as long as there are any', () => {
    for (const room of ['a', 'b', 'c']) {
      const robots = Array.from({ length: AVATAR_COATS.length }, (_, n) =>
        svgParts(avatarOf(`bot/${room}/${n}`, true)),
      );
      assert.equal(new Set(robots).size, AVATAR_COATS.length);
    }
  });

  it('differ between most of the people in a room', () => {
    const faces = new Set(Array.from({ length: 64 }, (_, seat) => svgParts(avatarOf(`guest ${seat}`))));
    assert.ok(faces.size >= 62, `${faces.size} faces among 64`);
  });

  it('stand out from their ground, and have a face that can be seen', () => {
    for (const [ground, head] of AVATAR_COATS) {
      assert.ok(contrast(ground, head) >= 2.1, `${head} on ${ground}`);
      assert.ok(contrast(head, isDark(head) ? '#FFFFFF' : COLOUR.ink) >= 4.5, `a face on ${head}`);
    }
  });

  it('give every bot a visor', () => {
    for (let seed = 0; seed < 40; seed++) {
      const visor = avatarOf(`bot ${seed}`, true).some((item) => item.kind === 'rect' && item.fill === COLOUR.ink);
      assert.ok(visor, `seed ${seed}`);
    }
  });
});

describe('icons', () => {
  it('are all paths that a renderer can parse, on a grid of 24', () => {
    const number = /-?(?:\d+\.?\d*|\.\d+)/y;
    const needs: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };
    for (const name of Object.keys(ICONS) as IconName[]) {
      const { path } = iconPath(name);
      assert.match(path, /^M[\dMLHVCSQAZmlhvcsqaz\s.,-]+$/, name);
      for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
        const count = needs[command.toUpperCase()];
        assert.ok(count !== undefined, `${name}: ${command}`);
        const found = numbersIn(rest, number, command.toUpperCase() === 'A');
        assert.equal(count === 0 ? found.length : found.length % count, 0, `${name}: ${command}${rest}`);
        assert.ok(count === 0 || found.length > 0, `${name}: ${command}`);
        assert.ok(
          found.every((value) => Math.abs(value) <= 24),
          `${name}: ${command}${rest}`,
        );
      }
    }
  });

  it('are markup that takes the colour of the text', () => {
    assert.match(
      iconMarkup('check'),
      /^<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M[^"]+" fill="none" stroke="currentColor"/,
    );
    assert.match(iconMarkup('play'), /d="M[^"]+" fill="currentColor"/);
  });
});

describe('moods and answer shapes', () => {
  it('are drawn within their boxes', () => {
    for (const mood of MOODS) {
      assert.equal(drawingFault(moodOf(mood)), undefined, mood);
      assertWithin(moodOf(mood), MOOD_SIZE, mood);
    }
    for (const shape of ANSWER_SHAPES) {
      const list = [answerShape(shape, 20, 20, 18, ANSWER_COLOURS.A)];
      assert.equal(drawingFault(list), undefined, shape);
      assertWithin(list, 40, shape);
    }
  });
});

describe('confetti', () => {
  const colours = confettiColours(TOPICS[0]!);

  it('falls the same way for the same seed', () => {
    const one = throwConfetti('match 7', 120, colours);
    assert.deepEqual(one, throwConfetti('match 7', 120, colours));
    assert.notDeepEqual(one, throwConfetti('match 8', 120, colours));
    assert.deepEqual(confettiAt(one, 500, 10, 20), confettiAt(one, 500, 10, 20));
  });

  it('starts at one point, rises no higher than told, and is gone at the end', () => {
    const reach = 300;
    const pieces = throwConfetti('up', 140, colours, { reach });
    for (let ms = 0; ms < MOTION.confetti; ms += 20) {
      const list = confettiAt(pieces, ms, 0, 0);
      assert.equal(list.length, 140);
      assert.equal(drawingFault(list), undefined, `${ms} ms`);
      assert.ok(
        list.every((item) => corners(item).every(([, y]) => y > -reach - 20)),
        `${ms} ms`,
      );
    }
    assert.deepEqual(confettiAt(pieces, MOTION.confetti, 0, 0), []);
    assert.deepEqual(confettiAt(pieces, -1, 0, 0), []);
  });
});

describe('an SVG picture', () => {
  it('is one whole element with no number that is not one', () => {
    const picture = svgPicture(avatarOf('Kenji'), 64, 64);
    assert.match(picture, /^<svg [^>]*viewBox="0 0 64 64"[^>]*aria-hidden="true">.*<\/svg>$/);
    assert.doesNotMatch(picture, /NaN|undefined|Infinity|\d\.\d{3}/);
    assert.ok(picture.length > 300 && picture.length < 3000, `${picture.length} characters`);
  });
});

function assertWithin(list: readonly Primitive[], size: number, where: string): void {
  for (const item of list) {
    for (const [x, y] of corners(item)) {
      const inside = x >= -0.01 && y >= -0.01 && x <= size + 0.01 && y <= size + 0.01;
      assert.ok(inside, `${where}: (${x}, ${y}) of ${JSON.stringify(item)}`);
    }
  }
}

/** The corners of the box a primitive lies in. */
function corners(item: Primitive): Point[] {
  switch (item.kind) {
    case 'rect':
      return [
        [item.x, item.y],
        [item.x + item.width, item.y + item.height],
      ];
    case 'disc':
      return around(item.x, item.y, item.radius);
    case 'ring':
      return around(item.x, item.y, item.radius + item.stroke / 2);
    case 'wedge':
      return Array.from({ length: 33 }, (_, step): Point => {
        const angle = item.from + ((item.to - item.from) * step) / 32;
        return [item.x + item.radius * Math.cos(angle), item.y + item.radius * Math.sin(angle)];
      });
    case 'polygon':
      return [...item.points];
    case 'line':
      return item.points.flatMap(([x, y]) => around(x, y, item.stroke / 2));
  }
}

function around(x: number, y: number, radius: number): Point[] {
  return [
    [x - radius, y - radius],
    [x + radius, y + radius],
  ];
}

/** The numbers of a path command; an arc's two flags may stand without a space. */
function numbersIn(text: string, number: RegExp, arc: boolean): number[] {
  const found: number[] = [];
  let place = 0;
  while (place < text.length) {
    if (/[\s,]/.test(text[place] ?? '')) {
      place++;
      continue;
    }
    const flag = arc && (found.length % 7 === 3 || found.length % 7 === 4);
    number.lastIndex = place;
    const match = flag ? (text[place] ?? '') : (number.exec(text)?.[0] ?? '');
    assert.ok(match !== '' && (!flag || /[01]/.test(match)), `no number at ${place} of "${text}"`);
    found.push(Number(match));
    place += match.length;
  }
  return found;
}
