import { ANSWER_COLOURS, COLOUR, MOTION } from '#client/theme/tokens.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { LETTERS } from '../../model/selectors.ts';
import type { Box } from '../../views/box.ts';
import { fillBox, line } from '../../views/brush.ts';
import type { Easel } from '../../views/easel.ts';
import { DEPTH } from '../../views/easel.ts';
import { move } from '../../views/eases.ts';
import type { Measures } from '../../views/measures.ts';
import { Picture } from '../../views/picture.ts';
import type { CardFoot, FootPlace } from '../define-view.ts';
import { MeterMark } from './meter-mark.ts';
import { meterOf } from './meter-of.ts';

const GAP = 4;
/** A segment is never narrower: its per cent stand under it. */
const NARROWEST = 52;
const BAR = 14;
/** From the note above it to the bar, and from the bar to what is under it. */
const ABOVE = 24;
const BELOW = 8;

/** How the room leans, while it does: a bar in answer order. Never who. Its words are painted when they change, and moved with its segments. */
export class CrowdMeter implements CardFoot {
  private readonly easel: Easel;
  private readonly model: MatchModel;
  private readonly place: Box;
  private readonly measures: Measures;
  private readonly bar: Picture;
  private readonly words: Picture | null;
  private marks: MeterMark[] = [];
  private shares: readonly number[] | null = null;
  private widths: readonly number[] = [];
  private isOff = false;
  private isSnap: boolean;
  private alpha = 1;
  private dy = 0;

  constructor({ model, easel, box, measures, isSnap }: FootPlace) {
    this.model = model;
    this.easel = easel;
    this.isSnap = isSnap;
    this.place = box;
    this.measures = measures;
    const { x, y, width, height } = box;
    const top = measures.legend ? ABOVE : 0;
    this.bar = new Picture(easel, { width, height: BAR, depth: DEPTH.words }).place(x, y + top);
    this.words = measures.legend ? new Picture(easel, { width, height, depth: DEPTH.words }).place(x, y) : null;
  }

  draw(): void {
    const meter = meterOf(this.model);
    const { isSnap } = this;
    this.isSnap = false;
    if (this.isOff !== (meter === null)) {
      this.isOff = meter === null;
      for (const picture of this.pictures()) picture.image.setVisible(!this.isOff);
    }
    if (!meter) return;
    const shares = meter.tooFew ? [] : meter.shares;
    if (this.shares?.join() === shares.join()) return;
    const before = this.widths;
    const after = widthsOf(shares, this.place.width);
    this.shares = shares;
    if (isSnap || before.length !== after.length) {
      this.easel.motion.stop('meter');
      return this.paint(after);
    }
    this.easel.motion.run(
      {
        ms: MOTION.meter,
        ease: move,
        draw: (share) => this.paint(after.map((width, i) => (before[i] ?? 0) + (width - (before[i] ?? 0)) * share)),
      },
      'meter',
    );
  }

  fade(alpha: number): void {
    this.alpha = alpha;
    for (const picture of this.pictures()) picture.image.setAlpha(alpha);
  }

  nudge(dy: number): void {
    this.dy = dy;
    for (const picture of this.pictures()) picture.nudge({ dy });
  }

  destroy(): void {
    this.easel.motion.stop('meter');
    for (const picture of this.pictures()) picture.destroy();
  }

  private *pictures(): Iterable<Picture> {
    yield this.bar;
    if (this.words) yield this.words;
    for (const { picture } of this.marks) yield picture;
  }

  private paint(widths: readonly number[]): void {
    const shares = this.shares ?? [];
    this.widths = widths;
    this.paintBar(widths);
    this.paintWords(shares.length === 0);
    if (!this.words) return;
    for (const { picture } of this.marks.splice(shares.length)) picture.destroy();
    let { x } = this.place;
    for (const [i, width] of widths.entries()) {
      this.marks[i] ??= this.mark(i);
      this.marks[i]?.draw(x, shares[i] ?? 0, width, this.dy);
      x += width + GAP;
    }
  }

  private mark(i: number): MeterMark {
    const mark = new MeterMark(this.easel, i, this.place.y + ABOVE + BAR + BELOW, this.measures.size === 'desktop');
    mark.picture.image.setAlpha(this.alpha).setVisible(!this.isOff);
    return mark;
  }

  private paintBar(widths: readonly number[]): void {
    this.bar.show(widths.join(), (context) => {
      if (widths.length === 0)
        return fillBox(context, { x: 0, y: 0, width: this.place.width, height: BAR }, 7, COLOUR.sunk);
      let x = 0;
      for (const [i, width] of widths.entries()) {
        const [first, last] = [i === 0 ? 7 : 4, i === widths.length - 1 ? 7 : 4];
        fillBox(
          context,
          { x, y: 0, width, height: BAR },
          [first, last, last, first],
          ANSWER_COLOURS[LETTERS[i] ?? 'F'],
        );
        x += width + GAP;
      }
    });
  }

  private paintWords(isTooFew: boolean): void {
    const size = this.measures.size === 'desktop' ? 13 : 12;
    const note = { size, weight: 600, face: 'body', line: 1.3, track: 0.01, colour: COLOUR.text2 } as const;
    const few = { size: 14, weight: 550, face: 'body', line: 1.35, colour: COLOUR.text3 } as const;
    this.words?.show(`${isTooFew}`, (context) => {
      line(context, t.stage.leans, 0, 0, note);
      if (isTooFew) line(context, t.stage.tooFew, 0, ABOVE + BAR + BELOW, few);
    });
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
