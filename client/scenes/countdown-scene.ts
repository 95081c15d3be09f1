import { Countdown } from '../views/countdown.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** 3, 2, 1, and everybody who is about to play. */
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
    const { room, you } = this.context.model;
    if (room?.stage !== 'intro') return;
    const at = room.pausedAt || now;
    this.countdown?.draw(room.endsAt - at);
    this.countdown?.drawFaces(room.seats, you?.seat ?? -1, at - room.startedAt);
  }
}
