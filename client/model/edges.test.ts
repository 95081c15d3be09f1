import assert from 'node:assert/strict';
import { aRoom, BEGIN_MS } from '../gallery/a-room.ts';
import { nextEdge } from './edges.ts';

const NOW = BEGIN_MS;

describe('the edges of a room in time', () => {
  it('are the opening of the window and its bell, exactly', () => {
    const room = aRoom({ phase: 'reading', endsAt: NOW + 1500, windowMs: 10_000 });
    assert.equal(nextEdge(room, NOW), NOW + 1500);
    assert.equal(nextEdge(room, NOW + 1499.9), NOW + 1500);
    assert.equal(nextEdge(room, NOW + 1500), NOW + 11_500);
    assert.equal(nextEdge(room, NOW + 11_500), null);
    assert.equal(nextEdge(aRoom({ phase: 'answering', endsAt: NOW + 900 }), NOW), NOW + 900);
  });

  it('are none where the clock stands or somebody is waited for', () => {
    assert.equal(nextEdge(null, NOW), null);
    assert.equal(nextEdge(aRoom({ endsAt: NOW + 900, pausedAt: NOW }), NOW), null);
    assert.equal(nextEdge(aRoom({ phase: 'waiting', endsAt: 0 }), NOW), null);
  });
});
