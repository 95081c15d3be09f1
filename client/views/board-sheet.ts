import { COLOUR, MOTION } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { playersOf, railOf, toldRank } from '../model/standings.ts';
import type { Box } from './box.ts';
import { box, contains } from './box.ts';
import { line } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, leave } from './eases.ts';
import { Glass } from './glass.ts';
import { Ladder } from './ladder.ts';
import type { Layout } from './layout.ts';
import { paintGrip, paintSummary } from './paint-sheet-summary.ts';
import { Picture } from './picture.ts';

const ROW = {
  face: 30,
  name: 15,
  figures: 17,
  padding: 10,
  ground: null,
  corner: 12,
  tallest: 48,
  isFixed: true,
  depth: DEPTH.sheet + 2,
} as const;
const HEAD = 60;
/** A drag of more px than this is no tap. */
const TAP = 8;

/** The leaderboard on a phone: a strip at the foot that is drawn or tapped open. */
export class BoardSheet implements View {
  private readonly easel: Easel;
  private readonly closed: Box;
  private readonly open: Box;
  private readonly glass: Glass;
  private readonly summary: Picture;
  private readonly head: Picture;
  private ladder: Ladder | null = null;
  /** 0: closed, 1: open. */
  private share = 0;
  private drag: { y: number; share: number; moved: number } | null = null;
  private drawn: MatchModel | null = null;

  constructor(easel: Easel, { closed, open }: NonNullable<Layout['sheet']>) {
    this.easel = easel;
    this.closed = closed;
    this.open = open;
    this.glass = new Glass(easel, closed, { kind: 'sheet', depth: DEPTH.sheet });
    this.summary = new Picture(easel, { width: closed.width, height: closed.height, depth: DEPTH.sheet + 1 });
    this.head = new Picture(easel, { width: open.width, height: HEAD, depth: DEPTH.sheet + 1 });
    this.place();
  }

  get isOpen(): boolean {
    return this.share > 0.5;
  }

  draw(model: MatchModel, isSnap: boolean): void {
    this.drawn = model;
    const { room, you } = model;
    if (!room) return;
    const ahead = aheadOf(model);
    const faces = room.seats.filter(({ leads }) => !leads).slice(0, 3);
    const rank = toldRank(model);
    const players = playersOf(room);
    const what = JSON.stringify([rank, players, you?.behind, ahead, faces.map((seat) => [seat.avatar, seat.away])]);
    this.summary.show(what, (context) =>
      paintSummary(
        context,
        { width: this.closed.width, ratio: this.easel.ratio },
        {
          rank,
          players,
          behind: you?.behind ?? 0,
          ahead,
          faces,
        },
      ),
    );
    this.head.show(String(players), (context) => {
      paintGrip(context, this.open.width);
      line(context, t.stage.leaderboard, 20, 24, { size: 20, weight: 600, face: 'display', line: 1.2, track: -0.01 });
      line(context, t.stage.players(players), this.open.width - 20, 28, {
        size: 14,
        weight: 550,
        face: 'body',
        line: 1.35,
        colour: COLOUR.text2,
        align: 'right',
      });
    });
    const list = this.listBox();
    if (this.share > 0) this.ladder ??= new Ladder(this.easel, list, ROW, 'sheet');
    this.ladder?.draw(railOf(model, Ladder.roomFor(list.height, 48)), isSnap);
    if (this.ladder) this.place();
  }

  toggle(): void {
    this.slide(this.isOpen ? 0 : 1);
  }

  /** Whether a press at this point is the sheet's. */
  takes(x: number, y: number): boolean {
    return contains(this.area(), x, y);
  }

  grab(y: number): void {
    this.drag = { y, share: this.share, moved: 0 };
    this.easel.motion.stop('sheet');
  }

  pull(y: number): void {
    const { drag } = this;
    if (!drag) return;
    drag.moved = Math.max(drag.moved, Math.abs(y - drag.y));
    if (drag.moved <= TAP) return;
    this.to(Math.min(1, Math.max(0, drag.share + (drag.y - y) / this.travel)));
  }

  release(): void {
    const { drag } = this;
    this.drag = null;
    if (!drag) return;
    if (drag.moved <= TAP) return this.slide(drag.share > 0.5 ? 0 : 1);
    const moved = this.share - drag.share;
    this.slide(Math.abs(moved) < 0.12 ? (drag.share > 0.5 ? 1 : 0) : moved > 0 ? 1 : 0);
  }

  destroy(): void {
    this.easel.motion.stop('sheet');
    for (const part of [this.glass, this.summary, this.head, this.ladder]) part?.destroy();
  }

  private get travel(): number {
    return this.closed.y - this.open.y;
  }

  private slide(to: 0 | 1): void {
    const from = this.share;
    const ms = this.easel.isCalm() ? 0 : to === 1 ? MOTION.in : MOTION.out;
    this.easel.motion.run(
      { ms, ease: to === 1 ? enter : leave, draw: (share) => this.to(from + (to - from) * share) },
      'sheet',
    );
  }

  private to(share: number): void {
    this.share = share;
    if (share > 0 && !this.ladder && this.drawn) this.draw(this.drawn, true);
    if (share === 0) {
      this.ladder?.destroy();
      this.ladder = null;
    }
    this.place();
  }

  private area(): Box {
    const y = this.closed.y - this.travel * this.share;
    return box(0, y, this.closed.width, this.closed.y + this.closed.height - y);
  }

  private listBox(): Box {
    return box(this.open.x + 10, this.open.y + HEAD + 8, this.open.width - 20, this.open.height - HEAD - 28);
  }

  private place(): void {
    const { y } = this.area();
    // Its foot is below the screen, so that only the upper corners are round.
    this.glass.place(box(0, y, this.closed.width, this.open.height + 60));
    this.summary.place(0, y).image.setAlpha(1 - Math.min(1, this.share * 3));
    this.head.place(0, y).image.setAlpha(Math.min(1, this.share * 2));
    this.ladder?.shift(y - this.open.y);
    this.ladder?.fade(Math.min(1, this.share * 2));
  }
}

/** The name of whoever is next above you; null: nobody, or it is not known. */
function aheadOf({ room, you }: MatchModel): string | null {
  if (!room || !you || you.rank <= 1 || you.behind <= 0) return null;
  const above = room.seats.filter((seat) => seat.rank > 0 && seat.rank < you.rank);
  return above.at(-1)?.name ?? null;
}
