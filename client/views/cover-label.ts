import { coverOf } from '#client/theme/cover.ts';
import { paint } from '#client/theme/paint.ts';
import { RADIUS } from '#client/theme/tokens.ts';
import type { Box } from './box.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { Picture } from './picture.ts';

/** The topic's cover, printed on the question's card. */
export class CoverLabel implements View {
  private readonly picture: Picture;

  constructor(easel: Easel, { x, y, width, height }: Box) {
    this.picture = new Picture(easel, { width, height, depth: DEPTH.panel + 1 }).place(x, y);
    this.picture.show('cover', (context) => {
      // Cells meet without a seam where their edges are on device px, so the cover is painted in those.
      context.setTransform(1, 0, 0, 1, 0, 0);
      const cover = coverOf(`label/${easel.look.id}`, easel.look, width, height);
      paint(context, cover, { x: 0, y: 0, scale: easel.ratio, clip: { width, height, corner: RADIUS.label } });
    });
  }

  fade(alpha: number): void {
    this.picture.image.setAlpha(alpha);
  }

  nudge(dy: number): void {
    this.picture.nudge({ dy });
  }

  destroy(): void {
    this.picture.destroy();
  }
}
