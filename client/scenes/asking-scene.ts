import { hasChatKey } from '../model/has-chat-key.ts';
import { RoundBar } from '../views/round-bar.ts';
import { hostKeyCount } from './host-key-count.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** Behind the page's panel, while a rule asks something between questions: the stage, and the rounds so far. */
export class AskingScene extends RoomScene {
  private bar: RoundBar | null = null;

  constructor(context: StageContext) {
    super('asking', context);
  }

  protected override build(): void {
    const { model, size } = this.context;
    this.bar = new RoundBar(
      this.easel,
      { ...size(), hostKeys: hostKeyCount(this.context), hasChat: hasChatKey(model) },
      { hasTimer: false },
    );
  }

  protected override clear(): void {
    this.bar?.destroy();
    this.bar = null;
  }

  protected override draw(now: number): void {
    this.bar?.draw(this.context.model, now);
  }
}
