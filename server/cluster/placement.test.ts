import assert from 'node:assert/strict';
import type { ShowPart } from '#shared/shows/show-part.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import { type Load, type PlacedRoom, placeOf } from './placement.ts';

const LOADS: readonly Load[] = [
  { processId: 'here', load: 30 },
  { processId: 'emptiest', load: 0 },
  { processId: 'other', load: 10 },
];
const HEADER = aMatch().header;

/** Each number is drawn once, in turn. */
function draws(...numbers: number[]): () => number {
  return () => numbers.shift() ?? assert.fail('drawn too often');
}

function anArena(show: string, arena: number): PlacedRoom {
  const part: ShowPart = {
    show,
    role: arena < 0 ? 'director' : 'arena',
    arena,
    arenas: 3,
    title: 'Friday',
    startsAt: 0,
  };
  return { header: { ...HEADER, show: part } };
}

describe('the process a room is placed in', () => {
  it('is the emptier of two that chance names, even where a third is emptier still', () => {
    assert.equal(placeOf({ header: HEADER }, LOADS, 'here', draws(0, 0.99)), 'other');
    assert.equal(placeOf({ header: HEADER }, LOADS, 'here', draws(0.99, 0)), 'other');
    assert.equal(placeOf({ header: HEADER }, LOADS, 'here', draws(0.5, 0.99)), 'emptiest');
    assert.equal(placeOf({ header: HEADER }, LOADS, 'here', draws(0, 0)), 'here', 'the same one twice');
  });

  it('is this one for what is taken over or mended, for the lobby, and where nobody is heard', () => {
    assert.equal(placeOf({ header: HEADER, inputs: [] }, LOADS, 'here', draws()), 'here');
    assert.equal(placeOf({ ...anArena('show', 0), inputs: [] }, LOADS, 'here', draws()), 'here');
    for (const lobby of [{}, undefined]) assert.equal(placeOf(lobby, LOADS, 'here', draws()), 'here');
    assert.equal(placeOf({ header: HEADER }, [], 'here', draws(0, 0)), 'here');
    assert.equal(placeOf(anArena('show', 0), [], 'here', draws()), 'here');
  });

  it('is the next one for each part of a show, in whatever order they are heard, and another first one for another show', () => {
    const places = (show: string, loads: readonly Load[]): string[] =>
      [-1, 0, 1, 2].map((arena) => placeOf(anArena(show, arena), loads, 'here', draws()));
    const [director, ...arenas] = places('a', LOADS);
    assert.equal(new Set(arenas).size, 3);
    assert.equal(arenas[2], director);
    assert.deepEqual(places('a', [...LOADS].reverse()), [director, ...arenas]);
    assert.notEqual(places('b', LOADS)[0], director);
  });
});
