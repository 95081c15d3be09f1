import { boltOf } from '#client/theme/bolts.ts';
import { paint } from '#client/theme/paint.ts';
import { rect } from '#client/theme/primitives.ts';
import { COLOUR, RADIUS } from '#client/theme/tokens.ts';
import type { Box } from './box.ts';
import { centred } from './brush.ts';
import type { Easel } from './easel.ts';
import { DEPTH } from './easel.ts';
import { PictureView } from './picture-view.ts';

/** In the place of the cover: what a charged question is worth. */
export class ChargeLabel extends PictureView {
  constructor(easel: Easel, { x, y, width, height }: Box, factor: number) {
    super(easel, { x, y, width, height, depth: DEPTH.panel + 1 });
    this.picture.show('charge', (context) => {
      // A tall label shows the whole bolt, a small one most of it.
      const size = height > 2 * width ? height * 0.44 : Math.max(width, height) * 0.62;
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      paint(
        context,
        [
          rect(0, 0, width, height, easel.look.pair),
          boltOf(width / 2 - size * 0.18, (height - size * 1.7) / 2, size, easel.look.accent),
        ],
        { x: 0, y: 0, scale: easel.ratio, clip: { width, height, corner: RADIUS.label } },
      );
      context.restore();
      centred(context, `\u00d7${factor}`, width / 2, height / 2, {
        size: Math.min(width * 0.56, height * 0.6),
        weight: 700,
        face: 'display',
        line: 1,
        track: -0.04,
        colour: COLOUR.ink,
        align: 'center',
      });
    });
  }
}
