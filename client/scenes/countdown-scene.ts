import { Countdown } from '../views/countdown.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** 3, 2, 1. */
export class CountdownScene extends RoomScene {
  private countdown: Countdown | null = null;

  constructor(context: StageContext) {
    super('countdown', context);
  }

  protected override build(): void {
    this.countdown = new Countdown(this.easel, this.context.size());
  }

  protected override clear(): void {
    this.countdown?.destroy();
    this.countdown = null;
  }

  protected override draw(now: number): void {
    const { room } = this.context.model;
    if (room?.stage === 'intro') this.countdown?.draw(room.endsAt - (room.pausedAt || now));
  }
}
