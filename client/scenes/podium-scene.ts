import { sizeClassOf } from '#client/theme/size-class.ts';
import { PodiumBlocks } from '../views/podium-blocks.ts';
import { podiumLayoutOf } from '../views/stage-layout.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** How long the page's card is waited for. */
const PATIENCE_FRAMES = 60;
/** A change this long after the rise began is drawn without rising again. */
const SETTLED_MS = 300;

/** The end of a match. */
export class PodiumScene extends RoomScene {
  private blocks: PodiumBlocks | null = null;
  private shown = '';
  private isSnap = true;
  private frames = 0;
  private raisedAt = 0;

  constructor(context: StageContext) {
    super('podium', context);
  }

  protected override build(isSnap: boolean): void {
    this.isSnap = isSnap;
    this.frames = 0;
  }

  protected override clear(): void {
    this.blocks?.destroy();
    this.blocks = null;
  }

  protected override draw(): void {
    // The page lays out its card first; and own numbers may come a moment after the state.
    this.frames++;
    if (this.context.model.room?.stage !== 'over') return;
    if (!this.blocks && this.frames < PATIENCE_FRAMES && this.context.statsTop() === null) return;
    if (this.blocks && this.what() === this.shown) return;
    if (!this.blocks) this.raisedAt = this.context.now();
    else if (this.context.now() - this.raisedAt > SETTLED_MS) this.isSnap = true;
    this.clear();
    this.raise();
    this.easel.touch();
  }

  private raise(): void {
    const { model, size, statsTop } = this.context;
    const stage = size();
    this.shown = this.what();
    this.blocks = new PodiumBlocks(this.easel, podiumLayoutOf({ ...stage, statsTop: statsTop() }), model, stage.height);
    if (!this.isSnap) this.blocks.appear(model.room?.matchId ?? '');
  }

  private what(): string {
    const { room, you } = this.context.model;
    const { width, height } = this.context.size();
    return JSON.stringify([
      // On a phone the blocks stand on the card, and that may grow.
      sizeClassOf(width, height) === 'phone' && this.context.statsTop(),
      room?.seats.map((seat) => [seat.seat, seat.rank, seat.score, seat.name, seat.avatar]),
      you?.rank,
      you?.behind,
      you?.matchId === room?.matchId,
    ]);
  }
}
