import assert from 'node:assert/strict';
import { Stalls } from './stalls.ts';

describe('processes that hang', () => {
  const look = (stalls: Stalls<string>, times: number): string[] => {
    let found: string[] = [];
    for (let i = 0; i < times; i++) found = stalls.look();
    return found;
  };

  it('are given up after twenty seconds of silence, and those that speak, sleep for less or have ended are not', () => {
    const stalls = new Stalls<string>();
    for (const name of ['hangs', 'speaks', 'slept', 'ended']) stalls.alive(name);
    assert.deepEqual(look(stalls, 10), []);
    stalls.alive('speaks');
    stalls.gone('ended');
    assert.deepEqual(look(stalls, 10), []);
    stalls.alive('speaks');
    stalls.alive('slept');
    assert.deepEqual(look(stalls, 1), ['hangs']);
  });
});
