import { boltsOf } from '#client/theme/bolts.ts';
import { stageOf } from '#client/theme/cover.ts';
import { paint } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { mix } from './colour.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { Picture } from './picture.ts';

/** How much of the accent is in a bolt of the charged stage: its text stays readable. */
const BOLT_SHARE = 0.14;

/** The stage behind everything: the topic's cover, huge, tone on tone; while a question is charged, bolts. */
export class Backdrop implements View {
  private readonly picture: Picture;

  constructor(easel: Easel, { width, height }: { width: number; height: number }, isCharged = false) {
    this.picture = new Picture(easel, { width, height, depth: DEPTH.stage });
    this.picture.show('stage', (context) => {
      context.fillStyle = isCharged ? easel.look.deep : COLOUR.ground;
      context.fillRect(0, 0, width, height);
      context.setTransform(1, 0, 0, 1, 0, 0);
      const art = isCharged
        ? boltsOf(easel.look.id, width, height, mix(easel.look.accent, easel.look.deep, BOLT_SHARE))
        : stageOf(`stage/${easel.look.id}`, easel.look, width, height);
      paint(context, art, { x: 0, y: 0, scale: easel.ratio });
    });
  }

  destroy(): void {
    this.picture.destroy();
  }
}
