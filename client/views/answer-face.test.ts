import assert from 'node:assert/strict';
import { faceAt } from './answer-face.ts';

describe('the face of an answer', () => {
  it('is not flooded before its flood runs, then as far as that has come', () => {
    assert.deepEqual(faceAt('pending', 0), { face: 'plain', flood: 1 });
    assert.deepEqual(faceAt('locked', 0), { face: 'plain', flood: 1 });
    assert.deepEqual(faceAt('pending', 0.4), { face: 'flooded', flood: 0.4 });
    assert.deepEqual(faceAt('locked', 1), { face: 'flooded', flood: 1 });
  });

  it('drains where a press was refused, and is free again', () => {
    assert.deepEqual(faceAt('idle', 0.6), { face: 'flooded', flood: 0.6 });
    assert.deepEqual(faceAt('idle', 0), { face: 'plain', flood: 1 });
  });

  it('is what the answer is, where nothing runs', () => {
    for (const [state, face] of [
      ['dim', 'dim'],
      ['right', 'right'],
      ['wrong', 'wrong'],
    ] as const)
      assert.deepEqual(faceAt(state, 1), { face, flood: 1 });
  });
});
