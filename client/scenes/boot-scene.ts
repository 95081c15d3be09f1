import { isOpen, ringOf } from '../model/selectors.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { Backdrop } from '../views/backdrop.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** The first scene, and the lowest: the stage behind everything. */
export class BootScene extends RoomScene {
  private backdrop: Backdrop | null = null;
  private topic = '';
  private isCharged = false;
  private second = 0;

  constructor(context: StageContext) {
    super('boot', context);
  }

  protected override build(): void {
    this.topic = this.easel.look.id;
    this.isCharged = this.context.views.charge(this.context.model) !== null;
    this.backdrop = new Backdrop(this.easel, this.context.size(), this.isCharged);
  }

  protected override clear(): void {
    this.backdrop?.destroy();
    this.backdrop = null;
  }

  protected override draw(now: number): void {
    const { model } = this.context;
    const isCharged = this.context.views.charge(this.context.model) !== null;
    if (model.room && (wornTopic(model.room) !== this.topic || isCharged !== this.isCharged)) this.rebuild();
    if (!isCharged || !isOpen(model, now)) return;
    const { secondsLeft } = ringOf(model, now);
    if (secondsLeft === this.second) return;
    this.second = secondsLeft;
    this.backdrop?.flicker(secondsLeft);
  }
}
