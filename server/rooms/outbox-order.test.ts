import assert from 'node:assert/strict';
import type { Client } from '@colyseus/core';
import fc from 'fast-check';
import { Outbox } from './outbox.ts';
import { Turns } from './turns.ts';

const FRAME_BYTES = 3;

/** A connection whose bytes are written down, with whose they are. */
function aClient(name: string, written: { name: string; frame: number }[]): Client {
  return {
    ref: {},
    raw: (bytes: Uint8Array) => void written.push({ name, frame: bytes[0] ?? -1 }),
  } as unknown as Client;
}

/** Numbers of clients for whom something is patched, or one who is told something alone; `turns` of the loop pass after it. */
const anAct = fc.record({
  isPatch: fc.boolean(),
  who: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
  turns: fc.nat({ max: 3 }),
});

describe('who comes last', () => {
  it('[SP5] is never sent a patch, or anything after it, before everybody else has it; each hears all of theirs in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { maxLength: 12 }), fc.nat({ max: 4 }), async (acts, atOnce) => {
        const slices = new Turns({ turnMs: 0, atOnce, betweenLooks: 1 });
        const outbox = new Outbox(() => slices);
        const written: { name: string; frame: number }[] = [];
        const clients = ['first', 'first', 'first', 'last', 'last', 'last'].map((kind, i) => {
          const client = aClient(`${kind}-${i}`, written);
          outbox.admit(client, kind === 'last');
          return client;
        });
        const due = new Map<string, number[]>();
        const send = (i: number, frame: number): void => {
          const name = `${i < 3 ? 'first' : 'last'}-${i}`;
          due.set(name, [...(due.get(name) ?? []), frame]);
          clients[i]?.raw(new Uint8Array(FRAME_BYTES).fill(frame));
        };
        for (const [frame, { isPatch, who, turns }] of acts.entries()) {
          if (isPatch) outbox.patch(() => who.forEach((i) => send(i, frame)));
          else send(who[0] ?? 0, frame);
          for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
        }
        for (let i = 0; i < 150; i++) await new Promise((resolve) => setImmediate(resolve));
        for (const [name, frames] of due)
          assert.deepEqual(
            written.filter((one) => one.name === name).map(({ frame }) => frame),
            frames,
            name,
          );
        acts.forEach(({ isPatch, who }, frame) => {
          if (!isPatch) return;
          const first = written.findLastIndex((one) => one.frame === frame && one.name.startsWith('first'));
          for (const i of who.filter((one) => one >= 3)) {
            const after = written.findIndex((one) => one.name === `last-${i}` && one.frame >= frame);
            assert.ok(after > first, `last-${i} had frame ${frame} before somebody who plays`);
          }
        });
      }),
    );
  });

  /** A patch of frame 1 waits for two who play, then somebody comes in to watch and is sent frame 2. */
  function aComer() {
    const slices = new Turns({ turnMs: 0, atOnce: 0, betweenLooks: 1 });
    const outbox = new Outbox(() => slices);
    const written: { name: string; frame: number }[] = [];
    const players = ['ada', 'bo'].map((name) => aClient(name, written));
    for (const player of players) outbox.admit(player);
    outbox.patch(() => players.forEach((player) => player.raw(new Uint8Array(FRAME_BYTES).fill(1))));
    const comer = aClient('comer', written);
    outbox.admit(comer, true);
    comer.raw(new Uint8Array(FRAME_BYTES).fill(2));
    return { outbox, comer, heard: () => written.map(({ name, frame }) => `${name} ${frame}`) };
  }
  const pass = async (turns: number): Promise<void> => {
    for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
  };

  it('[SP5] is sent the state one comes in to when everybody else has the patch that is in it', async () => {
    const { heard } = aComer();
    await pass(20);
    assert.deepEqual(heard(), ['ada 1', 'bo 1', 'comer 2']);
  });

  it('hears at once why one is closed, however many wait', () => {
    const { outbox, comer, heard } = aComer();
    outbox.forget(comer);
    comer.raw(new Uint8Array(FRAME_BYTES).fill(3));
    assert.deepEqual(heard(), ['comer 3']);
  });
});
