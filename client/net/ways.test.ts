import assert from 'node:assert/strict';
import { keep } from './keep.ts';
import { Ways } from './ways.ts';

describe('the way into a room', () => {
  beforeEach(() => keep.write('no-sockets', '0'));
  after(() => keep.write('no-sockets', '0'));

  it('is a socket, and HTTP where none opens', () => {
    const ways = new Ways();
    assert.equal(ways.next, 'socket');
    ways.failed('socket', false);
    assert.equal(ways.next, 'http');
    ways.opened('http');
    assert.equal(new Ways().next, 'http', 'the next page knows');
  });

  it('is tried the one and the other in turn where neither opens', () => {
    const ways = new Ways();
    const tried = [];
    for (let i = 0; i < 6; i++) {
      tried.push(ways.next);
      ways.failed(ways.next, false);
    }
    assert.deepEqual(tried, ['socket', 'http', 'socket', 'http', 'socket', 'http']);
  });

  it('stays a socket where one has been open before, but for more than bad luck', () => {
    const ways = new Ways();
    ways.opened('socket');
    ways.failed('socket', false);
    assert.equal(ways.next, 'socket');
    ways.failed('socket', false);
    assert.equal(ways.next, 'http');
  });

  it('stays a socket where it opens and the server is slow', () => {
    const ways = new Ways();
    ways.failed('socket', true);
    assert.equal(ways.next, 'socket');
    ways.failed('socket', true);
    assert.equal(ways.next, 'http');
  });

  it('is a socket again once one opened, and once what was remembered does not work', () => {
    new Ways().opened('http');
    const elsewhere = new Ways();
    elsewhere.failed('http', false);
    assert.equal(elsewhere.next, 'socket');
    elsewhere.opened('socket');
    assert.equal(new Ways().next, 'socket');
  });
});
