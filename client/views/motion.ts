import type { Ease } from './eases.ts';
import { linear } from './eases.ts';

/** One thing that moves for a while. */
export interface Move {
  readonly ms: number;
  /** Ms before it begins; nothing is drawn till then, so what is to come is set by the caller. */
  readonly delay?: number;
  readonly ease?: Ease;
  /** Draws the eased share; the last call is always with exactly 1. */
  readonly draw: (share: number) => void;
  readonly done?: () => void;
}

/**
 * Everything that moves in one scene. Time is handed in, so a test or a gallery holds it still; a new phase ends all
 * moves at their end state (`settle`), and a refresh that draws end states starts none.
 */
export class Motion {
  private readonly running = new Map<string, { move: Move; from: number }>();
  private now = 0;
  private count = 0;

  /** Begins a move. One of the same name that is under way is dropped where it is. */
  run(move: Move, name = `move-${this.count++}`): void {
    this.running.delete(name);
    this.running.set(name, { move, from: this.now + (move.delay ?? 0) });
  }

  /** Ends one move where it is. */
  stop(name: string): void {
    this.running.delete(name);
  }

  isMoving(name: string): boolean {
    return this.running.has(name);
  }

  get size(): number {
    return this.running.size;
  }

  /** Draws every move at `now`, ms of a clock that only goes forward. */
  step(now: number): void {
    this.now = now;
    for (const [name, { move, from }] of [...this.running]) {
      if (now < from || this.running.get(name)?.move !== move) continue;
      const share = move.ms <= 0 ? 1 : (now - from) / move.ms;
      if (share >= 1) this.finish(name, move);
      else move.draw((move.ease ?? linear)(share));
    }
  }

  /** Every move ends now, at its end state, those it leads to as well. */
  settle(): void {
    for (let bound = 100; this.running.size > 0 && bound > 0; bound--) {
      for (const [name, { move }] of [...this.running])
        if (this.running.get(name)?.move === move) this.finish(name, move);
    }
    this.running.clear();
  }

  clear(): void {
    this.running.clear();
  }

  private finish(name: string, move: Move): void {
    this.running.delete(name);
    move.draw(1);
    move.done?.();
  }
}
