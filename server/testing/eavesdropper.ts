import assert from 'node:assert/strict';
import { Decoder } from '@colyseus/schema';
import { unpack } from 'msgpackr';
import { MatchState } from '#shared/protocol/state.ts';

/** Colyseus' frames from the server, by their first byte. */
export const FRAMES = { join: 10, data: 13, state: 14, patch: 15 } as const;

/** What a client knows after reading frames: the state as it decodes it, and every notice in plain text. */
export class Eavesdropper {
  state = new MatchState();
  readonly notices: { name: string; payload: unknown }[] = [];
  private decoder = new Decoder(this.state);
  private read = 0;
  private isIn = false;

  /** Reads the frames that came since the last time. */
  catchUp(frames: readonly Buffer[]): void {
    for (; this.read < frames.length; this.read++) this.hear(frames[this.read] as Buffer);
  }

  /** Reads one frame more. A whole state is the first of a new connection: it is read without what was known before. */
  hear(frame: Buffer): void {
    const [kind] = frame;
    if (kind === FRAMES.state) {
      this.isIn = true;
      this.state = new MatchState();
      this.decoder = new Decoder(this.state);
      this.decoder.decode(frame, { offset: 1 });
    } else if (kind === FRAMES.patch) {
      if (this.isIn) this.decoder.decode(frame, { offset: 1 });
    } else if (kind === FRAMES.data) {
      const length = (frame[1] ?? 0) & 0x1f;
      this.notices.push({
        name: frame.toString('utf8', 2, 2 + length),
        payload: frame.length > 2 + length ? unpack(frame.subarray(2 + length)) : undefined,
      });
    } else if (kind !== FRAMES.join) assert.fail(`a frame of kind ${kind}, which this test does not understand`);
  }
}
