import { coverOf } from '#client/theme/cover.ts';
import { paint } from '#client/theme/paint.ts';
import { RADIUS } from '#client/theme/tokens.ts';
import type { Box } from './box.ts';
import type { Easel } from './easel.ts';
import { DEPTH } from './easel.ts';
import { PictureView } from './picture-view.ts';

/** The topic's cover, printed on the question's card. */
export class CoverLabel extends PictureView {
  constructor(easel: Easel, { x, y, width, height }: Box) {
    super(easel, { x, y, width, height, depth: DEPTH.panel + 1 });
    this.picture.show('cover', (context) => {
      // Cells meet without a seam where their edges are on device px, so the cover is painted in those.
      context.setTransform(1, 0, 0, 1, 0, 0);
      const cover = coverOf(`label/${easel.look.id}`, easel.look, width, height);
      paint(context, cover, { x: 0, y: 0, scale: easel.ratio, clip: { width, height, corner: RADIUS.label } });
    });
  }
}
