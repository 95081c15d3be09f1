import { COLOUR } from '#client/theme/tokens.ts';
import type { MovingRow } from '../model/board-view.ts';
import { centred } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { move } from './eases.ts';
import { Picture } from './picture.ts';
import type { RowStyle } from './rail-row.ts';
import { paintRailRow } from './rail-row.ts';

/** On a slow machine a score rolls in so many steps: each of them is painted anew. */
const SLOW_STEPS = 4;

type BoardStyle = Pick<RowStyle, 'face' | 'name' | 'figures' | 'padding' | 'ground' | 'corner'>;

interface Shown {
  readonly picture: Picture;
  readonly moving: MovingRow;
}

/** The rows of the board: from where they were to where they are, while their scores roll. */
export class BoardRows implements View {
  private readonly easel: Easel;
  private readonly style: BoardStyle;
  private readonly place: { readonly x: number; readonly y: number; readonly width: number };
  /** From the top of one row to the next, and a row's own height. */
  private readonly pitch: number;
  private readonly height: number;
  private readonly rows: Shown[];
  private readonly dots: Picture | null;

  constructor(
    easel: Easel,
    args: {
      readonly place: { readonly x: number; readonly y: number; readonly width: number };
      readonly height: number;
      readonly gap: number;
      readonly style: BoardStyle;
      readonly rows: readonly MovingRow[];
      /** The line on which some are left out; null: nobody is. */
      readonly dotsAt: number | null;
    },
  ) {
    this.easel = easel;
    this.style = args.style;
    this.place = args.place;
    this.height = args.height;
    this.pitch = args.height + args.gap;
    this.rows = args.rows.map((moving) => ({
      moving,
      picture: new Picture(easel, {
        width: args.place.width,
        height: args.height,
        depth: moving.row.isYou ? DEPTH.you : DEPTH.words,
      }),
    }));
    this.dots = args.dotsAt === null ? null : this.dotted(args.dotsAt);
  }

  /** `slid`: how far all of them are, 0 to 1. */
  draw(slid: number): void {
    const way = move(slid);
    const rolled = this.easel.isSlow() ? Math.round(way * SLOW_STEPS) / SLOW_STEPS : way;
    for (const { picture, moving } of this.rows) {
      const line = moving.from + (moving.to - moving.from) * way;
      picture.place(this.place.x, this.place.y + line * this.pitch);
      this.paint(picture, moving, rolled);
    }
  }

  /** The middle of a row on its way, from the top of the list. */
  middleOf({ from, to }: MovingRow, slid: number): number {
    return (from + (to - from) * move(slid)) * this.pitch + this.height / 2;
  }

  destroy(): void {
    for (const { picture } of this.rows) picture.destroy();
    this.rows.length = 0;
    this.dots?.destroy();
  }

  private dotted(line: number): Picture {
    const { x, y, width } = this.place;
    const picture = new Picture(this.easel, { width, height: this.height, depth: DEPTH.words });
    const type = { size: 16, weight: 700, face: 'body', colour: COLOUR.text3, align: 'center' } as const;
    return picture
      .place(x, y + line * this.pitch)
      .show('dots', (context) => centred(context, '· · ·', width / 2, this.height / 2, type));
  }

  private paint(picture: Picture, { row, scoreBefore, placeBefore, gain }: MovingRow, rolled: number): void {
    const hasLeft = rolled > 0;
    const isThere = rolled >= 1;
    const shown = {
      ...row,
      place: isThere ? row.place : placeBefore,
      move: isThere || row.move === null ? row.move : 0,
    };
    const points = Math.round(scoreBefore + (row.score - scoreBefore) * rolled);
    const marks = this.easel.marks(row);
    picture.show(JSON.stringify([shown, points, hasLeft, marks]), (context) =>
      paintRailRow(context, shown, {
        ...this.style,
        width: this.place.width,
        height: this.height,
        gain: hasLeft ? gain : 0,
        score: points,
        marks,
        accent: this.easel.look.accent,
        ratio: this.easel.ratio,
      }),
    );
  }
}
