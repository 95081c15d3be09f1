import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { WebSocket } from 'ws';
import { ManualClock } from '../match/clock.ts';
import { Latency } from './latency.ts';
import { ManneredClient } from './manners.ts';

class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly pings: string[] = [];

  ping(mark: string): void {
    this.pings.push(mark);
  }

  /** The other end answers the newest ping. */
  pong(mark = this.pings.at(-1) ?? ''): void {
    this.emit('pong', Buffer.from(mark));
  }
}

describe('the latency of a connection', () => {
  let clock: ManualClock;
  let socket: FakeSocket;
  let latency: Latency;
  beforeEach(() => {
    clock = new ManualClock();
    socket = new FakeSocket();
    latency = new Latency(socket as unknown as WebSocket, () => clock.now());
  });

  function trip(ms: number): void {
    clock.advance(10_000);
    latency.ping();
    clock.advance(ms);
    socket.pong();
  }

  it('[Q7] is half the median round trip, so that one slow trip earns nothing', () => {
    assert.equal(latency.creditMs, 0);
    for (const ms of [40, 42, 900, 38, 44]) trip(ms);
    assert.equal(latency.creditMs, 21);
  });

  it('[Q7] counts only answers to its own pings', () => {
    latency.ping();
    clock.advance(5);
    socket.pong(''); // the transport's heartbeat
    socket.pong('q99'); // nobody asked
    assert.equal(latency.creditMs, 0);
    clock.advance(55);
    socket.pong();
    socket.pong(); // twice is once
    assert.equal(latency.creditMs, 30);
  });

  it('is asked for more often while little is known, and never of a closed socket', () => {
    latency.ping();
    latency.ping();
    assert.equal(socket.pings.length, 1);
    socket.pong();
    for (let i = 0; i < 20; i++) {
      clock.advance(500);
      latency.ping();
      socket.pong();
    }
    assert.equal(socket.pings.length, 3);
    clock.advance(10_000);
    socket.readyState = 3;
    latency.ping();
    assert.equal(socket.pings.length, 3);
  });

  it('keeps to the last few trips', () => {
    for (let i = 0; i < 10; i++) trip(200);
    for (let i = 0; i < 5; i++) trip(20);
    assert.equal(latency.creditMs, 10);
  });
});

describe('the manners of a connection', () => {
  it('let a burst pass, say once to slow down, ignore the rest, and end it when it does not stop', () => {
    const clock = new ManualClock();
    const client = new ManneredClient(() => clock.now());
    const verdicts = Array.from({ length: 200 }, () => client.message());
    assert.deepEqual([...new Set(verdicts)], ['fine', 'slow-down', 'ignore', 'close']);
    assert.equal(verdicts.filter((verdict) => verdict === 'fine').length, 40);
    assert.equal(verdicts.filter((verdict) => verdict === 'slow-down').length, 1);
    assert.equal(verdicts.indexOf('close'), 99);
  });

  it('never hold up twenty messages a second, all evening', () => {
    const clock = new ManualClock();
    const client = new ManneredClient(() => clock.now());
    for (let i = 0; i < 20 * 600; i++) {
      clock.advance(50);
      assert.equal(client.message(), 'fine');
    }
  });

  it('forget an old excess after a while of peace', () => {
    const clock = new ManualClock();
    const client = new ManneredClient(() => clock.now());
    for (let evening = 0; evening < 10; evening++) {
      for (let i = 0; i < 60; i++) assert.notEqual(client.message(), 'close');
      clock.advance(10_000);
    }
  });

  it('end it at the tenth message that makes no sense', () => {
    const client = new ManneredClient(() => 0);
    const ends = Array.from({ length: 10 }, () => client.hasErredTooOften());
    assert.deepEqual(ends.indexOf(true), 9);
  });
});
