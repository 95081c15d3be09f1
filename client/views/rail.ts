import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR, MOTION } from '#client/theme/tokens.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RailItem } from '../model/standings.ts';
import { railOf } from '../model/standings.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { centred, fillBox, line, measureOf } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter } from './eases.ts';
import { FastestFingers } from './fastest-fingers.ts';
import { Glass } from './glass.ts';
import { Ladder } from './ladder.ts';
import type { Layout } from './layout.ts';
import { Picture } from './picture.ts';

const RAIL_ROW = { face: 30, name: 15, figures: 17, padding: 14, ground: null, corner: 12, tallest: 68 } as const;
/** From so many rows on there is a window around you, with the first three above it. */
const WINDOW = 7;
/** Rows of the rail beside a question; at the reveal as many as have room. */
const MOST = 9;

interface Drawn {
  readonly room: MatchModel['room'];
  readonly you: MatchModel['you'];
  readonly layout: Layout;
}

function isSameState(before: Drawn | null, { room, you, layout }: Drawn): boolean {
  return before?.room === room && before.you === you && before.layout === layout;
}

/** The leaderboard beside the question; at the reveal the fastest fingers stand above it. */
export class Rail implements View {
  private readonly glass: Glass;
  private readonly head: Picture;
  private readonly ladder: Ladder;
  private readonly fastest: FastestFingers;
  private place: Box;
  private readonly layout: Layout;
  private layoutNow: Layout;
  private hadFastest = false;
  /** What was drawn last: a frame comes sixty times a second, news a few. */
  private drawn: Drawn | null = null;
  private readonly easel: Easel;

  constructor(easel: Easel, layout: Layout, place: Box) {
    this.easel = easel;
    this.place = place;
    this.layout = layout;
    this.layoutNow = layout;
    this.glass = new Glass(easel, place);
    this.head = new Picture(easel, { width: place.width, height: place.height, depth: DEPTH.words }).place(
      place.x,
      place.y,
    );
    this.ladder = new Ladder(easel, this.listBox(layout), RAIL_ROW, 'rail');
    this.fastest = new FastestFingers(easel);
  }

  /** From here on in the boxes of another arrangement. */
  arrange(layout: Layout): void {
    this.layoutNow = layout;
    this.place = layout.rail ?? this.place;
    this.glass.place(this.place);
    this.head.place(this.place.x, this.place.y);
    this.ladder.move(this.listBox(layout));
  }

  draw(model: MatchModel, isSnap: boolean): void {
    const { room, you } = model;
    if (!room || isSameState(this.drawn, { room, you, layout: this.layoutNow })) return;
    this.drawn = { room, you, layout: this.layoutNow };
    const { fastest } = this.layoutNow;
    const list = this.listBox(this.layoutNow);
    const least = this.layout.measures.size === 'desktop' ? 52 : 46;
    const rows = list.height < least ? 0 : Math.min(MOST, Ladder.roomFor(list.height, least));
    this.ladder.draw(rowsFor(model, rows), isSnap);
    this.fastest.draw(fastest, room.reveal?.fastest ?? [], this.layout.measures, isSnap);
    if (this.hadFastest !== (fastest !== null) && !isSnap)
      this.easel.motion.run(
        {
          ms: MOTION.in,
          delay: this.hadFastest ? 0 : 160,
          ease: enter,
          draw: (share) => this.head.image.setAlpha(share),
        },
        'rail-head',
      );
    if (this.hadFastest !== (fastest !== null)) this.head.image.setAlpha(isSnap ? 1 : 0);
    this.hadFastest = fastest !== null;
    this.head.show(`${fastest ? fastest.height : 0}/${room.taken}`, (context) =>
      this.paintHead(context, fastest, room.taken),
    );
  }

  destroy(): void {
    this.easel.motion.stop('rail-head');
    for (const part of [this.glass, this.head, this.ladder, this.fastest]) part.destroy();
  }

  private get pad(): { x: number; y: number } {
    return this.layout.measures.size === 'desktop'
      ? { x: 20, y: 24 }
      : this.layout.measures.legend
        ? { x: 16, y: 20 }
        : { x: 10, y: 10 };
  }

  private listBox({ fastest }: Layout): Box {
    const { x, y, width, height } = this.place;
    const { pad } = this;
    // Heading 32 and 14; or a rule with 18 above it and 19 below.
    const top = fastest ? fastest.y + fastest.height + 18 + 19 : y + pad.y + 32 + 14;
    return box(x + pad.x, top, width - 2 * pad.x, y + height - pad.y - top);
  }

  private paintHead(context: CanvasRenderingContext2D, fastest: Box | null, players: number): void {
    const { pad, place } = this;
    const size = this.layout.measures.size === 'desktop' ? 24 : 22;
    const type = { size, weight: 600, face: 'display', line: 1.2, track: -0.01 } as const;
    if (fastest) {
      line(context, t.stage.fastest, pad.x + 6, pad.y, type);
      fillBox(
        context,
        box(pad.x, fastest.y + fastest.height - place.y + 18, place.width - 2 * pad.x, 1),
        0,
        'rgba(255,255,255,0.08)',
      );
      return;
    }
    const middle = pad.y + 16;
    centred(context, t.stage.leaderboard, pad.x + 14, middle, type);
    const count = { size: 14, weight: 550, face: 'body', line: 1.35, colour: COLOUR.text2, align: 'right' } as const;
    const right = place.width - pad.x - 14;
    const width = measureOf(count)(figure(players));
    centred(context, figure(players), right, middle, count);
    paintIcon(context, 'users', right - width - 6 - 16, middle - 8, 16, COLOUR.text2);
  }
}

/** The rail's rows where there is room for few: the first, and you in any case. */
function rowsFor(model: MatchModel, room: number): RailItem[] {
  if (room >= WINDOW) return railOf(model, room);
  const rows = railOf(model).filter((item) => item.kind === 'seat');
  const mine = rows.findIndex((row) => row.isYou);
  const you = rows[mine];
  return mine < room || !you || room === 0 ? rows.slice(0, room) : [...rows.slice(0, room - 1), you];
}
