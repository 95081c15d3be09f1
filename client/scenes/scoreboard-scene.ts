import { COLOUR } from '#client/theme/tokens.ts';
import { progressOf, secondsToEnd } from '../model/selectors.ts';
import { box } from '../views/box.ts';
import { centred, measureOf } from '../views/brush.ts';
import { BumpBoard } from '../views/bump-board.ts';
import { DEPTH } from '../views/easel.ts';
import type { Layout } from '../views/layout.ts';
import { layoutOf } from '../views/layout.ts';
import { Picture } from '../views/picture.ts';
import { boardLayoutOf } from '../views/stage-layout.ts';
import { paintProgress } from '../views/top-bar.ts';
import { words } from '../views/words.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';

/** Between rounds: what the last one did to the ladder, and when it goes on. */
export class ScoreboardScene extends RoomScene {
  private board: BumpBoard | null = null;
  private bar: Picture | null = null;
  private layout: Layout | null = null;
  private isStill = true;

  constructor(context: StageContext) {
    super('scoreboard', context);
  }

  protected override build(isSnap: boolean): void {
    const { model, size } = this.context;
    const { width, height, safe } = size();
    this.layout = layoutOf({ width, height, safe, optionCount: 0, isHost: model.isHost });
    const { bar } = this.layout.topBar;
    this.bar = new Picture(this.easel, { width: bar.width, height: bar.height, depth: DEPTH.words }).place(
      bar.x,
      bar.y,
    );
    this.board = new BumpBoard(this.easel, boardLayoutOf({ width, height, safe }), model);
    this.isStill = isSnap;
    if (!isSnap) this.board.appear(model);
  }

  protected override clear(): void {
    this.board?.destroy();
    this.bar?.destroy();
    this.board = this.bar = null;
  }

  protected override draw(now: number): void {
    const { model } = this.context;
    if (model.room?.stage !== 'between') return;
    this.board?.draw(model, this.isStill);
    this.isStill = false;
    this.drawBar(secondsToEnd(model, now));
  }

  private drawBar(seconds: number | null): void {
    const { layout, bar } = this;
    const { room } = this.context.model;
    if (!layout || !bar || !room) return;
    const results = progressOf(this.context.model);
    const isLast = room.round >= room.rounds - 1;
    bar.show(`${results.join()}/${seconds}/${room.pausedAt > 0}`, (context) => {
      const { middle, bar: strip, back } = layout.topBar;
      const y = back.y + back.height / 2 - strip.y;
      const isPhone = layout.measures.size === 'phone';
      let right = middle.x + middle.width - strip.x;
      if (seconds !== null) {
        right -=
          centred(context, String(seconds), right, y, {
            size: isPhone ? 24 : 28,
            weight: 700,
            face: 'figures',
            line: 1,
            colour: this.easel.look.accent,
            align: 'right',
          }) + 10;
        const said = room.pausedAt > 0 ? words.paused : isLast ? words.podiumNext : words.nextIn;
        right -=
          centred(context, said, right, y, {
            size: 14,
            weight: 550,
            face: 'body',
            colour: COLOUR.text2,
            align: 'right',
          }) + 16;
      }
      const chip = isPhone ? 0 : measureOf({ size: 14, weight: 550, face: 'body' })(this.easel.look.title) + 44;
      const left = middle.x - strip.x + chip;
      const free = right - left;
      const width = Math.min(420, free);
      if (free >= 60) paintProgress(context, results, box(left + (free - width) / 2, y - 3, width, 6), isPhone ? 3 : 4);
    });
  }
}
