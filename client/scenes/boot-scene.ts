import { Backdrop } from '../views/backdrop.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** The first scene, and the lowest: the stage behind everything. */
export class BootScene extends RoomScene {
  private backdrop: Backdrop | null = null;
  private topic = '';

  constructor(context: StageContext) {
    super('boot', context);
  }

  protected override build(): void {
    this.topic = this.easel.look.id;
    this.backdrop = new Backdrop(this.easel, this.context.size());
  }

  protected override clear(): void {
    this.backdrop?.destroy();
    this.backdrop = null;
  }

  protected override draw(): void {
    const { room } = this.context.model;
    if (room && room.topic !== this.topic) this.rebuild();
  }
}
