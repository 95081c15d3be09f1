import { hasChatKey } from '../model/has-chat-key.ts';
import { isAskedReady } from '../model/readiness.ts';
import { BumpBoard } from '../views/bump-board.ts';
import { boardOf } from '../views/match-layout.ts';
import { RoundBar } from '../views/round-bar.ts';
import { hostKeyCount } from './host-key-count.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** Between rounds: what the last one did to the ladder, and when it goes on. */
export class ScoreboardScene extends RoomScene {
  private board: BumpBoard | null = null;
  private bar: RoundBar | null = null;
  private hasKey = false;

  constructor(context: StageContext) {
    super('scoreboard', context);
  }

  protected override build(): void {
    const { model, size } = this.context;
    const { width, height, safe } = size();
    this.hasKey = isAskedReady(model);
    this.bar = new RoundBar(this.easel, {
      width,
      height,
      safe,
      hostKeys: hostKeyCount(this.context),
      hasChat: hasChatKey(model),
    });
    this.board = new BumpBoard(this.easel, boardOf(model, { width, height, safe }), model);
  }

  protected override clear(): void {
    this.board?.destroy();
    this.bar?.destroy();
    this.board = this.bar = null;
  }

  protected override draw(now: number): void {
    const { model } = this.context;
    if (model.room?.stage !== 'between') return;
    // Who comes back to a board is told a moment later that they play: the page's key needs its place then.
    if (this.hasKey !== isAskedReady(model)) return this.rebuild();
    if (this.board?.draw(model, now)) this.easel.touch();
    this.bar?.draw(model, now);
  }
}
