import type { Logger } from 'pino';
import type { Clock } from '../match/clock.ts';
import type { Storage } from '../storage/storage.ts';
import { goneMarkOf } from './identity.ts';

/** How soon a process knows of who had themselves forgotten at another one, ms. */
const LOOK_MS = 30 * 1000;
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
  private cancel = (): void => {};
  private readonly listeners: (() => void)[] = [];

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

  /** Hears when somebody new is gone: what is remembered beside the database may still name them. */
  onGone(listener: () => void): void {
    this.listeners.push(listener);
  }

  stop(): void {
    this.cancel();
  }

  isGone(playerId: string): boolean {
    return this.marks.size > 0 && this.marks.has(goneMarkOf(playerId));
  }

  /** Forgets a person, for good. Called again it goes on where it was. */
  async forget(playerId: string, names: readonly string[]): Promise<void> {
    const mark = goneMarkOf(playerId);
    this.marks.add(mark); // from now on: nothing new of them begins while the old goes
    await this.people.forget({ playerId, mark, names }, this.clock.now());
    this.tell();
  }

  /** A match is over and kept: whoever left everything while it was played is in it, and is forgotten once more. */
  async ended(playerIds: readonly string[]): Promise<void> {
    await this.look();
    for (const playerId of playerIds) if (this.isGone(playerId)) await this.forget(playerId, []);
  }

  private async look(): Promise<void> {
    const since = this.seenUntil - OVERLAP_MS;
    const now = this.clock.now();
    const known = this.marks.size;
    for (const mark of await this.people.marks({ since })) this.marks.add(mark);
    this.seenUntil = now;
    if (this.marks.size > known) this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private lookLater(): void {
    this.cancel = this.clock.setTimer(LOOK_MS, () => {
      this.look()
        .catch((error: unknown) => this.log.warn({ err: error }, 'who has left is not known just now'))
        .finally(() => this.lookLater());
    });
  }
}
