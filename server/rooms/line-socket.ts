import { EventEmitter } from 'node:events';
import { LINE } from '#shared/protocol/line.ts';
import type { Clock } from '../match/clock.ts';

/** What is sent soon after something else goes with it: an answer carries a patch and its notices together, ms. */
const GATHER_MS = 15;
/** A question nobody answers waits this long for frames, then is asked again, ms; proxies cut a silence from 30 s on. */
const HOLD_MS = 20 * 1000;
/** Whoever does not ask for frames for this long is gone, ms; after the end, this long they have to learn of it. */
const ABSENT_MS = 6 * 1000;
/** More than this unread is read by nobody, bytes. Rooms let go of a slow player much earlier. */
const UNREAD_MAX_BYTES = 1024 * 1024;
/** A frame of a player is no longer than on a WebSocket, bytes. */
const FRAME_MAX_BYTES = 4 * 1024;

const NORMAL_CODE = 1000;
const ABNORMAL_CODE = 1006;

/**
 * Looks like a WebSocket to the room above it and is fed by HTTP: frames wait here until their reader has asked for
 * the ones after them, so that an answer that was lost on its way is given again.
 */
export class LineSocket extends EventEmitter {
  /** As a WebSocket numbers its states. */
  readonly OPEN = 1;
  readyState = 1;
  private readonly clock: Clock;
  private readonly onGone: () => void;
  /** Records not confirmed yet; the first has the number `first`. */
  private records: Buffer[] = [];
  private first = 0;
  private unread = 0;
  /** Frames of the player taken so far. */
  private taken = 0;
  private asker: ((records: readonly Buffer[]) => void) | null = null;
  private cancelHold = (): void => {};
  private cancelGather: (() => void) | null = null;
  private cancelAbsent: () => void;

  constructor(clock: Clock, onGone: () => void) {
    super();
    this.clock = clock;
    this.onGone = onGone;
    this.cancelAbsent = this.planAbsence();
  }

  /** Bytes on their way to a reader who has not confirmed them. */
  get bufferedAmount(): number {
    return this.unread;
  }

  send(frame: Uint8Array, _options?: object, done?: (error?: Error) => void): void {
    if (this.readyState === this.OPEN) {
      this.add(LINE.frame, frame); // a copy: the room encodes its next patch into the same bytes
      if (this.unread > UNREAD_MAX_BYTES) this.terminate();
    }
    done?.();
  }

  /** The reader learns code and reason; the room hears of it as of a socket whose other end agreed. */
  close(code = NORMAL_CODE, reason = ''): void {
    if (this.readyState !== this.OPEN) return;
    this.readyState = 3;
    const bytes = Buffer.from(reason);
    const body = Buffer.alloc(2 + bytes.length);
    body.writeUInt16BE(code);
    bytes.copy(body, 2);
    this.add(LINE.closed, body);
    this.answer(); // nothing will come to go with it
    setImmediate(() => this.emit('close', code, bytes));
  }

  /** The other end is gone, as far as anybody can tell. */
  terminate(): void {
    this.close(ABNORMAL_CODE);
  }

  /** Its reader keeps asking: that is all the sign of life there is. It measures no distance, so there is no credit for it (Q7). */
  ping(): void {}

  /**
   * The records from number `after` on, as soon as there are any; none after a while of silence. All before it are
   * confirmed by that. Null for a number that was never given. `isGone` aborts when whoever asked has hung up.
   */
  hear(after: number, isGone: AbortSignal): Promise<readonly Buffer[]> | null {
    if (after < this.first || after > this.first + this.records.length) return null;
    for (const confirmed of this.records.splice(0, after - this.first)) this.unread -= confirmed.length;
    this.first = after;
    this.asker?.([]); // it asked twice: the earlier question is lost
    this.cancelHold();
    this.cancelAbsent();
    return new Promise((resolve) => {
      this.asker = resolve;
      isGone.addEventListener('abort', () => {
        if (this.asker === resolve) this.answer();
      });
      if (this.records.length > 0) return this.answer();
      this.cancelHold = this.clock.setTimer(HOLD_MS, () => this.answer());
    });
  }

  /** Frames of the player, the first of them with the number `from`; those taken before are not taken again. False: some are missing. */
  take(from: number, frames: readonly Buffer[]): boolean {
    if (from > this.taken || frames.some((frame) => frame.length === 0 || frame.length > FRAME_MAX_BYTES)) return false;
    const fresh = frames.slice(this.taken - from);
    this.taken += fresh.length;
    for (const frame of fresh) if (this.readyState === this.OPEN) this.emit('message', frame);
    return true;
  }

  private add(kind: number, body: Uint8Array): void {
    const record = Buffer.allocUnsafe(LINE.head + body.length);
    record.writeUInt8(kind);
    record.writeUInt32BE(body.length, 1);
    record.set(body, LINE.head);
    this.records.push(record);
    this.unread += record.length;
    this.cancelGather ??= this.clock.setTimer(GATHER_MS, () => this.answer());
  }

  private answer(): void {
    this.cancelGather?.();
    this.cancelGather = null;
    const { asker } = this;
    if (!asker) return;
    this.asker = null;
    this.cancelHold();
    this.cancelAbsent = this.planAbsence();
    asker([...this.records]);
  }

  /** Nothing is remembered any more. */
  forget(): void {
    this.terminate();
    this.answer();
    this.cancelAbsent();
    this.onGone();
  }

  private planAbsence(): () => void {
    return this.clock.setTimer(ABSENT_MS, () => this.forget());
  }
}
