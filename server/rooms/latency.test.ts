import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import fc from 'fast-check';
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

  /** A ping that is answered after so many ms. */
  function trip(ms: number): void {
    clock.advance(3000);
    latency.ping();
    clock.advance(ms);
    socket.pong();
  }

  /** A round whose opening is answered after `pongMs`, and whose answer comes after `answerMs`: its credit. */
  function round(pongMs: number, answerMs: number): number {
    clock.advance(3000);
    latency.openRound();
    const mark = socket.pings.at(-1);
    if (answerMs < pongMs) {
      clock.advance(answerMs);
      const credit = latency.creditOfAnswer();
      clock.advance(pongMs - answerMs);
      socket.pong(mark);
      return credit;
    }
    clock.advance(pongMs);
    socket.pong(mark);
    clock.advance(answerMs - pongMs);
    return latency.creditOfAnswer();
  }

  it('[Q7] is measured rarely in a crowd, as soon as enough is known, and at each opening all the same', () => {
    let isCrowd = false;
    latency = new Latency(
      socket as unknown as WebSocket,
      () => clock.now(),
      () => isCrowd,
    );
    const pingsIn = (ms: number): number => {
      const before = socket.pings.length;
      for (let passed = 0; passed < ms; passed += 1000) {
        clock.advance(1000);
        latency.ping();
        socket.pong();
      }
      return socket.pings.length - before;
    };
    pingsIn(3000);
    assert.equal(pingsIn(16_000), 8);
    isCrowd = true;
    assert.equal(pingsIn(60_000), 3);
    const before = socket.pings.length;
    latency.openRound();
    latency.openRound();
    assert.equal(socket.pings.length - before, 2);
    latency = new Latency(
      socket as unknown as WebSocket,
      () => clock.now(),
      () => isCrowd,
    );
    assert.equal(pingsIn(3000), 3, 'of a newcomer nothing is known');
  });

  it('[H13] tells how long a trip usually takes, or that an answer to a ping is overdue', () => {
    assert.equal(latency.tripMs(), null);
    for (const ms of [400, 80, 500]) trip(ms);
    assert.equal(latency.tripMs(), 400);
    clock.advance(3000);
    latency.ping();
    clock.advance(2500);
    assert.equal(latency.tripMs(), 2500);
    socket.pong();
    assert.ok((latency.tripMs() ?? 0) < 2500);
  });

  it('[Q7] earns half the smallest round trip of the last minute, of three or more', () => {
    trip(40);
    assert.equal(round(42, 1000), 0);
    trip(900);
    assert.equal(round(44, 1000), 20);
    for (let i = 0; i < 20; i++) trip(200); // the short ones are more than a minute ago
    assert.equal(round(200, 1000), 100);
    trip(20);
    assert.equal(round(200, 1000), 10);
  });

  it('[Q7] never grows within a round, and shrinks with a shorter trip', () => {
    for (let i = 0; i < 5; i++) trip(60);
    latency.openRound();
    clock.advance(60);
    socket.pong();
    for (let i = 0; i < 40; i++) trip(300); // two minutes of long ones
    assert.equal(latency.creditOfAnswer(), 30);
    trip(10);
    assert.equal(latency.creditOfAnswer(), 5);
  });

  it('[Q7] earns nothing by a pong that is slower than the answer’s own frame', () => {
    for (let i = 0; i < 5; i++) trip(400); // held back from the beginning
    assert.equal(round(400, 399), 0);
    // Nor is the pong that came after the answer any ground: the short trips go on counting alone.
    for (let i = 0; i < 3; i++) trip(30);
    clock.advance(3000);
    latency.ping();
    clock.advance(10);
    latency.creditOfAnswer();
    clock.advance(390);
    socket.pong();
    assert.equal(round(30, 1000), 15);
  });

  it('[Q7] earns nothing by holding pongs back for a while, however long, once one was quick', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 120 }),
        fc.array(fc.record({ held: fc.integer({ min: 0, max: 2000 }), answer: fc.integer({ min: 0, max: 5000 }) }), {
          maxLength: 9,
        }),
        (trueMs, rounds) => {
          clock = new ManualClock();
          socket = new FakeSocket();
          latency = new Latency(socket as unknown as WebSocket, () => clock.now());
          for (let i = 0; i < 3; i++) trip(trueMs);
          const began = clock.now();
          for (const { held, answer } of rounds) {
            const credit = round(trueMs + held, answer);
            if (clock.now() - began > 55_000) return;
            assert.ok(credit <= trueMs / 2, `${credit} ms for a trip of ${trueMs}`);
          }
        },
      ),
    ));

  it('[Q7] is none on a connection that is newer than the question', () => {
    for (let i = 0; i < 5; i++) trip(60);
    assert.equal(latency.creditOfAnswer(), 0);
  });

  it('[Q7] counts only answers to its own pings', () => {
    for (let i = 0; i < 3; i++) trip(60);
    latency.openRound();
    clock.advance(5);
    socket.pong(''); // the transport's heartbeat
    socket.pong('q99'); // nobody asked
    socket.pong('q1'); // long answered
    assert.equal(latency.creditOfAnswer(), 0);
    clock.advance(55);
    socket.pong();
    socket.pong(); // twice is once
    assert.equal(latency.creditOfAnswer(), 30);
  });

  it('is asked for more often while little is known, and never of a closed socket', () => {
    for (let i = 0; i < 100; i++) {
      clock.advance(50);
      latency.ping();
      socket.pong();
    }
    assert.ok(socket.pings.length >= 5 && socket.pings.length <= 6, `${socket.pings.length} pings in five seconds`);
    const before = socket.pings.length;
    clock.advance(10_000);
    socket.readyState = 3;
    latency.ping();
    latency.openRound();
    assert.equal(socket.pings.length, before);
  });

  it('remembers few pings of who answers none', () => {
    for (let i = 0; i < 1000; i++) {
      clock.advance(3000);
      latency.ping();
    }
    assert.ok((latency as unknown as { asked: ReadonlyMap<string, number> }).asked.size <= 8);
    clock.advance(100);
    for (const mark of socket.pings) socket.pong(mark);
    assert.equal(round(200, 300), 50);
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
