import { stageOf } from '#client/theme/cover.ts';
import { paint } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { Picture } from './picture.ts';

/** The stage behind everything: the topic's cover, huge, tone on tone. */
export class Backdrop implements View {
  private readonly picture: Picture;

  constructor(easel: Easel, { width, height }: { width: number; height: number }) {
    this.picture = new Picture(easel, { width, height, depth: DEPTH.stage });
    this.picture.show('stage', (context) => {
      context.fillStyle = COLOUR.ground;
      context.fillRect(0, 0, width, height);
      context.setTransform(1, 0, 0, 1, 0, 0);
      paint(context, stageOf(`stage/${easel.look.id}`, easel.look, width, height), { x: 0, y: 0, scale: easel.ratio });
    });
  }

  destroy(): void {
    this.picture.destroy();
  }
}
