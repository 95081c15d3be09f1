import assert from 'node:assert/strict';
import { homeOf } from '../http/network.ts';
import { Origins } from './origins.ts';

describe('where people come from', () => {
  const origins = new Origins(Buffer.from('a secret of at least sixteen characters'));

  it('[F9] is the same for everybody behind one address, and another for each address', () => {
    origins.remember('ada', homeOf('203.0.113.7'));
    origins.remember('bo', homeOf('::ffff:203.0.113.7'));
    origins.remember('cleo', homeOf('203.0.113.8'));
    origins.remember('dan', homeOf('2001:db8:1:2::5'));
    origins.remember('eve', homeOf('2001:db8:1:2:ffff::9'));
    assert.equal(origins.of('ada'), origins.of('bo'));
    assert.equal(origins.of('dan'), origins.of('eve'));
    assert.equal(new Set(['ada', 'cleo', 'dan'].map((id) => origins.of(id))).size, 3);
    origins.remember('fay', null);
    assert.deepEqual([origins.of('nobody'), origins.of('fay')], [null, null]);
    origins.remember('ada', homeOf('203.0.113.8'));
    assert.equal(origins.of('ada'), origins.of('cleo'));
  });

  it('says nothing of the address to whoever has no key', () => {
    assert.match(origins.of('cleo') ?? '', /^[\w-]{16}$/);
    const other = new Origins(Buffer.from('another secret, just as long'));
    other.remember('cleo', homeOf('203.0.113.8'));
    assert.notEqual(other.of('cleo'), origins.of('cleo'));
  });
});
