import { coverOf } from '#client/theme/cover.ts';
import { paint } from '#client/theme/paint.ts';
import { COLOUR, MOTION, RADIUS } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { fillBox, line, measureOf, paragraph, type Type } from './brush.ts';
import type { Easel } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, leave } from './eases.ts';
import { PictureView } from './picture-view.ts';
import { fitText } from './text-fit.ts';

const INSET = 8;
const PAD = 24;
/** Wider than this, in times of its height, the words stand beside the art; else under it. */
const WIDE = 1.7;
const CAPTION: Type = { size: 14, weight: 600, face: 'body', line: 1.35 };
const TITLE = { size: 30, weight: 600, face: 'display', line: 1.1, track: -0.015 } as const;
/** The question stays the larger. */
const TITLE_SIZES = [30, 26, 22, 18];
/** From the right, as what comes next does. */
const COMES_FROM = 40;
const MOVES = ['stop-in', 'stop-out'] as const;

/** In a mixed match, while a question is read: what it is about, where its answers will be. It takes nothing from whoever reads. */
export class TopicStop extends PictureView {
  private readonly easel: Easel;
  private isLeaving = false;

  constructor(easel: Easel, { x, y, width, height }: Box) {
    super(easel, { x, y, width, height, depth: DEPTH.panel });
    this.easel = easel;
    this.picture.show('stop', (context) => this.paint(context, box(0, 0, width, height)));
  }

  appear(): void {
    const from = this.easel.isCalm() ? 0 : COMES_FROM;
    this.fade(0);
    const draw = (share: number): void => {
      this.fade(share);
      this.picture.nudge({ dx: from * (1 - share) });
    };
    this.easel.motion.run({ ms: MOTION.in, ease: enter, draw }, MOVES[0]);
  }

  /** The answers come. */
  leave(isSnap: boolean): void {
    if (this.isLeaving) return;
    this.isLeaving = true;
    this.easel.motion.stop(MOVES[0]);
    if (isSnap) return this.fade(0);
    this.easel.motion.run({ ms: MOTION.out, ease: leave, draw: (share) => this.fade(1 - share) }, MOVES[1]);
  }

  override destroy(): void {
    for (const name of MOVES) this.easel.motion.stop(name);
    super.destroy();
  }

  private paint(context: CanvasRenderingContext2D, area: Box): void {
    const { look, ratio } = this.easel;
    fillBox(context, area, RADIUS.panel, COLOUR.card);
    const isWide = area.width > WIDE * area.height;
    const inner = { width: area.width - 2 * INSET, height: area.height - 2 * INSET };
    const art = isWide
      ? box(INSET, INSET, Math.round(inner.width * 0.46), inner.height)
      : box(INSET, INSET, inner.width, Math.round(inner.height * 0.6));
    context.save();
    // Cells meet without a seam where their edges are on device px, so the cover is painted in those.
    context.setTransform(1, 0, 0, 1, 0, 0);
    paint(context, coverOf(`stop/${look.id}`, look, art.width, art.height), {
      x: Math.round(art.x * ratio),
      y: Math.round(art.y * ratio),
      scale: ratio,
      clip: { width: art.width, height: art.height, corner: RADIUS.label },
    });
    context.restore();
    const words = isWide
      ? box(art.x + art.width + PAD, INSET, inner.width - art.width - PAD - INSET, inner.height)
      : box(INSET + 8, art.y + art.height + 4, inner.width - 16, inner.height - art.height - 4);
    this.write(context, words);
  }

  private write(context: CanvasRenderingContext2D, words: Box): void {
    const { look } = this.easel;
    const caption = CAPTION.size * 1.35 + 2;
    const room = { width: words.width, height: words.height - caption, most: 2, line: TITLE.line };
    const { lines, size } = fitText(look.title, room, TITLE_SIZES, (at) => measureOf({ ...TITLE, size: at }));
    const height = caption + lines.length * size * TITLE.line;
    const top = words.y + (words.height - height) / 2;
    line(context, t.stage.nextStop, words.x, top, { ...CAPTION, colour: look.accent });
    paragraph(context, lines, { x: words.x, y: top + caption, width: words.width }, { ...TITLE, size });
  }
}
