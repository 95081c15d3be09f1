import assert from 'node:assert/strict';
import type { Request } from 'express';
import { newGuest, playerIdOf, signPass } from '../people/identity.ts';
import { readOnce } from './read-once.ts';

const SECRET = Buffer.from('a secret of thirty-two characters');

describe('whose pass a request brings', () => {
  it('is read once for each request, and nothing of it is known to another one', () => {
    const guest = newGuest();
    const pass = signPass(guest, SECRET);
    const [one, other] = [{} as Request, {} as Request];
    const read = readOnce(one, pass, SECRET);
    assert.deepEqual(read, { guest, playerId: playerIdOf(guest) });
    assert.equal(readOnce(one, pass, SECRET), read);
    assert.notEqual(readOnce(other, pass, SECRET), read);
    assert.equal(readOnce(one, `${pass}x`, SECRET), null, 'a second pass of one request is looked at by itself');
  });
});
