import { coverOf } from '#client/theme/cover.ts';
import { paint } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import type { SeatSnapshot } from '../model/room-snapshot.ts';
import { centred } from './brush.ts';
import { CountdownFaces } from './countdown-faces.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter } from './eases.ts';
import { Picture } from './picture.ts';

/** Each number comes in this fast; the ring around it refills meanwhile. */
const BEAT_MS = 600;

/** Above what stands at the foot of a low window. */
const LOW_HEIGHT = 560;
const FACE = { least: 30, most: 56 } as const;
/** How dark the art is under the number. */
const SHADE = 'rgba(18,20,26,.62)';

/** 3, 2, 1 over the topic's art, with a ring that empties by the second, and everybody around it. */
export class Countdown implements View {
  private readonly easel: Easel;
  private readonly art: Picture;
  private readonly picture: Picture;
  private readonly ring: Picture;
  private readonly side: number;
  private readonly middle: { readonly x: number; readonly y: number };
  private readonly isLow: boolean;
  private faces: CountdownFaces | null = null;
  private who = '';
  private shown = 0;

  constructor(easel: Easel, { width, height }: { width: number; height: number }) {
    this.easel = easel;
    this.isLow = height < LOW_HEIGHT;
    this.side = Math.min(360, Math.round(Math.min(width, height) * 0.5));
    this.middle = { x: width / 2, y: height / 2 };
    const [x, y] = [this.middle.x - this.side / 2, this.middle.y - this.side / 2];
    this.art = new Picture(easel, { width: this.side, height: this.side, depth: DEPTH.panel - 1 }).place(x, y);
    this.art.show('art', (context) => this.paintArt(context));
    this.ring = new Picture(easel, { width: this.side, height: this.side, depth: DEPTH.panel }).place(x, y);
    this.picture = new Picture(easel, { width: this.side, height: this.side, depth: DEPTH.words }).place(x, y);
  }

  /** Who is about to play; `ms` since it began. */
  drawFaces(seats: readonly SeatSnapshot[], you: number, ms: number): void {
    const who = JSON.stringify([seats.map(({ seat, avatar, away }) => [seat, avatar, away]), you]);
    if (who !== this.who) {
      this.who = who;
      this.faces?.destroy();
      const side = Math.max(FACE.least, Math.min(FACE.most, Math.round(this.side * 0.17)));
      const radius = this.side / 2 + side * 0.75;
      const { middle, isLow } = this;
      this.faces = new CountdownFaces(this.easel, { middle, radius, side, isLow, seats, you });
    }
    this.faces?.draw(ms);
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
    this.faces?.destroy();
    this.picture.destroy();
    this.ring.destroy();
    this.art.destroy();
  }

  private paintArt(context: CanvasRenderingContext2D): void {
    const { side } = this;
    const { look, ratio } = this.easel;
    context.save();
    context.beginPath();
    context.arc(side / 2, side / 2, side * 0.46, 0, Math.PI * 2);
    context.clip();
    // Cells meet without a seam where their edges are on device px, so the cover is painted in those.
    context.setTransform(1, 0, 0, 1, 0, 0);
    paint(context, coverOf(`countdown/${look.id}`, look, side, side), { x: 0, y: 0, scale: ratio });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = SHADE;
    context.fillRect(0, 0, side, side);
    context.restore();
  }
}
