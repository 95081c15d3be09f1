import type { Client } from '@colyseus/core';
import type { WebSocket } from 'ws';
import type { Turns } from './turns.ts';
import { wholeFrame, writeWhole } from './whole-frame.ts';

/** A frame that one or many get: its bytes, and those as they go over a socket. */
interface Frame {
  readonly bytes: Uint8Array;
  readonly whole: Buffer | null;
}

/** What waits for a client, and how it is written. */
interface Held {
  readonly raw: Client['raw'];
  readonly frames: Frame[];
}

/**
 * A patch to a crowd is the same bytes written to hundreds of sockets, and each write is dear. So it is written in
 * slices, by `Turns`. Every client still gets all of its frames in the order in which they were made: whatever else is
 * sent to somebody takes along, in front of it, what is held for them. Who comes in meanwhile gets a full state, which
 * has the patch in it, and nothing is held for them.
 */
export class Outbox {
  private readonly turns: () => Turns;
  /** Frames of patches that were not written yet, by whom they are for. */
  private readonly held = new Map<Client, Held>();
  /** For whom the patch that is being made is the first that is held; null: none is being made. */
  private waiting: Client[] | null = null;
  /** Colyseus makes its next patch in the same buffer, so what is held is a copy: one for all who get the same bytes. */
  private copied: { readonly shared: Uint8Array; readonly copy: Frame } | null = null;

  constructor(turns: () => Turns) {
    this.turns = turns;
  }

  /** From now on what is sent to this client goes through here. Call it before anything is. */
  admit(client: Client): void {
    const { raw } = client;
    client.raw = (data, options, written) => {
      if (this.waiting) return this.hold(this.waiting, client, raw, data);
      this.release(client);
      if (written) raw.call(client, data, options, written);
      else write(client, raw, { bytes: data, whole: wholeFrame(data) });
    };
  }

  /** Sends in slices what `patch` sends to each client. */
  patch<T>(patch: () => T): T {
    const waiting: Client[] = [];
    this.waiting = waiting;
    try {
      return patch();
    } finally {
      this.waiting = null;
      this.copied = null;
      this.turns().each(waiting, (client) => this.release(client));
    }
  }

  private hold(waiting: Client[], client: Client, raw: Client['raw'], data: Uint8Array): void {
    if (this.copied?.shared !== data) this.copied = { shared: data, copy: copyOf(data) };
    const held = this.held.get(client);
    if (held) held.frames.push(this.copied.copy);
    else {
      this.held.set(client, { raw, frames: [this.copied.copy] });
      waiting.push(client);
    }
  }

  private release(client: Client): void {
    const held = this.held.get(client);
    if (!held) return;
    this.held.delete(client);
    for (const frame of held.frames) write(client, held.raw, frame);
  }
}

function copyOf(data: Uint8Array): Frame {
  const whole = wholeFrame(data);
  return { whole, bytes: whole ? whole.subarray(whole.length - data.length) : Uint8Array.from(data) };
}

function write(client: Client, raw: Client['raw'], { bytes, whole }: Frame): void {
  const isWritten = whole !== null && writeWhole(client.ref as unknown as WebSocket, whole);
  if (!isWritten) raw.call(client, bytes);
}
