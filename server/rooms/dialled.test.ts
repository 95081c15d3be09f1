import assert from 'node:assert/strict';
import { dialled } from './dialled.ts';

describe('where a page dials its room', () => {
  it('is the address the room has; a path lies on the host that was asked', () => {
    const host = 'quiz.example.org:8443';
    assert.equal(dialled({ publicAddress: 'one.example.org/at' }, host).publicAddress, 'one.example.org/at');
    assert.equal(dialled({ publicAddress: '/at/one' }, host).publicAddress, 'quiz.example.org:8443/at/one');
    assert.equal(dialled({ publicAddress: '/at/one' }, undefined).publicAddress, undefined);
    assert.deepEqual(dialled({}, host), {});
  });
});
