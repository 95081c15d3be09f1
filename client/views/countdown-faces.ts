import type { SeatSnapshot } from '../model/room-snapshot.ts';
import { paintFace } from './art.ts';
import { fillDisc } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { elastic } from './eases.ts';
import { Picture } from './picture.ts';

/** As many faces stand around the ring. */
const FACES_MAX = 16;
/** From face to face at least, in times of a face. */
const LEAST_PITCH = 1.1;
const APART_MS = 40;
const POP_MS = 320;
const ACCENT_RING = 3;

/** Everybody who is about to play, around the number. */
export class CountdownFaces implements View {
  private readonly faces: Picture[];
  private readonly easel: Easel;

  /** `radius`: from the middle of the ring to the middle of a face. Where it is low there is room on the upper half only. */
  constructor(
    easel: Easel,
    args: {
      readonly middle: { readonly x: number; readonly y: number };
      readonly radius: number;
      readonly side: number;
      readonly isLow: boolean;
      readonly seats: readonly SeatSnapshot[];
      readonly you: number;
    },
  ) {
    this.easel = easel;
    const { middle, radius, side, isLow, you } = args;
    // You are always among them, at the top.
    const span = isLow ? Math.PI : Math.PI * 2;
    const most = Math.min(FACES_MAX, Math.floor((span * radius) / (LEAST_PITCH * side)));
    const seats = [...args.seats].sort((a, b) => Number(b.seat === you) - Number(a.seat === you)).slice(0, most);
    const step = Math.min(span / seats.length, (1.5 * side) / radius);
    this.faces = seats.map((seat, i) => {
      // From the top to both sides in turn.
      const angle = -Math.PI / 2 + Math.ceil(i / 2) * step * (i % 2 === 0 ? 1 : -1);
      const picture = new Picture(easel, { width: side, height: side, bleed: ACCENT_RING + 1, depth: DEPTH.words });
      picture.place(middle.x + radius * Math.cos(angle) - side / 2, middle.y + radius * Math.sin(angle) - side / 2);
      return picture.show('face', (context) => {
        if (seat.seat === you) fillDisc(context, side / 2, side / 2, side / 2 + ACCENT_RING, easel.look.accent);
        paintFace(context, { seed: seat.avatar, bot: seat.bot, away: seat.away }, 0, 0, side, easel.ratio);
      });
    });
  }

  /** `ms` since the countdown began. */
  draw(ms: number): void {
    for (const [i, face] of this.faces.entries()) {
      const popped = this.easel.isCalm() ? 1 : Math.min(1, Math.max(0, (ms - i * APART_MS) / POP_MS));
      face.nudge({ scale: elastic(popped) }).image.setVisible(popped > 0);
    }
  }

  destroy(): void {
    for (const face of this.faces) face.destroy();
    this.faces.length = 0;
  }
}
