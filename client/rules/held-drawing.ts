import type { Cue } from '../model/cue.ts';
import type { StageContext } from '../scenes/stage-context.ts';
import type { Easel, View } from '../views/easel.ts';
import { Motion } from '../views/motion.ts';
import type { Drawing, DrawingPlace } from './define-view.ts';
import type { Of } from './room-views.ts';

/**
 * One drawing of a rule's view, held so that it can fail alone: it has moves of its own, and whatever it made and did
 * not live to destroy goes with it.
 */
export class HeldDrawing<D extends Drawing = Drawing> {
  readonly rule: string;
  private readonly context: StageContext;
  private readonly motion = new Motion();
  private readonly owned = new Set<View>();
  private drawing: D | null;

  constructor(
    { rule, it: make }: Of<(place: DrawingPlace) => D>,
    easel: Easel,
    context: StageContext,
    isSnap: boolean,
  ) {
    this.rule = rule;
    this.context = context;
    const own: Easel = { ...easel, motion: this.motion, owned: this.owned };
    this.motion.step(context.now());
    this.drawing = this.attempt(() => make({ model: context.model, easel: own, context, isSnap })) ?? null;
    if (!this.drawing) this.destroy();
  }

  get isMoving(): boolean {
    return this.motion.size > 0;
  }

  draw(now: number): void {
    this.attempt(() => {
      this.motion.step(this.context.now());
      this.drawing?.draw(now);
    });
  }

  /** Anything else that such a drawing can do. */
  use(run: (drawing: D) => void): void {
    this.attempt(() => {
      if (this.drawing) run(this.drawing);
    });
  }

  heed(cues: readonly Cue[]): void {
    this.attempt(() => this.drawing?.heed?.(cues));
  }

  /** A new phase ends all moves at their end state. */
  settle(): void {
    this.attempt(() => this.motion.settle());
  }

  destroy(): void {
    const { drawing } = this;
    this.drawing = null;
    this.motion.clear();
    try {
      drawing?.destroy();
    } catch (error) {
      this.context.views.fail(this.rule, error);
    }
    for (const view of [...this.owned]) view.destroy();
    this.owned.clear();
  }

  private attempt<T>(run: () => T): T | undefined {
    return this.context.views.attempt<T | undefined>(this.rule, run, undefined);
  }
}
