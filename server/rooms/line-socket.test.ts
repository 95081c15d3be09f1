import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LINE } from '#shared/protocol/line.ts';
import { ManualClock } from '../match/clock.ts';
import { LineSocket } from './line-socket.ts';

const NEVER = new AbortController().signal;
const frame = (text: string) => Buffer.from(text);

/** What a reader makes of records. */
function read(records: readonly Buffer[]): string[] {
  return records.map((record) => {
    assert.equal(record.readUInt32BE(1), record.length - LINE.head);
    const body = record.subarray(LINE.head);
    return record[0] === LINE.closed ? `closed ${body.readUInt16BE()} ${body.subarray(2)}` : body.toString();
  });
}

describe('a socket that is fed by HTTP', () => {
  function aLine() {
    const clock = new ManualClock();
    const seen = { gone: 0, closed: [] as number[], said: [] as string[] };
    const socket = new LineSocket(clock, () => seen.gone++);
    socket.on('close', (code: number) => seen.closed.push(code));
    socket.on('message', (bytes: Buffer) => seen.said.push(bytes.toString()));
    const hear = async (after: number, isGone = NEVER) => read((await socket.hear(after, isGone)) ?? [frame('')]);
    return { clock, socket, seen, hear };
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('gives what is sent in order, and again until it is confirmed', async () => {
    const { clock, socket, hear } = aLine();
    const bytes = frame('one');
    socket.send(bytes);
    bytes.fill('x'); // the room writes its next patch there
    socket.send(frame('two'));
    assert.deepEqual(await hear(0), ['one', 'two']);
    assert.deepEqual(await hear(0), ['one', 'two'], 'the first answer was lost');
    assert.ok(socket.bufferedAmount > 0);
    const news = hear(2);
    assert.equal(socket.bufferedAmount, 0);
    socket.send(frame('three'));
    socket.send(frame('four'));
    clock.advance(50);
    assert.deepEqual(await news, ['three', 'four'], 'what comes together goes together');
    assert.equal(socket.hear(1, NEVER), null, 'what was confirmed is not kept');
    assert.equal(socket.hear(9, NEVER), null, 'what was never given cannot be confirmed');
  });

  it('answers with nothing after a silence, and lets the newer of two questions have the frames', async () => {
    const { clock, socket, hear } = aLine();
    const first = hear(0);
    const second = hear(0);
    assert.deepEqual(await first, []);
    clock.advance(20_000);
    assert.deepEqual(await second, []);
    const third = hear(0);
    socket.send(frame('news'));
    clock.advance(50);
    assert.deepEqual(await third, ['news']);
  });

  it('takes frames once each, whatever is repeated, and never past a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 6 })), { maxLength: 40 }), (tries) => {
        const { socket, seen } = aLine();
        for (const [from, count] of tries) {
          const taken = seen.said.length;
          const isTaken = socket.take(
            from,
            Array.from({ length: count }, (_, i) => frame(`${from + i}`)),
          );
          assert.equal(isTaken, from <= taken);
        }
        assert.deepEqual(
          seen.said,
          seen.said.map((_, i) => `${i}`),
        );
      }),
    );
  });

  it('takes no frame that a WebSocket would not', () => {
    const { socket, seen } = aLine();
    assert.equal(socket.take(0, [Buffer.alloc(4 * 1024 + 1)]), false);
    assert.equal(socket.take(0, [Buffer.alloc(0)]), false);
    assert.deepEqual(seen.said, []);
  });

  it('tells code and reason of its end, to both sides, once', async () => {
    const { clock, socket, seen, hear } = aLine();
    const news = hear(0);
    socket.send(frame('last words'));
    socket.close(4403, 'removed');
    assert.deepEqual(await news, ['last words', 'closed 4403 removed']);
    socket.terminate();
    socket.send(frame('too late'));
    socket.take(0, [frame('too late')]);
    await turn();
    assert.deepEqual(seen.closed, [4403]);
    assert.deepEqual(await hear(0), ['last words', 'closed 4403 removed'], 'as often as it is asked');
    assert.deepEqual(seen.said, []);
    clock.advance(30_000);
    assert.equal(seen.gone, 1);
  });

  it('is lost when nobody asks for frames any more, and not while somebody does', async () => {
    const { clock, seen, hear } = aLine();
    for (let i = 0; i < 5; i++) {
      const news = hear(0);
      clock.advance(20_000);
      await news;
      clock.advance(3000);
    }
    await turn();
    assert.deepEqual(seen.closed, []);
    const page = new AbortController();
    const news = hear(0, page.signal);
    page.abort(); // the tab was closed
    await news;
    clock.advance(6000);
    await turn();
    assert.deepEqual(seen, { gone: 1, closed: [1006], said: [] });
  });

  it('is lost when its reader never reads what it is sent', async () => {
    const { socket, seen } = aLine();
    for (let i = 0; i < 40; i++) socket.send(Buffer.alloc(64 * 1024));
    await turn();
    assert.deepEqual(seen.closed, [1006]);
    assert.ok(socket.bufferedAmount < 1.2 * 1024 * 1024);
  });
});
