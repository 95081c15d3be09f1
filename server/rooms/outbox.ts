import type { Client } from '@colyseus/core';
import type { WebSocket } from 'ws';
import type { Turns } from './turns.ts';
import { wholeFrame, writeWhole, writtenTogether } from './whole-frame.ts';

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

/** Who is sent something at once, and who only watches: when everybody who plays has it. */
interface Waiting {
  readonly first: Client[];
  readonly last: Client[];
}

/**
 * A patch to a crowd is the same bytes written to hundreds of sockets, and each write is dear. So it is written in
 * slices, by `Turns`. Every client still gets all of its frames in the order in which they were made: whatever else is
 * sent to somebody takes along, in front of it, what is held for them. Who comes in meanwhile gets a full state, which
 * has the patch in it, and nothing is held for them. Who comes last is sent nothing while others wait: what is for them
 * alone waits behind the patch, and so does the full state of whoever has just come in.
 */
export class Outbox {
  private readonly turns: () => Turns;
  /** Frames of patches that were not written yet, by whom they are for. */
  private readonly held = new Map<Client, Held>();
  private readonly comeLast = new WeakSet<Client>();
  /** For whom the patch that is being made is the first that is held; null: none is being made. */
  private waiting: Waiting | null = null;
  /** Colyseus makes its next patch in the same buffer, so what is held is a copy: one for all who get the same bytes. */
  private copied: { readonly shared: Uint8Array; readonly copy: Frame } | null = null;

  constructor(turns: () => Turns) {
    this.turns = turns;
  }

  /** From now on what is sent to this client goes through here. Call it before anything is. `comesLast`: behind all others. */
  admit(client: Client, comesLast = false): void {
    const { raw } = client;
    if (comesLast) this.comeLast.add(client);
    client.raw = (data, options, written) => {
      if (this.waiting) return this.hold(this.waiting[comesLast ? 'last' : 'first'], client, raw, this.copyFor(data));
      if (!written && this.held.size > 0 && this.comeLast.has(client)) return this.holdLast(client, raw, copyOf(data));
      this.release(client);
      if (written) raw.call(client, data, options, written);
      else write(client, raw, { bytes: data, whole: wholeFrame(data) });
    };
  }

  /** Sends in slices what `patch` sends to each client. */
  patch<T>(patch: () => T): T {
    const waiting: Waiting = { first: [], last: [] };
    this.waiting = waiting;
    try {
      return patch();
    } finally {
      this.waiting = null;
      this.copied = null;
      this.turns().each(waiting.first, (client) => this.release(client));
      this.releaseLast(waiting.last);
    }
  }

  /** What is held for this client goes out now, and what `work` sends with it, as one write. */
  along(client: Client, work: () => void): void {
    writtenTogether([client.ref as unknown as WebSocket], () => {
      if (!this.comeLast.has(client)) this.release(client);
      work();
    });
  }

  /** What waits for it is sent no more, and nothing waits from now on: it is about to be closed, and shall hear why. */
  forget(client: Client): void {
    this.held.delete(client);
    this.comeLast.delete(client);
  }

  private copyFor(data: Uint8Array): Frame {
    if (this.copied?.shared !== data) this.copied = { shared: data, copy: copyOf(data) };
    return this.copied.copy;
  }

  private hold(waiting: Client[], client: Client, raw: Client['raw'], frame: Frame): void {
    const held = this.held.get(client);
    if (held) held.frames.push(frame);
    else {
      this.held.set(client, { raw, frames: [frame] });
      waiting.push(client);
    }
  }

  private holdLast(client: Client, raw: Client['raw'], frame: Frame): void {
    const first: Client[] = [];
    this.hold(first, client, raw, frame);
    this.releaseLast(first);
  }

  private releaseLast(clients: readonly Client[]): void {
    this.turns().eachLast(clients, (client) => this.release(client));
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
