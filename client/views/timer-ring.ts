import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import type { Ring } from '../model/selectors.ts';
import type { Box } from './box.ts';
import { centred, fillDisc } from './brush.ts';
import { faded } from './colour.ts';
import type { Easel } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter } from './eases.ts';
import { PictureView } from './picture-view.ts';

const TURN = Math.PI * 2;
/** In times of the ring's side: middle and thickness of the segments, half the gap in radians. */
const RADIUS = 0.44;
const THICK = 0.09;
const GAP = 0.0375;
/** Steps a segment, where frames take long. */
const STEPS = 4;
const GREY = '#565E6C';

/** The clock of a question, with its number inside: one segment a second. Nothing else is painted so often. */
export class TimerRing extends PictureView {
  private readonly easel: Easel;
  private readonly side: number;
  private readonly isCharged: boolean;

  /** `isCharged`: accent and pair alternate, a segment each. */
  constructor(easel: Easel, { x, y, width }: Box, isCharged = false) {
    super(easel, { x, y, width, height: width, bleed: Math.ceil(width * 0.2), depth: DEPTH.words });
    this.easel = easel;
    this.isCharged = isCharged;
    this.side = width;
  }

  /** `number` is the question's; `windowMs` the length of the whole window. */
  draw(ring: Ring, number: number, windowMs: number): void {
    const isCalm = this.easel.isCalm();
    const isSlow = this.easel.isSlow();
    const lit = isCalm ? Math.ceil(ring.lit) : isSlow ? Math.ceil(ring.lit * STEPS) / STEPS : ring.lit;
    const leftMs = ring.segments === 0 ? 0 : (ring.lit / ring.segments) * windowMs;
    const pulse = ring.mode === 'last' && !isCalm && !isSlow ? (1000 - (leftMs % 1000)) / 1000 : 1;
    // To a device pixel along the ring: finer would be painted twice as often, and nobody sees it.
    const step = Math.round(lit * ((TURN * RADIUS * this.side * this.easel.ratio) / Math.max(1, ring.segments)));
    const what = `${ring.mode}/${ring.segments}/${step}/${number}/${ring.secondsLeft}/${pulse < 1 ? pulse.toFixed(3) : ''}`;
    this.picture.show(what, (context) => this.paint(context, { ...ring, lit }, number, pulse));
  }

  private paint(
    context: CanvasRenderingContext2D,
    { mode, segments, lit, secondsLeft }: Ring,
    number: number,
    pulse: number,
  ): void {
    const { side } = this;
    const middle = side / 2;
    const accent = mode === 'paused' ? GREY : this.easel.look.accent;
    const span = TURN / Math.max(1, segments);
    const elapsed = segments - lit;
    context.lineWidth = side * THICK;
    context.lineCap = 'butt';
    const arc = (from: number, to: number, colour: string): void => {
      if (to <= from) return;
      context.beginPath();
      context.arc(middle, middle, side * RADIUS, from - TURN / 4, to - TURN / 4);
      context.strokeStyle = colour;
      context.stroke();
    };
    for (let i = 0; i < segments; i++) {
      const [from, to] = [i * span + GAP, (i + 1) * span - GAP];
      // The reading beat lights them one by one from the top; afterwards they go dark the same way round.
      const dark = mode === 'reading' ? (i < lit ? 0 : 1) : Math.min(1, Math.max(0, elapsed - i));
      const edge = from + (to - from) * dark;
      arc(from, to, COLOUR.sunk);
      arc(edge, to, this.isCharged && mode !== 'paused' && i % 2 === 1 ? this.easel.look.pair : accent);
    }
    if (mode === 'last') this.paintPulse(context, middle, pulse);
    if (mode === 'paused')
      return paintIcon(context, 'pause', middle - side * 0.16, middle - side * 0.16, side * 0.32, COLOUR.text3);
    const isLast = mode === 'last';
    const text = String(isLast ? secondsLeft : number);
    const size = side * (text.length > 2 ? 0.32 : 0.44);
    centred(context, text, middle, middle, {
      size,
      weight: 700,
      face: 'figures',
      line: 1,
      track: -0.03,
      colour: isLast ? COLOUR.ink : COLOUR.text,
      align: 'center',
    });
  }

  // A disc that fills with the accent, and two rings that leave it; one beat a second.
  private paintPulse(context: CanvasRenderingContext2D, middle: number, share: number): void {
    const { side } = this;
    const { accent } = this.easel.look;
    const disc = side * 0.35 * (0.9 + 0.1 * enter(Math.min(1, share / 0.3)));
    fillDisc(context, middle, middle, disc, accent);
    if (share >= 1) return;
    const wave = (grown: number, alpha: number, thick: number): void => {
      context.beginPath();
      context.arc(middle, middle, (side / 2) * grown, 0, TURN);
      context.lineWidth = thick;
      context.strokeStyle = faded(accent, alpha);
      context.stroke();
    };
    const out = enter(share);
    wave(1 + 0.35 * out, 0.55 * (1 - out), side * 0.025);
    const late = Math.max(0, share - 0.1) / 0.9;
    wave(1 + 0.22 * late, 0.45 * (1 - late), side * 0.018);
  }
}
