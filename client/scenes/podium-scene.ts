import { PodiumBlocks } from '../views/podium-blocks.ts';
import { podiumLayoutOf } from '../views/stage-layout.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** The end of a match. */
export class PodiumScene extends RoomScene {
  private blocks: PodiumBlocks | null = null;
  private shown = '';
  private isSnap = true;

  constructor(context: StageContext) {
    super('podium', context);
  }

  protected override build(isSnap: boolean): void {
    const { model, size } = this.context;
    this.shown = this.what();
    this.isSnap = isSnap;
    this.blocks = new PodiumBlocks(this.easel, podiumLayoutOf(size()), model, size().height);
    if (!isSnap) this.blocks.appear(model.room?.matchId ?? '');
  }

  protected override clear(): void {
    this.blocks?.destroy();
    this.blocks = null;
  }

  protected override draw(): void {
    // Own numbers may come a moment after the state.
    if (this.context.model.room?.phase !== 'podium' || this.what() === this.shown) return;
    const isMoving = !this.isSnap;
    this.rebuild();
    if (isMoving) this.blocks?.appear(this.context.model.room.matchId);
    this.isSnap = !isMoving;
  }

  private what(): string {
    const { room, you } = this.context.model;
    return JSON.stringify([room?.seats.map((seat) => [seat.seat, seat.rank, seat.score, seat.name, seat.avatar]), you?.rank, you?.behind, you?.matchId === room?.matchId]);
  }
}
