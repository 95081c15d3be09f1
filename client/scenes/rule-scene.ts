import type { Cue } from '../model/cue.ts';
import type { MakeDrawing } from '../rules/define-view.ts';
import { HeldDrawing } from '../rules/held-drawing.ts';
import type { Of } from '../rules/room-views.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/**
 * What rules draw themselves: the scene of one phase (`rule`), or whatever lies over all scenes (`overlays`). A drawing
 * that throws is taken away with everything it made, and its rule's view is off.
 */
export class RuleScene extends RoomScene {
  private readonly makers: () => readonly Of<MakeDrawing>[];
  private drawings: HeldDrawing[] = [];
  private made = '';

  /** `makers` is asked at each start, and at each change whether they are others. */
  constructor(key: 'rule' | 'overlays', context: StageContext, makers: () => readonly Of<MakeDrawing>[]) {
    super(key, context);
    this.makers = makers;
  }

  protected override build(isSnap: boolean): void {
    const makers = this.makers();
    this.made = namesOf(makers);
    this.drawings = makers.map((maker) => new HeldDrawing(maker, this.easel, this.context, isSnap));
  }

  protected override clear(): void {
    for (const drawing of this.drawings) drawing.destroy();
    this.drawings = [];
  }

  protected override attach(): void {
    this.undoLater(this.context.views.onFail((rule) => this.drop(rule)));
  }

  protected override draw(now: number): void {
    for (const drawing of [...this.drawings]) {
      if (drawing.isMoving) this.easel.touch();
      drawing.draw(now);
    }
  }

  protected override settle(): void {
    for (const drawing of [...this.drawings]) drawing.settle();
  }

  protected override heed(cues: readonly Cue[]): void {
    for (const drawing of [...this.drawings]) drawing.heed(cues);
    // Over all scenes lies what the rules of this match bring; another match may have others.
    if (this.scene.key === 'overlays' && namesOf(this.makers()) !== this.made) this.rebuild();
  }

  private drop(rule: string): void {
    for (const drawing of this.drawings) if (drawing.rule === rule) drawing.destroy();
    this.drawings = this.drawings.filter((drawing) => drawing.rule !== rule);
    this.made = namesOf(this.drawings);
  }
}

function namesOf(list: readonly { readonly rule: string }[]): string {
  return list.map(({ rule }) => rule).join();
}
