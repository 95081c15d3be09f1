import { COLOUR } from '#client/theme/tokens.ts';
import { boardMoment, type MovingRow, movingRows } from '../model/board-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import { railOf } from '../model/standings.ts';
import { paintFace } from './art.ts';
import { BoardFoot } from './board-foot.ts';
import { BoardRows } from './board-rows.ts';
import { centred, fillBox, measureOf, paragraph } from './brush.ts';
import { faded } from './colour.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, move } from './eases.ts';
import { Picture } from './picture.ts';
import type { BoardLayout } from './stage-layout.ts';
import { boardHeadline } from './story-line.ts';
import { fitText } from './text-fit.ts';

const QUIET = '#596272';
/** Lines are painted anew in so many steps of a slide. */
const LINE_STEPS = 24;

/** What the round did to the ladder: the places before, rows that slide to the places now, and then the story of it. */
export class BumpBoard implements View {
  private readonly easel: Easel;
  private readonly layout: BoardLayout;
  private readonly head: Picture;
  private readonly was: Picture | null;
  private readonly lines: Picture | null;
  private readonly foot: BoardFoot | null;
  private rows: BoardRows | null = null;
  private moving: readonly MovingRow[] = [];
  private what = '';

  constructor(easel: Easel, layout: BoardLayout, model: MatchModel) {
    this.easel = easel;
    this.layout = layout;
    const { headline: top, was, lines, foot } = layout;
    this.head = new Picture(easel, { width: top.width, height: top.height, bleed: 16, depth: DEPTH.words }).place(
      top.x,
      top.y,
    );
    const hasBefore = model.room?.seats.some((seat) => seat.lastRank > 0) ?? false;
    this.was =
      was && hasBefore
        ? new Picture(easel, { width: was.width, height: was.height, depth: DEPTH.words }).place(was.x, was.y)
        : null;
    this.lines =
      lines && this.was
        ? new Picture(easel, { width: lines.width, height: lines.height, bleed: 6, depth: DEPTH.panel }).place(
            lines.x,
            lines.y,
          )
        : null;
    this.foot = foot && model.room?.reveal ? new BoardFoot(easel, foot) : null;
  }

  /** As it is at `now`, server ms. True: it is still on its way. */
  draw(model: MatchModel, now: number): boolean {
    const { room } = model;
    if (!room) return false;
    const { slid, told } = boardMoment(room, now, this.easel.isCalm());
    const items = railOf(model, this.layout.rows);
    this.take(
      movingRows(items, room.seats),
      items.findIndex(({ kind }) => kind === 'gap'),
    );
    this.rows?.draw(slid);
    const text = boardHeadline(model);
    this.head.show(text, (context) => this.paintHead(context, text));
    this.head.nudge({ dy: 16 * (1 - enter(told)) }).image.setAlpha(enter(told));
    this.was?.show(this.what, (context) => this.paintWas(context));
    const drawn = Math.round(move(slid) * LINE_STEPS) / LINE_STEPS;
    this.lines?.show(`${drawn}/${this.what}`, (context) => this.paintLines(context, slid));
    this.foot?.draw(model);
    return told < 1;
  }

  destroy(): void {
    for (const part of [this.head, this.was, this.lines, this.rows, this.foot]) part?.destroy();
    this.rows = null;
  }

  /** Other rows, as when somebody leaves: all of them anew. */
  private take(moving: readonly MovingRow[], dotsAt: number): void {
    const what = JSON.stringify([moving, dotsAt]);
    if (what === this.what) return;
    this.what = what;
    this.moving = moving;
    const { list, was, row, gap, size } = this.layout;
    const isPhone = size === 'phone';
    // Without places of before there is nothing beside the rows.
    const x = this.was || !was ? list.x : was.x;
    this.rows?.destroy();
    this.rows = new BoardRows(this.easel, {
      place: { x, y: list.y, width: list.x + list.width - x },
      height: row,
      gap,
      rows: moving,
      dotsAt: dotsAt < 0 ? null : dotsAt,
      style: {
        face: isPhone ? Math.min(36, row - 14) : Math.min(44, row - 12),
        name: isPhone ? 15 : 18,
        figures: isPhone ? 17 : 20,
        padding: isPhone ? 12 : 14,
        ground: isPhone ? COLOUR.card : null,
        corner: isPhone ? 12 : 14,
      },
    });
  }

  private paintHead(context: CanvasRenderingContext2D, text: string): void {
    const { headline: place, headlineType } = this.layout;
    const type = { size: headlineType, weight: 700, face: 'display', line: 1.05, track: -0.02 } as const;
    const sizes = [1, 0.88, 0.76, 0.64].map((share) => Math.round(headlineType * share));
    const fitted = fitText(text, { width: place.width, height: place.height, most: 1, line: 1 }, sizes, (size) =>
      measureOf({ ...type, size }),
    );
    paragraph(
      context,
      fitted.lines.slice(0, 2),
      { x: -headlineType * 0.03, y: place.height - fitted.size * 1.05, width: place.width },
      { ...type, size: fitted.size },
    );
  }

  private slot(line: number): number {
    return this.layout.row * (line + 0.5);
  }

  private paintWas(context: CanvasRenderingContext2D): void {
    for (const { row, from, placeBefore } of this.moving) {
      const middle = this.slot(from);
      centred(context, String(placeBefore), 20, middle, {
        size: 16,
        weight: 450,
        face: 'figures',
        line: 1,
        colour: COLOUR.text3,
        align: 'right',
      });
      context.globalAlpha = 0.75;
      paintFace(context, { seed: row.avatar, bot: row.bot }, 30, middle - 15, 30, this.easel.ratio);
      context.globalAlpha = 1;
    }
  }

  /** From each old place to where its row is now. */
  private paintLines(context: CanvasRenderingContext2D, slid: number): void {
    const { width } = this.layout.lines ?? { width: 0 };
    const ordered = [...this.moving].sort(
      (a, b) => Number(a.row.isYou) - Number(b.row.isYou) || (a.row.move ?? 0) - (b.row.move ?? 0),
    );
    for (const one of ordered) {
      const { row } = one;
      const to = this.rows?.middleOf(one, slid) ?? 0;
      context.beginPath();
      context.lineCap = 'round';
      trace(context, width, this.slot(one.from), to);
      context.lineWidth = row.isYou ? 6 : 3;
      context.strokeStyle = row.isYou
        ? this.easel.look.accent
        : (row.move ?? 0) > 0
          ? COLOUR.right
          : faded(QUIET, 0.55);
      context.stroke();
      // Your line runs into your row.
      if (row.isYou) fillBox(context, { x: width - 4, y: to - 3, width: 10, height: 6 }, 0, this.easel.look.accent);
    }
  }
}

// An S from one slot to the other.
function trace(context: CanvasRenderingContext2D, width: number, from: number, to: number): void {
  const steps = 40;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const [u, v] = [1 - t, t];
    const x = 3 * u * u * v * (width / 2) + 3 * u * v * v * (width / 2) + v ** 3 * width;
    const y = u ** 3 * from + 3 * u * u * v * from + 3 * u * v * v * to + v ** 3 * to;
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}
