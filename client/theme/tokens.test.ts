import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TOPICS } from '#shared/questions/topics.ts';
import { contrast } from './contrast.ts';
import { GRID, sizeClassOf, WIDEST } from './size-class.ts';
import { ANSWER_COLOURS, COLOUR, EASE, GLASS, LAYER, MOTION, RADIUS, SPACE, TOAST } from './tokens.ts';
import { paintTopic, topicLook } from './topic-look.ts';
import { FACE, fontOf, TYPE } from './typography.ts';

/** The custom properties of tokens.css, one list for each of its three `:root` rules. */
function declared(): [phone: Map<string, string>, tablet: Map<string, string>, desktop: Map<string, string>] {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const rules = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(
    ([, body = '']) =>
      new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])),
  );
  const [phone = new Map(), tablet = new Map(), desktop = new Map()] = rules;
  assert.equal(rules.length, 3);
  return [phone, new Map([...phone, ...tablet]), new Map([...phone, ...tablet, ...desktop])];
}

describe('the tokens in CSS and in code', () => {
  const [phone, tablet, desktop] = declared();
  const said = (name: string) => phone.get(name)?.replaceAll('"', "'");

  it('are the same colours', () => {
    for (const [name, value] of Object.entries(COLOUR)) assert.equal(said(name)?.toUpperCase(), value, name);
    for (const [letter, value] of Object.entries(ANSWER_COLOURS)) {
      assert.equal(said(`answer-${letter.toLowerCase()}`)?.toUpperCase(), value, letter);
    }
    for (const [name, value] of Object.entries(TOAST)) assert.equal(said(`toast-${name}`)?.toUpperCase(), value, name);
    assert.equal(said('glass-solid')?.toUpperCase(), GLASS.fill);
    assert.equal(said('glass-blur'), `${GLASS.blur}px`);
  });

  it('are the same lengths, times, eases and layers', () => {
    for (const [name, value] of Object.entries(SPACE)) assert.equal(said(`space-${name}`), `${value}px`, name);
    for (const [name, value] of Object.entries(RADIUS)) assert.equal(said(`radius-${name}`), `${value}px`, name);
    for (const [name, value] of Object.entries(LAYER)) assert.equal(said(`layer-${name}`), `${value}`, name);
    for (const [name, { css }] of Object.entries(EASE)) assert.equal(said(`ease-${name}`), css, name);
    const times = [...phone.keys()].filter((name) => name.startsWith('time-'));
    assert.ok(times.length >= 8);
    for (const name of times) {
      assert.equal(said(name), `${MOTION[name.slice('time-'.length) as keyof typeof MOTION]}ms`, name);
    }
    assert.equal(said('widest'), `${WIDEST}px`);
  });

  it('are the same faces, type sizes and grid in each of the three layouts', () => {
    for (const [name, family] of Object.entries(FACE)) assert.equal(said(name), family);
    for (const [sizeClass, css] of Object.entries({ phone, tablet, desktop }) as ['phone', Map<string, string>][]) {
      for (const [name, { size }] of Object.entries(TYPE)) {
        assert.equal(css.get(`size-${name}`), `${size[sizeClass]}px`, `${name} on a ${sizeClass}`);
      }
      for (const [name, value] of Object.entries(GRID[sizeClass])) {
        assert.equal(css.get(name), `${value}px`, `${name} on a ${sizeClass}`);
      }
    }
  });
});

describe('contrast', () => {
  it('is WCAG 2', () => {
    assert.equal(contrast('#000000', '#FFFFFF'), 21);
    assert.equal(contrast('#FFFFFF', '#FFFFFF'), 1);
    assert.equal(contrast('#777777', '#FFFFFF').toFixed(2), '4.48');
  });

  it('is enough for all text on all grounds', () => {
    const grounds = [COLOUR.ground, COLOUR.sunk, COLOUR.card, GLASS.fill, COLOUR.raised, COLOUR.hover];
    for (const ground of grounds) {
      for (const name of ['text', 'text2', 'text3', 'right', 'wrong', 'warn'] as const) {
        assert.ok(contrast(COLOUR[name], ground) >= 4.5, `${name} on ${ground}`);
      }
    }
    for (const colour of Object.values(ANSWER_COLOURS)) assert.ok(contrast(COLOUR.ink, colour) >= 4.5, colour);
    for (const { id, accent } of TOPICS) {
      for (const ground of [COLOUR.card, GLASS.fill, COLOUR.raised]) {
        assert.ok(contrast(accent, ground) >= 4.5, `${id} on ${ground}`);
      }
    }
    assert.ok(contrast(TOAST.code, TOAST.fill) >= 4.5 && contrast(TOAST.refusal, TOAST.fill) >= 4.5);
    assert.ok(contrast(COLOUR.edge, COLOUR.raised) >= 3);
  });
});

describe('the layout of a window', () => {
  it('follows its width, and a phone on its side has the tablet', () => {
    assert.equal(sizeClassOf(390, 320), 'phone', 'its keyboard is open');
    assert.equal(sizeClassOf(390, 844), 'phone');
    assert.equal(sizeClassOf(759, 900), 'phone');
    assert.equal(sizeClassOf(667, 375), 'tablet');
    assert.equal(sizeClassOf(1180, 820), 'tablet');
    assert.equal(sizeClassOf(1440, 900), 'desktop');
    assert.equal(sizeClassOf(1440, 400), 'tablet');
  });

  it('sets a font the canvas understands', () => {
    assert.equal(fontOf('ask', 'phone', 2), `600 52px ${FACE.display}`);
  });
});

describe('the look of a topic', () => {
  it('is its own, and for an unknown one always the same invented one', () => {
    assert.equal(topicLook('space').accent, '#52B4FF');
    const stranger = topicLook('my-own-pack');
    assert.deepEqual(stranger, topicLook('my-own-pack'));
    assert.equal(stranger.title, 'My own pack');
    assert.ok(contrast(stranger.accent, COLOUR.card) >= 4.5);
    const looks = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => topicLook(id).accent));
    assert.ok(looks.size > 2);
  });

  it('is painted as four variables on an element', () => {
    const set = new Map<string, string>();
    const style = { setProperty: (name: string, value: string) => set.set(name, value) };
    paintTopic({ style } as unknown as HTMLElement, 'film');
    assert.deepEqual([...set.keys()].sort(), ['--accent', '--deep', '--pair', '--paper']);
    assert.equal(set.get('--accent'), '#FFC83D');
  });
});
