import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR, MOTION } from '#client/theme/tokens.ts';
import { figure } from '../i18n/figures.ts';
import type { MatchModel } from '../model/match-model.ts';
import { progressOf } from '../model/selectors.ts';
import { ownRowOf } from '../model/standings.ts';
import type { Charge, Mark } from '../rules/define-view.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import type { Type } from './brush.ts';
import { centred, fillBox, measureOf } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { move } from './eases.ts';
import type { Layout } from './layout.ts';
import { Picture } from './picture.ts';

const CHIP: Type = { size: 14, weight: 550, face: 'body' };
const MARK: Type = { size: 16, weight: 600, face: 'figures', colour: COLOUR.warn };
/** The bar of results is never wider, and under this it lies at the foot of the strip instead. */
const WIDEST = 420;
const NARROWEST = 96;

/** Results so far, marks and score. The keys at the ends, and the chip of the topic, are the page's. */
export class TopBar implements View {
  private readonly easel: Easel;
  private readonly picture: Picture;
  private readonly layout: Layout;
  private readonly bar: Box;
  private charge: Charge | null;
  private shownScore: number | null = null;
  private heldScore = 0;

  constructor(easel: Easel, layout: Layout, charge: Charge | null = null) {
    this.easel = easel;
    this.layout = layout;
    this.charge = charge;
    this.bar = layout.topBar.bar;
    this.picture = new Picture(easel, { width: this.bar.width, height: this.bar.height, depth: DEPTH.words }).place(
      this.bar.x,
      this.bar.y,
    );
  }

  draw(model: MatchModel, isSnap: boolean): void {
    const { you, room } = model;
    if (!room) return;
    const target = you?.matchId === room.matchId ? you.score : null;
    if (target !== null && (this.shownScore === null || isSnap || this.easel.isCalm()))
      this.shownScore = this.heldScore = target;
    if (target !== null && target !== this.heldScore) this.roll(this.shownScore ?? target, target);
    const results = progressOf(model);
    const own = ownRowOf(model);
    const marks = own ? this.easel.marks(own) : [];
    const what = [results.join(''), JSON.stringify(marks), this.shownScore, target === null, this.charge?.title].join(
      '/',
    );
    this.picture.show(what, (context) => this.paint(context, results, marks, target === null ? null : this.shownScore));
  }

  /** The question is over. */
  discharge(): void {
    this.charge = null;
  }

  destroy(): void {
    this.easel.motion.stop('score');
    this.picture.destroy();
  }

  private roll(from: number, to: number): void {
    this.heldScore = to;
    this.easel.motion.run(
      {
        ms: MOTION.count,
        ease: move,
        draw: (share) => {
          this.shownScore = Math.round(from + (to - from) * share);
        },
      },
      'score',
    );
  }

  private paint(
    context: CanvasRenderingContext2D,
    results: readonly string[],
    marks: readonly Mark[],
    points: number | null,
  ): void {
    const { topBar, measures } = this.layout;
    const isPhone = measures.size === 'phone';
    const ink = this.charge ? { colour: COLOUR.ink } : {};
    const middle = topBar.back.y + topBar.back.height / 2 - this.bar.y;
    const space = isPhone ? 8 : 16;
    let right = topBar.middle.x + topBar.middle.width - this.bar.x;
    if (points !== null) {
      const type: Type = { size: isPhone ? 20 : 24, weight: 700, face: 'figures', align: 'right', ...ink };
      right -= centred(context, figure(points), right, middle, type) + space;
    }
    // A phone has no room for both.
    for (const { icon, text } of this.charge && isPhone ? [] : marks) {
      const width = measureOf(MARK)(text);
      if (right - width - 24 < topBar.middle.x - this.bar.x) break;
      centred(context, text, right, middle, { ...MARK, align: 'right', ...ink });
      paintIcon(context, icon, right - width - 24, middle - 10, 20, ink.colour ?? COLOUR.warn);
      right -= width + 24 + space;
    }
    if (this.charge) {
      const x = topBar.middle.x - this.bar.x;
      const size = isPhone ? 18 : 28;
      const most = right - x - size - space;
      paintIcon(context, this.charge.icon, x, middle - size / 2, size, COLOUR.ink);
      const type: Type = { size, weight: 700, face: 'display', colour: COLOUR.ink };
      const wide = measureOf(type)(this.charge.title);
      return void centred(context, this.charge.title, x + size + space / 2, middle, {
        ...type,
        size: wide > most ? Math.max(12, (size * most) / wide) : size,
      });
    }
    // The page's chip stands at the left; a phone has none while it plays.
    const chip = isPhone ? 0 : measureOf(CHIP)(this.easel.look.title) + 28 + space;
    const left = topBar.middle.x - this.bar.x + chip;
    const room = right - left;
    if (room < NARROWEST) return paintProgress(context, results, box(0, this.bar.height - 7, this.bar.width, 4), 3);
    const width = Math.min(WIDEST, room);
    paintProgress(context, results, box(left + (room - width) / 2, middle - 3, width, 6), isPhone ? 3 : 4);
  }
}

/** One bar a round: right is green, partly right amber, wrong red and thin, the one that is played white. */
export function paintProgress(
  context: CanvasRenderingContext2D,
  results: readonly string[],
  { x, y, width, height }: Box,
  gap: number,
): void {
  const space = results.length > 30 ? 1 : gap;
  const one = (width - space * (results.length - 1)) / results.length;
  // A tab that was opened behind another may have no width yet.
  if (one <= 0) return;
  for (const [i, result] of results.entries()) {
    const fill =
      result === 'right'
        ? COLOUR.right
        : result === 'part'
          ? COLOUR.warn
          : result === 'wrong'
            ? COLOUR.wrong
            : result === 'now'
              ? COLOUR.text
              : result === 'none'
                ? COLOUR.edge
                : COLOUR.hover;
    const thin = result === 'wrong' || result === 'none';
    const tall = thin ? height / 2 : height;
    fillBox(
      context,
      box(x + i * (one + space), y + (height - tall) / 2, one, tall),
      Math.min(4, tall / 2, one / 2),
      fill,
    );
  }
}
