import { artLuck } from '#client/theme/art-luck.ts';
import { paint } from '#client/theme/paint.ts';
import type { Point } from '#client/theme/primitives.ts';
import { polygon } from '#client/theme/primitives.ts';
import { MOTION } from '#client/theme/tokens.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter } from './eases.ts';
import type { Layout } from './layout.ts';
import { Picture } from './picture.ts';

/** How deep the tear is, and how wide a tooth of it, px. */
const TEAR = 18;
const TOOTH = 17;
/** From its deepest tooth to what stands below, as a part of what that is lower for it; without any it hangs behind by so many px. */
const APART = 0.5;
const HANGS = 6;

/** The strip of the bar, flooded with the accent and torn off, while a question is charged. */
export class ChargeBar implements View {
  private readonly easel: Easel;
  private readonly picture: Picture;
  private readonly height: number;

  constructor(easel: Easel, { card, topBar, measures }: Layout, width: number) {
    this.easel = easel;
    this.height = measures.tear > 0 ? card.y - measures.tear * APART : topBar.bar.y + topBar.bar.height + HANGS;
    this.picture = new Picture(easel, { width, height: this.height, depth: DEPTH.panel - 1 }).place(0, 0);
    this.picture.show('charge', (context) => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      paint(context, [polygon(this.outline(width), easel.look.accent)], { x: 0, y: 0, scale: easel.ratio });
    });
  }

  /** Drops from above. */
  appear(): void {
    if (this.easel.isCalm()) return;
    const draw = (share: number): void => void this.picture.nudge({ dy: -80 * (1 - share) });
    this.easel.motion.run({ ms: MOTION.in, ease: enter, draw }, 'charge-bar');
  }

  destroy(): void {
    this.easel.motion.stop('charge-bar');
    this.picture.destroy();
  }

  private outline(width: number): Point[] {
    const luck = artLuck(`torn:${this.easel.look.id}`);
    const torn: Point[] = [];
    for (let x = width; x > 0; x -= TOOTH * luck.span(0.7, 1.3))
      torn.push([x, this.height - (torn.length % 2 === 0 ? luck.span(0, TEAR * 0.4) : luck.span(TEAR * 0.5, TEAR))]);
    return [[0, 0], [width, 0], ...torn, [0, this.height - TEAR / 2]];
  }
}
