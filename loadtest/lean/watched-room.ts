import { Decoder } from '@colyseus/schema';
import { MatchState } from '#shared/protocol/state.ts';
import type { LeanClient } from './lean-client.ts';
import { FRAME } from './wire.ts';

/** The state of a room as one client decodes it: the eyes of a swarm that otherwise counts bytes. */
export class WatchedRoom {
  readonly state = new MatchState();
  private readonly decoder = new Decoder(this.state);
  private waiters: { holds: () => boolean; resolve: () => void }[] = [];

  constructor(client: LeanClient) {
    if (!client.firstState) throw new Error('the client has no full state to begin with');
    this.read(client.firstState);
    const before = client.onFrame;
    client.onFrame = (frame, at) => {
      before?.(frame, at);
      if (frame[0] === FRAME.patch || frame[0] === FRAME.state) this.read(frame);
    };
  }

  /** Resolves when the decoded state fits; rejects after `ms`. */
  async until(what: string, holds: (state: MatchState) => boolean, ms = 60_000): Promise<void> {
    if (holds(this.state)) return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      new Promise<void>((resolve) => this.waiters.push({ holds: () => holds(this.state), resolve })),
      new Promise<never>((_, reject) => {
        timer = setTimeout(
          () =>
            reject(
              new Error(`waited ${ms} ms for ${what}; the room is in ${this.state.phase}, round ${this.state.round}`),
            ),
          ms,
        );
      }),
    ]);
    clearTimeout(timer);
  }

  private read(frame: Buffer): void {
    this.decoder.decode(frame, { offset: 1 });
    const due = this.waiters.filter((waiter) => waiter.holds());
    this.waiters = this.waiters.filter((waiter) => !due.includes(waiter));
    for (const { resolve } of due) resolve();
  }
}
