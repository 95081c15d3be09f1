import type { Logger } from 'pino';
import type { Clock } from '../match/clock.ts';
import type { Storage } from '../storage/storage.ts';
import { goneMarkOf } from './identity.ts';

/** How soon a process knows of who had themselves forgotten at another one, ms. */
const LOOK_MS = 30 * 1000;
/** By then every process knows of somebody who is gone, and what one of them still wrote is forgotten too, ms. */
const AGAIN_MS = 2 * LOOK_MS;
/** Clocks of two machines differ; what was seen already is seen once more. */
const OVERLAP_MS = 60 * 60 * 1000;

interface LeaversArgs {
  readonly people: Storage['people'];
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * People who have had themselves forgotten (PF4). What is kept of them is a mark that does not lead back to them: by it
 * their old pass is no pass any more, and what a match under way still holds of them is forgotten at its end.
 */
export class Leavers {
  private readonly people: Storage['people'];
  private readonly clock: Clock;
  private readonly log: Logger;
  private readonly marks = new Set<string>();
  private seenUntil = 0;
  /** The last look found somebody new. */
  private hadNews = false;
  private cancel = (): void => {};
  /** Cancels each forgetting that is still to come. */
  private readonly later = new Set<() => void>();
  private readonly onGones = new Set<() => void>();
  private readonly onForgottens = new Set<() => void>();
  private isOver = false;

  constructor({ people, clock, log }: LeaversArgs) {
    this.people = people;
    this.clock = clock;
    this.log = log;
  }

  /** Knows who is gone, goes on with what a process that died has left half done, and keeps looking. */
  async start(): Promise<void> {
    await this.look();
    for (const leaver of await this.people.halfForgotten()) {
      await this.people.forget(leaver, this.clock.now());
      this.log.info('somebody who had asked for it before the restart is forgotten');
    }
    this.lookLater();
  }

  /** Hears that more people are gone: nothing is open to them from now on. Returns its own undo. */
  onGone(listener: () => void): () => void {
    this.onGones.add(listener);
    return () => this.onGones.delete(listener);
  }

  /** Hears that something was forgotten: what is remembered beside the database may still name somebody. Returns its own undo. */
  onForgotten(listener: () => void): () => void {
    this.onForgottens.add(listener);
    return () => this.onForgottens.delete(listener);
  }

  stop(): void {
    this.isOver = true;
    this.cancel();
    for (const cancel of this.later) cancel();
  }

  isGone(playerId: string): boolean {
    return this.marks.size > 0 && this.marks.has(goneMarkOf(playerId));
  }

  /**
   * Forgets a person, for good. Called again it goes on where it was. Until other processes know of it they let them in,
   * and write what they do: that is forgotten a minute later.
   */
  async forget(playerId: string, names: readonly string[]): Promise<void> {
    await this.forgetNow(playerId, names);
    this.forgetLater(playerId, names);
  }

  /** A match is over and kept: whoever left everything while it was played is in it, and is forgotten once more. */
  async ended(playerIds: readonly string[]): Promise<void> {
    await this.look();
    for (const playerId of playerIds) if (this.isGone(playerId)) await this.forgetLeft(playerId);
  }

  /** Forgets what somebody who is gone, or was part of them, has left since. */
  forgetLeft(playerId: string): Promise<void> {
    return this.forgetNow(playerId, []);
  }

  private async forgetNow(playerId: string, names: readonly string[]): Promise<void> {
    const mark = goneMarkOf(playerId);
    this.know([mark]); // from now on: nothing new of them begins while the old goes
    await this.people.forget({ playerId, mark, names }, this.clock.now());
    for (const listener of this.onForgottens) listener();
  }

  private forgetLater(playerId: string, names: readonly string[]): void {
    if (this.isOver) return;
    const cancel = this.clock.setTimer(AGAIN_MS, () => {
      this.later.delete(cancel);
      this.forgetNow(playerId, names).catch((error: unknown) => {
        this.log.warn({ err: error }, 'what was written of somebody while they were forgotten is still there');
        this.forgetLater(playerId, names);
      });
    });
    this.later.add(cancel);
  }

  /** Asks who is gone by now. */
  async look(): Promise<void> {
    const since = this.seenUntil - OVERLAP_MS;
    const now = this.clock.now();
    const isNews = this.know(await this.people.marks({ since }));
    this.seenUntil = now;
    // The process that was asked may still be at it: by the next look it is not.
    if (isNews || this.hadNews) for (const listener of this.onForgottens) listener();
    this.hadNews = isNews;
  }

  /** Whether there was a new one among these marks. */
  private know(marks: readonly string[]): boolean {
    const known = this.marks.size;
    for (const mark of marks) this.marks.add(mark);
    const isNews = this.marks.size > known;
    if (isNews) for (const listener of this.onGones) listener();
    return isNews;
  }

  private lookLater(): void {
    if (this.isOver) return;
    this.cancel = this.clock.setTimer(LOOK_MS, () => {
      this.look()
        .catch((error: unknown) => this.log.warn({ err: error }, 'who has left is not known just now'))
        .finally(() => this.lookLater());
    });
  }
}
