import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ArenaFairPlay, type FairPlay, fairPlayOf } from '#shared/fair-play/fair-play.ts';
import type { ArenaStatus } from '#shared/shows/status.ts';

/** A host is told anew after so many questions, and at the end. */
const EVERY_QUESTIONS = 5;
/** So long at most in one turn of the event loop, ms. */
const TURN_MS = 3;

export interface FairPlayDeskArgs {
  readonly arenas: () => readonly ArenaStatus[];
  /** What the arena of this room says, in whichever process it is. */
  readonly ask: (roomId: string) => Promise<ArenaFairPlay>;
  /** It is never worth a show: the host is told less. `roomId` of the arena that did not answer; null: it was no arena. */
  readonly onTrouble: (error: unknown, roomId: string | null) => void;
}

/** Finds out what the host of a show is told of its people (FP2, FP3): now and then, in slices, and nobody waits for it. */
export class FairPlayDesk {
  private readonly args: FairPlayDeskArgs;
  private told: FairPlay | null = null;
  private isLooking = false;
  /** How many questions there were when it was last asked to look. */
  private questions = 0;
  private isEnded = false;

  constructor(args: FairPlayDeskArgs) {
    this.args = args;
  }

  /** What is known; null: nothing yet. */
  get fairPlay(): FairPlay | null {
    return this.told;
  }

  /** So many questions have been asked and told. Resolves when what that comes to is known. */
  async onAsked(questions: number, isOver: boolean): Promise<void> {
    const isDue = isOver ? questions > 0 : questions > this.questions && questions % EVERY_QUESTIONS === 0;
    if (!isDue || this.isEnded) return;
    this.questions = questions;
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      while (this.told?.questions !== this.questions && !this.isEnded) this.told = await this.look(this.questions);
    } catch (error) {
      this.args.onTrouble(error, null);
    } finally {
      this.isLooking = false;
    }
  }

  end(): void {
    this.isEnded = true;
  }

  private async look(questions: number): Promise<FairPlay> {
    const arenas: (ArenaFairPlay | null)[] = [];
    for (const { roomId } of this.args.arenas()) arenas.push(roomId === null ? null : await this.ask(roomId)); // one at a time: each is large
    const search = fairPlayOf(arenas, questions);
    for (;;) {
      const until = performance.now() + TURN_MS;
      while (performance.now() < until) {
        const step = search.next();
        if (step.done) return step.value;
      }
      await nextTurn();
    }
  }

  private async ask(roomId: string): Promise<ArenaFairPlay | null> {
    try {
      return await this.args.ask(roomId);
    } catch (error) {
      this.args.onTrouble(error, roomId);
      return null;
    }
  }
}
