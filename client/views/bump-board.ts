import { COLOUR } from '#client/theme/tokens.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { SeatSnapshot } from '../model/room-snapshot.ts';
import type { RailItem, RailRow } from '../model/standings.ts';
import { railOf } from '../model/standings.ts';
import { paintFace } from './art.ts';
import { centred, fillBox, measureOf, paragraph } from './brush.ts';
import { faded } from './colour.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, move } from './eases.ts';
import { Ladder } from './ladder.ts';
import { Picture } from './picture.ts';
import type { BoardLayout } from './stage-layout.ts';
import { fitText } from './text-fit.ts';
import { headline } from './words.ts';

const QUIET = '#596272';
/** The lines take this long to come across. */
const DRAWN_MS = 600;
/** Yours begins when the others have this share of their way behind them. */
const YOURS_LAST = 0.35;

/** What the round did to the ladder: a headline, the places before, lines, the places now. */
export class BumpBoard implements View {
  private readonly easel: Easel;
  private readonly layout: BoardLayout;
  private readonly head: Picture;
  private readonly ladder: Ladder;
  private readonly was: Picture | null;
  private readonly lines: Picture | null;
  private items: readonly RailItem[] = [];
  private share = 1;

  constructor(easel: Easel, layout: BoardLayout, model: MatchModel) {
    this.easel = easel;
    this.layout = layout;
    const { headline: top, was, lines, size, row } = layout;
    this.head = new Picture(easel, { width: top.width, height: top.height, bleed: 16, depth: DEPTH.words }).place(
      top.x,
      top.y,
    );
    this.was =
      was && hasBefore(model)
        ? new Picture(easel, { width: was.width, height: was.height, depth: DEPTH.words }).place(was.x, was.y)
        : null;
    this.lines =
      lines && this.was
        ? new Picture(easel, { width: lines.width, height: lines.height, bleed: 6, depth: DEPTH.panel }).place(
            lines.x,
            lines.y,
          )
        : null;
    const isPhone = size === 'phone';
    const list =
      this.was || !was ? layout.list : { ...layout.list, x: was.x, width: layout.list.x + layout.list.width - was.x };
    this.ladder = new Ladder(
      easel,
      list,
      {
        face: isPhone ? Math.min(36, row - 14) : Math.min(44, row - 12),
        name: isPhone ? 15 : 18,
        figures: isPhone ? 17 : 20,
        padding: isPhone ? 12 : 14,
        ground: isPhone ? COLOUR.card : null,
        corner: isPhone ? 12 : 14,
        tallest: row,
        isFixed: true,
        gap: isPhone ? 4 : 0,
      },
      'board',
    );
  }

  draw(model: MatchModel, isSnap: boolean): void {
    const { room, you } = model;
    if (!room) return;
    this.items = railOf(model, this.layout.rows);
    const mine = room.seats.find((seat) => seat.seat === you?.seat);
    const rank = you?.matchId === room.matchId ? you.rank : 0;
    const text = headline(rank, mine?.lastRank ?? you?.lastRank ?? 0, mine?.score ?? you?.score ?? 0);
    this.head.show(text, (context) => this.paintHead(context, text));
    this.ladder.draw(this.items, isSnap, gainsOf(room.seats));
    const before = beforeOf(this.items, room.seats);
    this.was?.show(JSON.stringify(before.map(({ seat, lastRank }) => [seat, lastRank])), (context) =>
      this.paintWas(context, before),
    );
    this.lines?.show(`${this.share}/${JSON.stringify(this.items)}`, (context) => this.paintLines(context, before));
  }

  /** The lines come from the left, yours last; on a phone the rows themselves go from their old places to the new. */
  appear(model: MatchModel): void {
    const isCalm = this.easel.isCalm();
    this.head.image.setAlpha(0);
    this.easel.motion.run(
      {
        ms: 200,
        ease: enter,
        draw: (share) => {
          this.head.image.setAlpha(share);
          this.head.nudge({ dy: isCalm ? 0 : 16 * (1 - share) });
        },
      },
      'headline',
    );
    if (isCalm) return;
    if (this.lines) {
      this.share = 0;
      this.easel.motion.run(
        {
          ms: DRAWN_MS,
          delay: 120,
          ease: move,
          draw: (share) => {
            this.share = share;
          },
        },
        'lines',
      );
      return;
    }
    const { room } = model;
    if (!room || !hasBefore(model)) return;
    this.ladder.draw(asBefore(railOf(model, this.layout.rows), room.seats), true, gainsOf(room.seats));
  }

  destroy(): void {
    for (const name of ['headline', 'lines']) this.easel.motion.stop(name);
    for (const part of [this.head, this.was, this.lines, this.ladder]) part?.destroy();
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

  private slot(index: number): number {
    return this.layout.row * (index + 0.5);
  }

  private paintWas(context: CanvasRenderingContext2D, before: readonly SeatSnapshot[]): void {
    for (const [i, seat] of before.entries()) {
      const middle = this.slot(i);
      centred(context, String(seat.lastRank || i + 1), 20, middle, {
        size: 16,
        weight: 450,
        face: 'figures',
        line: 1,
        colour: COLOUR.text3,
        align: 'right',
      });
      context.globalAlpha = 0.75;
      paintFace(context, { seed: seat.avatar, bot: seat.bot }, 30, middle - 15, 30, this.easel.ratio);
      context.globalAlpha = 1;
    }
  }

  private paintLines(context: CanvasRenderingContext2D, before: readonly SeatSnapshot[]): void {
    const { width } = this.layout.lines ?? { width: 0 };
    const rows = this.items.filter((item) => item.kind === 'seat');
    const ordered = [...rows].sort((a, b) => Number(a.isYou) - Number(b.isYou) || (a.move ?? 0) - (b.move ?? 0));
    for (const row of ordered) {
      const from = this.slot(before.findIndex((seat) => seat.seat === row.seat));
      const to = this.slot(rows.indexOf(row));
      const late = row.isYou ? YOURS_LAST : 0;
      const share = Math.min(1, Math.max(0, (this.share - late) / (1 - YOURS_LAST)));
      if (share === 0) continue;
      context.beginPath();
      context.lineCap = 'round';
      trace(context, width, from, to, share);
      context.lineWidth = row.isYou ? 6 : 3;
      context.strokeStyle = row.isYou
        ? this.easel.look.accent
        : (row.move ?? 0) > 0
          ? COLOUR.right
          : faded(QUIET, 0.55);
      context.stroke();
    }
    // Your line runs into your row.
    const mine = rows.findIndex((row) => row.isYou);
    if (mine >= 0 && this.share >= 1)
      fillBox(context, { x: width - 4, y: this.slot(mine) - 3, width: 10, height: 6 }, 0, this.easel.look.accent);
  }
}

// An S from one slot to the other, as far as it has come.
function trace(context: CanvasRenderingContext2D, width: number, from: number, to: number, share: number): void {
  const steps = 40;
  for (let i = 0; i <= Math.round(steps * share); i++) {
    const t = i / steps;
    const [u, v] = [1 - t, t];
    const x = 3 * u * u * v * (width / 2) + 3 * u * v * v * (width / 2) + v ** 3 * width;
    const y = u ** 3 * from + 3 * u * u * v * from + 3 * u * v * v * to + v ** 3 * to;
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
}

function hasBefore({ room }: MatchModel): boolean {
  return room?.seats.some((seat) => seat.lastRank > 0) ?? false;
}

function gainsOf(seats: readonly SeatSnapshot[]): Map<number, number> {
  return new Map(seats.map((seat) => [seat.seat, seat.lastPoints]));
}

/** The shown seats in the order they had. */
function beforeOf(items: readonly RailItem[], seats: readonly SeatSnapshot[]): SeatSnapshot[] {
  const shown = new Set(items.flatMap((item) => (item.kind === 'seat' ? [item.seat] : [])));
  return seats
    .filter((seat) => shown.has(seat.seat))
    .sort((a, b) => (a.lastRank || 1e9) - (b.lastRank || 1e9) || a.seat - b.seat);
}

/** The same rows where they stood, with the scores they had. */
function asBefore(items: readonly RailItem[], seats: readonly SeatSnapshot[]): RailItem[] {
  const order = beforeOf(items, seats);
  const rows = new Map(items.flatMap((item): [number, RailRow][] => (item.kind === 'seat' ? [[item.seat, item]] : [])));
  let next = 0;
  return items.map((item) => {
    if (item.kind === 'gap') return item;
    const seat = order[next++];
    const row = seat ? rows.get(seat.seat) : undefined;
    return seat && row
      ? { ...row, place: seat.lastRank || row.place, score: Math.max(0, seat.score - seat.lastPoints), move: null }
      : item;
  });
}
