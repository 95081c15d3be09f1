import { paintIcon } from '#client/theme/paint.ts';
import { MOTION } from '#client/theme/tokens.ts';
import type { RevealSnapshot } from '../model/room-snapshot.ts';
import type { Box } from './box.ts';
import { paragraph } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, linear } from './eases.ts';
import { Glass } from './glass.ts';
import type { Measures } from './measures.ts';
import { Picture } from './picture.ts';
import { linesOf, settingOf } from './why-text.ts';

/** Why the answer is the answer, and who says so. */
export class WhyPanel implements View {
  private readonly easel: Easel;
  private readonly glass: Glass;
  private readonly picture: Picture;
  private readonly place: Box;

  constructor(easel: Easel, place: Box, measures: Measures, reveal: RevealSnapshot, textScale: number) {
    this.easel = easel;
    this.place = place;
    const set = settingOf(measures, textScale);
    this.glass = new Glass(easel, place);
    this.picture = new Picture(easel, { width: place.width, height: place.height, depth: DEPTH.words }).place(
      place.x,
      place.y,
    );
    const { text, source } = linesOf(reveal, place.width, set);
    this.picture.show('why', (context) => {
      if (set.left > set.padX) paintIcon(context, 'spark', set.padX, set.padY, 24, easel.look.accent);
      const width = place.width - set.left - set.padX - set.lane;
      paragraph(context, text, { x: set.left, y: set.padY, width }, set.text);
      const below = set.padY + text.length * set.text.size * 1.5 + (text.length > 0 ? 4 : 0);
      paragraph(context, source, { x: set.left, y: below, width }, set.source);
    });
  }

  appear(): void {
    const isCalm = this.easel.isCalm();
    const draw = (share: number): void => {
      const dy = isCalm ? 0 : 16 * (1 - share);
      this.glass.fade(share);
      this.glass.nudge(dy, this.place);
      this.picture.image.setAlpha(share);
      this.picture.nudge({ dy });
    };
    draw(0);
    this.easel.motion.run({ ms: MOTION.in, delay: 200, ease: isCalm ? linear : enter, draw }, 'why');
  }

  destroy(): void {
    this.easel.motion.stop('why');
    this.glass.destroy();
    this.picture.destroy();
  }
}
