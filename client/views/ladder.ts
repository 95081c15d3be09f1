import { COLOUR, MOTION } from '#client/theme/tokens.ts';
import type { RailItem, RailRow } from '../model/standings.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { centred } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, move } from './eases.ts';
import { Picture } from './picture.ts';
import type { RowStyle } from './rail-row.ts';
import { paintRailRow } from './rail-row.ts';

const GAP = 4;
const DOTS = 14;

export interface LadderStyle
  extends Omit<RowStyle, 'width' | 'height' | 'gain' | 'score' | 'marks' | 'accent' | 'ratio'> {
  readonly tallest: number;
  /** Rows of one height whatever their number: the lines beside them must meet them. */
  readonly isFixed?: boolean;
  readonly gap?: number;
  readonly depth?: number;
}

interface Shown {
  readonly picture: Picture;
  row: RailRow;
  y: number;
  points: number;
}

/** Rows that slide to their new places, you on top of all; scores roll on the way. */
export class Ladder implements View {
  private readonly easel: Easel;
  private readonly style: LadderStyle;
  private readonly name: string;
  private place: Box;
  private readonly rows = new Map<number, Shown>();
  private dots: Picture | null = null;
  private what = '';
  private alpha = 1;

  constructor(easel: Easel, place: Box, style: LadderStyle, name = 'ladder') {
    this.easel = easel;
    this.place = place;
    this.style = style;
    this.name = name;
  }

  /** How many rows have room, when each is at least `least` high. */
  static roomFor(height: number, least: number): number {
    return Math.max(1, Math.floor((height + GAP) / (least + GAP)));
  }

  /** `gains`: points of this round by seat, where they are shown. */
  draw(items: readonly RailItem[], isSnap: boolean, gains?: ReadonlyMap<number, number>): void {
    const marks = items.map((item) => (item.kind === 'seat' ? this.easel.marks(item) : 0));
    const what = JSON.stringify([items, marks, this.place, gains ? [...gains] : 0]);
    if (what === this.what) return;
    const isStill = isSnap || this.what === '' || this.easel.isCalm();
    this.what = what;
    const { height, tops, dotsAt } = this.measure(items);
    this.drawDots(dotsAt);
    const here = new Set<number>();
    for (const [i, item] of items.entries()) {
      if (item.kind === 'gap') continue;
      here.add(item.seat);
      this.drawRow(item, tops[i] ?? 0, height, isStill, gains?.get(item.seat) ?? (gains ? 0 : null));
    }
    for (const [seat, shown] of this.rows) if (!here.has(seat)) this.drop(seat, shown);
  }

  /** The middle of every row, by seat. */
  middles(): Map<number, number> {
    return new Map([...this.rows].map(([seat, { y }]) => [seat, y + this.rowHeight / 2]));
  }

  get rowHeight(): number {
    return this.height;
  }

  move(place: Box): void {
    this.place = place;
  }

  fade(alpha: number): void {
    this.alpha = alpha;
    for (const { picture } of this.rows.values()) picture.image.setAlpha(alpha);
    this.dots?.image.setAlpha(alpha);
  }

  shift(dy: number): void {
    for (const { picture } of this.rows.values()) picture.nudge({ dy });
    this.dots?.nudge({ dy });
  }

  destroy(): void {
    for (const [seat, { picture }] of this.rows) {
      this.easel.motion.stop(this.named(seat));
      picture.destroy();
    }
    this.rows.clear();
    this.dots?.destroy();
  }

  private height = 48;

  private measure(items: readonly RailItem[]): { height: number; tops: number[]; dotsAt: number | null } {
    const gap = this.style.gap ?? GAP;
    const seats = items.filter((item) => item.kind === 'seat').length;
    const dots = items.length - seats;
    const free = this.place.height - dots * DOTS - gap * (items.length - 1);
    this.height = this.style.isFixed
      ? this.style.tallest
      : Math.min(this.style.tallest, Math.floor(free / Math.max(1, seats)));
    let y = this.place.y;
    let dotsAt: number | null = null;
    const tops = items.map((item) => {
      const top = y;
      if (item.kind === 'gap') dotsAt = y;
      y += (item.kind === 'gap' ? DOTS : this.height) + gap;
      return top;
    });
    return { height: this.height, tops, dotsAt };
  }

  private drawRow(row: RailRow, y: number, height: number, isStill: boolean, gain: number | null): void {
    const known = this.rows.get(row.seat);
    const depth = (this.style.depth ?? DEPTH.words) + (row.isYou ? DEPTH.you - DEPTH.words : 0);
    const shown = known ?? {
      picture: new Picture(this.easel, { width: this.place.width, height, depth }),
      row,
      y,
      points: row.score,
    };
    this.rows.set(row.seat, shown);
    const [fromY, fromPoints] = [shown.y, shown.points];
    const isNew = !known;
    shown.row = row;
    const set = (top: number, points: number): void => {
      shown.y = top;
      shown.points = points;
      shown.picture.resize(this.place.width, height).place(this.place.x, top);
      this.paint(shown, height, gain);
    };
    if (isStill || isNew) {
      this.easel.motion.stop(this.named(row.seat));
      set(y, row.score);
      shown.picture.image.setAlpha(this.alpha);
      if (isNew && !isStill) {
        shown.picture.image.setAlpha(0);
        this.easel.motion.run(
          { ms: MOTION.in, ease: enter, draw: (share) => shown.picture.image.setAlpha(share * this.alpha) },
          this.named(row.seat),
        );
      }
      return;
    }
    if (fromY === y && fromPoints === row.score) return set(y, row.score);
    this.easel.motion.run(
      {
        ms: MOTION.row,
        ease: move,
        draw: (share) => set(fromY + (y - fromY) * share, Math.round(fromPoints + (row.score - fromPoints) * share)),
      },
      this.named(row.seat),
    );
  }

  private paint({ picture, row, points }: Shown, height: number, gain: number | null): void {
    const { width } = this.place;
    const marks = this.easel.marks(row);
    picture.show(JSON.stringify([row, marks, points, width, height, gain]), (context) =>
      paintRailRow(context, row, {
        ...this.style,
        width,
        height,
        gain,
        score: points,
        marks,
        accent: this.easel.look.accent,
        ratio: this.easel.ratio,
      }),
    );
  }

  private drop(seat: number, { picture }: Shown): void {
    this.easel.motion.stop(this.named(seat));
    this.rows.delete(seat);
    picture.destroy();
  }

  private drawDots(y: number | null): void {
    if (y === null) {
      this.dots?.destroy();
      this.dots = null;
      return;
    }
    const area = box(this.place.x, y, this.place.width, DOTS);
    this.dots ??= new Picture(this.easel, { width: area.width, height: DOTS, depth: this.style.depth ?? DEPTH.words });
    this.dots.resize(area.width, DOTS).place(area.x, area.y).image.setAlpha(this.alpha);
    this.dots.show('dots', (context) =>
      centred(context, '· · ·', area.width / 2, DOTS / 2, {
        size: 16,
        weight: 700,
        face: 'body',
        colour: COLOUR.text3,
        align: 'center',
      }),
    );
  }

  private named(seat: number): string {
    return `${this.name}-${seat}`;
  }
}
