import { ANSWER_SHAPES } from '#client/theme/shapes.ts';
import type { AnswerLetter } from '#client/theme/tokens.ts';
import { ANSWER_COLOURS, COLOUR, MOTION } from '#client/theme/tokens.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { paintShape } from '../../views/art.ts';
import type { Box } from '../../views/box.ts';
import { centred, fillBox, line, measureOf } from '../../views/brush.ts';
import type { Easel } from '../../views/easel.ts';
import { DEPTH } from '../../views/easel.ts';
import { move } from '../../views/eases.ts';
import type { Measures } from '../../views/measures.ts';
import { PictureView } from '../../views/picture-view.ts';
import type { CardFoot, FootPlace } from '../define-view.ts';
import { meterOf } from './meter-of.ts';

const GAP = 4;
/** A segment is never narrower: its per cent stand under it. */
const NARROWEST = 52;
const BAR = 14;
const LETTERS: readonly AnswerLetter[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** How the room leans, while it does: a bar in answer order. Never who. */
export class CrowdMeter extends PictureView implements CardFoot {
  private readonly easel: Easel;
  private readonly model: MatchModel;
  private readonly place: Box;
  private readonly measures: Measures;
  private shares: readonly number[] | null = null;
  private widths: readonly number[] = [];
  private isOff = false;
  private isSnap: boolean;

  constructor({ model, easel, box, measures, isSnap }: FootPlace) {
    super(easel, { ...box, depth: DEPTH.words });
    this.model = model;
    this.easel = easel;
    this.isSnap = isSnap;
    this.place = box;
    this.measures = measures;
  }

  draw(): void {
    const meter = meterOf(this.model);
    const { isSnap } = this;
    this.isSnap = false;
    if (this.isOff !== (meter === null)) {
      this.isOff = meter === null;
      this.picture.image.setVisible(!this.isOff);
    }
    if (!meter) return;
    const shares = meter.tooFew ? [] : meter.shares;
    if (this.shares?.join() === shares.join()) return;
    const before = this.widths;
    const after = widthsOf(shares, this.place.width);
    this.shares = shares;
    if (isSnap || before.length !== after.length) {
      this.easel.motion.stop('meter');
      this.widths = after;
      return this.paint();
    }
    this.easel.motion.run(
      {
        ms: MOTION.meter,
        ease: move,
        draw: (share) => {
          this.widths = after.map((width, i) => (before[i] ?? 0) + (width - (before[i] ?? 0)) * share);
          this.paint();
        },
      },
      'meter',
    );
  }

  override destroy(): void {
    this.easel.motion.stop('meter');
    super.destroy();
  }

  private paint(): void {
    const { legend } = this.measures;
    const shares = this.shares ?? [];
    this.picture.show(`${this.widths.join()}/${shares.join()}`, (context) => {
      const top = legend ? 24 : 0;
      const note = {
        size: this.measures.size === 'desktop' ? 13 : 12,
        weight: 600,
        face: 'body',
        line: 1.3,
        track: 0.01,
        colour: COLOUR.text2,
      } as const;
      if (legend) line(context, t.stage.leans, 0, 0, note);
      if (shares.length === 0) {
        fillBox(context, { x: 0, y: top, width: this.place.width, height: BAR }, 7, COLOUR.sunk);
        if (legend)
          line(context, t.stage.tooFew, 0, top + BAR + 8, {
            size: 14,
            weight: 550,
            face: 'body',
            line: 1.35,
            colour: COLOUR.text3,
          });
        return;
      }
      let x = 0;
      for (const [i, width] of this.widths.entries()) {
        const letter = LETTERS[i] ?? 'F';
        const [first, last] = [i === 0 ? 7 : 4, i === this.widths.length - 1 ? 7 : 4];
        fillBox(context, { x, y: top, width, height: BAR }, [first, last, last, first], ANSWER_COLOURS[letter]);
        if (legend) this.paintLegend(context, i, x, top + BAR + 8, shares[i] ?? 0, width);
        x += width + GAP;
      }
    });
  }

  private paintLegend(
    context: CanvasRenderingContext2D,
    i: number,
    x: number,
    top: number,
    share: number,
    width: number,
  ): void {
    const full = this.measures.size === 'desktop' ? 20 : 18;
    // Six options on a phone: shape and per cent are smaller, and still apart.
    const text = t.stage.percent(share);
    const figures = { weight: 600, face: 'figures', line: 1, colour: COLOUR.text2 } as const;
    const isTight = width < full + 6 + measureOf({ ...figures, size: 14 })(text);
    const [side, gap, size] = isTight ? [14, 4, 12] : [full, 6, 14];
    paintShape(
      context,
      ANSWER_SHAPES[i] ?? 'plus',
      x,
      top + (full - side) / 2,
      side,
      ANSWER_COLOURS[LETTERS[i] ?? 'F'],
    );
    centred(context, text, x + side + gap, top + full / 2, { ...figures, size });
  }
}

/** Widths of the segments: by share, none under the narrowest, all together with their gaps as wide as the bar. */
export function widthsOf(shares: readonly number[], width: number): number[] {
  if (shares.length === 0) return [];
  const room = width - GAP * (shares.length - 1);
  const least = Math.min(NARROWEST, room / shares.length);
  const narrow = new Set<number>();
  // A segment that is held at the least takes from the others, which may hold another.
  for (;;) {
    const free = room - narrow.size * least;
    const rest = shares.reduce((sum, share, i) => sum + (narrow.has(i) ? 0 : share), 0);
    const widths = shares.map((share, i) =>
      narrow.has(i) ? least : rest > 0 ? (free * share) / rest : free / (shares.length - narrow.size),
    );
    const next = widths.findIndex((one, i) => !narrow.has(i) && one < least - 1e-9);
    if (next < 0) return widths;
    narrow.add(next);
  }
}
