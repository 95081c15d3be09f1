import { Game } from 'phaser';

/** Ms from one drawn frame to the next above which a device is slow: it draws without a graphics chip, or with a weak one. */
const SLOW_MS = 45;
/** How much of the last frame goes into the estimate. */
const WEIGHT = 0.1;
/** A frame is drawn at least this often, ms: what a browser lost on its own comes back. */
const AT_LEAST_EVERY_MS = 1000;

/**
 * A game that draws a frame only when something on it has changed; until then the browser keeps the last one. A waiting
 * room or a podium at rest costs a phone nothing, and two pages on one processor do not starve each other.
 */
export class StillGame extends Game {
  private isTouched = true;
  private drawnAt = Number.NEGATIVE_INFINITY;
  private steppedAt = 0;
  private cost = 16;

  /** Something looks different from now on. */
  touch(): void {
    this.isTouched = true;
  }

  /** Whether frames take so long that what moves all the time should move in steps. */
  get isSlow(): boolean {
    return this.cost > SLOW_MS;
  }

  // Phaser's own step, with its second half left out where it would draw the same again.
  override step(time: number, delta: number): void {
    const { pendingDestroy } = this as unknown as { readonly pendingDestroy: boolean };
    if (pendingDestroy) return super.step(time, delta);
    // What a frame cost shows when the next one comes; a tab that was hidden says nothing.
    const gap = time - this.steppedAt;
    if (this.steppedAt === this.drawnAt && gap < 1000) this.cost += (gap - this.cost) * WEIGHT;
    this.steppedAt = time;
    this.events.emit('prestep', time, delta);
    this.events.emit('step', time, delta);
    this.scene.update(time, delta);
    this.events.emit('poststep', time, delta);
    if (!this.isTouched && time - this.drawnAt < AT_LEAST_EVERY_MS) return;
    this.isTouched = false;
    this.drawnAt = time;
    const { renderer } = this;
    renderer.preRender();
    this.events.emit('prerender', renderer, time, delta);
    this.scene.render(renderer);
    renderer.postRender();
    this.events.emit('postrender', renderer, time, delta);
  }
}
