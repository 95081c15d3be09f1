import type { Logger } from 'pino';
import type { Clock } from '../match/clock.ts';
import type { MergeOfGuest } from '../storage/ports/people.ts';
import type { Storage } from '../storage/storage.ts';
import type { Leavers } from './leavers.ts';

/** How soon a process knows of guests who became part of an account at another one, ms. */
const LOOK_MS = 30 * 1000;
/** By then every process knows of one, and what a guest still left is merged too, ms. */
const AGAIN_MS = 2 * LOOK_MS;
/** Clocks of two machines differ; what was seen already is seen once more. */
const OVERLAP_MS = 60 * 60 * 1000;

export interface MergesArgs {
  readonly people: Pick<Storage['people'], 'merge' | 'merged' | 'halfMerged' | 'accountOf'>;
  readonly leavers: Pick<Leavers, 'isGone' | 'forgetLeft'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Guests who have become part of an account (SI3). Their pass is void, and what a match under way still
 * brings them is merged at its end.
 */
export class Merges {
  private readonly args: MergesArgs;
  /** All guests who are part of an account, as `Leavers` has all who are gone: each request asks. Which account it is the store knows. */
  private readonly guests = new Set<string>();
  private seenUntil = 0;
  private cancel = (): void => {};
  /** Cancels each merge that is to be done once more. */
  private readonly later = new Set<() => void>();
  private readonly onMergeds = new Set<() => void>();
  private isOver = false;

  constructor(args: MergesArgs) {
    this.args = args;
  }

  /** Knows who is merged, goes on with what is half done, and keeps doing both. */
  async start(): Promise<void> {
    await this.look();
    await this.goOn();
    this.lookLater();
  }

  stop(): void {
    this.isOver = true;
    this.cancel();
    for (const cancel of this.later) cancel();
  }

  /** Hears that a guest was merged: what is remembered beside the database may still know them by their old id. Returns its own undo. */
  onMerged(listener: () => void): () => void {
    this.onMergeds.add(listener);
    return () => this.onMergeds.delete(listener);
  }

  isMerged(playerId: string): boolean {
    return this.guests.has(playerId);
  }

  /**
   * Makes a guest part of an account; called again, or by two tabs at once, it goes on where it was. A guest who is part
   * of another account stays there, and nothing changes.
   */
  async merge(one: MergeOfGuest): Promise<void> {
    if (one.guestId === one.accountId) return;
    if (await this.mergeNow(one)) this.mergeLater(one);
  }

  /**
   * Merges what was written of guests since they became part of an account: by a match that is over and kept, or a ban
   * for what they said in one. Others among these players stay as they are.
   */
  async mergeLeft(playerIds: readonly string[]): Promise<void> {
    if (playerIds.length === 0) return;
    await this.look();
    for (const guestId of playerIds.filter((playerId) => this.guests.has(playerId))) {
      const accountId = await this.args.people.accountOf(guestId);
      if (accountId === null)
        await this.args.leavers.forgetLeft(guestId); // with the account the note of it was forgotten
      else await this.mergeNow({ guestId, accountId });
    }
  }

  private async mergeNow(one: MergeOfGuest): Promise<boolean> {
    const { people, leavers, clock } = this.args;
    // Of an account that is forgotten nothing is kept, so neither is what comes in late.
    if (leavers.isGone(one.accountId)) {
      await leavers.forgetLeft(one.guestId);
      return false;
    }
    if (!(await people.merge(one, clock.now()))) return false;
    this.guests.add(one.guestId);
    for (const listener of this.onMergeds) listener();
    return true;
  }

  private mergeLater(one: MergeOfGuest): void {
    if (this.isOver) return;
    const cancel = this.args.clock.setTimer(AGAIN_MS, () => {
      this.later.delete(cancel);
      this.mergeNow(one).catch((error: unknown) => {
        this.args.log.warn({ err: error }, 'what was written of a guest while they signed in is not merged yet');
        this.mergeLater(one);
      });
    });
    this.later.add(cancel);
  }

  /** Asks who is merged by now. */
  async look(): Promise<void> {
    const now = this.args.clock.now();
    const found = await this.args.people.merged({ since: this.seenUntil - OVERLAP_MS });
    const known = this.guests.size;
    for (const guestId of found) this.guests.add(guestId);
    this.seenUntil = now;
    if (this.guests.size > known) for (const listener of this.onMergeds) listener();
  }

  /** Of a process that died, or of a database that was away in the middle of it: the guest's pass is void already. */
  private async goOn(): Promise<void> {
    for (const one of await this.args.people.halfMerged()) {
      await this.mergeNow(one);
      this.args.log.info('a merge of a guest that was half done is done');
    }
  }

  private lookLater(): void {
    if (this.isOver) return;
    this.cancel = this.args.clock.setTimer(LOOK_MS, () => {
      this.look()
        .then(() => this.goOn())
        .catch((error: unknown) =>
          this.args.log.warn({ err: error }, 'who has signed in is not known, or not merged, just now'),
        )
        .finally(() => this.lookLater());
    });
  }
}
