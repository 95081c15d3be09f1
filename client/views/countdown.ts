import { COLOUR } from '#client/theme/tokens.ts';
import { centred } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter } from './eases.ts';
import { Picture } from './picture.ts';

/** Each number comes in this fast; the ring around it refills meanwhile. */
const BEAT_MS = 600;

/** 3, 2, 1: one number in the middle of the stage, with a ring that empties by the second. */
export class Countdown implements View {
  private readonly easel: Easel;
  private readonly picture: Picture;
  private readonly ring: Picture;
  private readonly side: number;
  private shown = 0;

  constructor(easel: Easel, { width, height }: { width: number; height: number }) {
    this.easel = easel;
    this.side = Math.min(360, Math.round(Math.min(width, height) * 0.56));
    const [x, y] = [(width - this.side) / 2, (height - this.side) / 2];
    this.ring = new Picture(easel, { width: this.side, height: this.side, depth: DEPTH.panel }).place(x, y);
    this.picture = new Picture(easel, { width: this.side, height: this.side, depth: DEPTH.words }).place(x, y);
  }

  /** `leftMs` until the first question. */
  draw(leftMs: number): void {
    const number = Math.max(1, Math.ceil(leftMs / 1000));
    const isCalm = this.easel.isCalm();
    const share = isCalm ? 1 : Math.max(0, Math.min(1, (leftMs % 1000) / 1000));
    const { accent } = this.easel.look;
    const middle = this.side / 2;
    this.ring.show(`${number}/${share.toFixed(3)}`, (context) => {
      context.lineWidth = this.side * 0.05;
      const arc = (from: number, colour: string): void => {
        context.beginPath();
        context.arc(middle, middle, middle - context.lineWidth / 2, from - Math.PI / 2, Math.PI * 1.5);
        context.strokeStyle = colour;
        context.stroke();
      };
      arc(0, COLOUR.sunk);
      arc((1 - share) * Math.PI * 2, accent);
    });
    this.picture.show(String(number), (context) =>
      centred(context, String(number), middle, middle, {
        size: this.side * 0.55,
        weight: 700,
        face: 'figures',
        line: 1,
        track: -0.04,
        align: 'center',
      }),
    );
    if (number === this.shown) return;
    this.shown = number;
    if (isCalm) return;
    this.easel.motion.run(
      { ms: BEAT_MS, ease: enter, draw: (grown) => this.picture.nudge({ scale: 1.4 - 0.4 * grown }) },
      'countdown',
    );
  }

  destroy(): void {
    this.easel.motion.stop('countdown');
    this.picture.destroy();
    this.ring.destroy();
  }
}
