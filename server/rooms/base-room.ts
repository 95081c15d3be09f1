import { Room, type RoomOptions } from '@colyseus/core';
import type { Logger } from 'pino';

/**
 * What every room of ours has: without `onUncaughtException` one throw in a handler would end the whole
 * process (COLYSEUS.md, section 0). A room that fails ends itself kindly; the others do not notice.
 */
export abstract class BaseRoom<T extends RoomOptions = RoomOptions> extends Room<T> {
  protected abstract readonly log: Logger;
  private hasFailed = false;

  override onUncaughtException(error: Error, method: string): void {
    const cause = error.cause instanceof Error ? error.cause : error;
    this.log.error(
      { err: cause, room: this.roomName, roomId: this.roomId, method, ...this.whereabouts() },
      'a room failed',
    );
    if (this.hasFailed) return;
    this.hasFailed = true;
    this.endKindly();
  }

  /** What a bug report needs besides the stack: match id, phase, input number. */
  protected abstract whereabouts(): Record<string, unknown>;

  /** Tells everybody and closes the room. Called once, however often it fails. */
  protected abstract endKindly(): void;
}
