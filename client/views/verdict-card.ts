import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR, MOTION } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import { whyWords } from '../i18n/told.ts';
import type { Type } from './brush.ts';
import { measureOf, paragraph, run } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { elastic, enter, move } from './eases.ts';
import type { Layout } from './layout.ts';
import { Picture } from './picture.ts';
import { balancedLines, fitText } from './text-fit.ts';
import { type Parts, SUB, standingParts, type Told, verdictParts } from './verdict-parts.ts';

const ECHO: Type = { size: 18, weight: 450, face: 'body', line: 1.4, colour: COLOUR.text2 };
/** How long the question has to leave before the verdict comes. */
export const VERDICT_DELAY_MS = 90;
const SUB_LINE = 19;
/** Between the large fact and what it means, and what a card keeps free above and below both. */
const HERO_GAP = 8;
const HERO_SPARE = 4;
/** The question again, under the verdict: characters of its widest line. */
const ECHO_LINE = 46;

function sized(parts: Parts, size: number): Parts {
  return parts.map(([text, type]) => [text, { ...type, size }] as const);
}

/** The verdict that the question's card turns into: seal, one large fact, what it means, the question again. */
export class VerdictCard implements View {
  private readonly easel: Easel;
  private readonly layout: Layout;
  private readonly told: Told;
  private readonly seal: Picture;
  private readonly text: Picture;
  private shownPoints: number;
  /** The hero's middle: confetti flies from behind it. */
  readonly hero: { readonly x: number; readonly y: number; readonly width: number };

  constructor(easel: Easel, layout: Layout, told: Told, right: number) {
    this.easel = easel;
    this.layout = layout;
    this.told = told;
    this.shownPoints = told.verdict?.points ?? 0;
    const { card, measures } = layout;
    const { seal } = measures;
    const area = { x: card.x + measures.verdictX, width: right - card.x - measures.verdictX };
    const gap = measures.size === 'desktop' ? 28 : 16;
    const sub = this.subOf(area.width - seal - gap);
    const hero = this.heroOf(area.width - seal - gap, sub.lines.length * SUB_LINE, card.height - HERO_SPARE);
    const echo = this.echoOf(area.width, card.height - 2 * measures.verdictY - Math.max(seal, hero.height) - 16);
    const block = Math.max(seal, hero.height) + echo.height;
    const top = card.y + (card.height - block) / 2;
    const middle = top + Math.max(seal, hero.height) / 2;
    this.seal = new Picture(easel, { width: seal, height: seal, bleed: 4, depth: DEPTH.words }).place(
      area.x,
      middle - seal / 2,
    );
    this.seal.show('seal', (context) => this.paintSeal(context, seal));
    this.text = new Picture(easel, { width: area.width, height: block, bleed: 12, depth: DEPTH.words }).place(
      area.x,
      top,
    );
    this.hero = { x: area.x + seal + gap, y: middle, width: hero.width };
    this.paint = () =>
      void this.text.show(`${this.shownPoints}`, (context) => {
        const x = seal + gap;
        const y = Math.max(0, (seal - hero.height) / 2);
        // Large type stands a little out to the left, so that its stem is under the line above.
        paragraph(
          context,
          hero.lines(this.shownPoints),
          { x: x - hero.type.size * 0.05, y, width: area.width - x },
          hero.type,
        );
        for (const [i, parts] of sub.lines.entries())
          run(context, sized(parts, sub.size), x, y + hero.height - (sub.lines.length - i) * SUB_LINE, SUB_LINE);
        if (echo.lines.length > 0)
          paragraph(context, echo.lines, { x: 0, y: Math.max(seal, hero.height) + 16, width: area.width }, echo.type);
      });
    this.paint();
  }

  private readonly paint: () => void;

  /** The seal springs up, the number counts from nought. */
  appear(): void {
    const { image } = this.seal;
    const isRight = this.told.outcome === 'right';
    const isCalm = this.easel.isCalm();
    const delay = VERDICT_DELAY_MS;
    this.text.image.setAlpha(0);
    image.setAlpha(0);
    const seal = (share: number): void => {
      image.setAlpha(isCalm ? share : 1);
      if (!isCalm) this.seal.nudge({ scale: Math.max(0, share) });
    };
    this.easel.motion.run(
      { ms: isCalm ? MOTION.out : MOTION.verdict, delay, ease: isCalm ? enter : elastic, draw: seal },
      'seal',
    );
    this.easel.motion.run(
      { ms: isCalm ? MOTION.out : MOTION.in, delay, ease: enter, draw: (share) => this.text.image.setAlpha(share) },
      'verdict-text',
    );
    const points = this.told.verdict?.points ?? 0;
    if (!isRight || isCalm) return;
    this.shownPoints = 0;
    this.paint();
    this.easel.motion.run(
      {
        ms: MOTION.count,
        delay,
        ease: move,
        draw: (share) => {
          this.shownPoints = Math.round(points * share);
          this.paint();
        },
      },
      'points',
    );
  }

  destroy(): void {
    for (const name of ['seal', 'verdict-text', 'points']) this.easel.motion.stop(name);
    this.seal.destroy();
    this.text.destroy();
  }

  private heroOf(
    width: number,
    under: number,
    tall: number,
  ): {
    type: Type;
    width: number;
    height: number;
    lines: (points: number) => readonly string[];
  } {
    const { measures } = this.layout;
    const { outcome, verdict, answer } = this.told;
    const isNumber = outcome === 'right';
    const text = isNumber
      ? t.stage.points(verdict?.points ?? 0)
      : outcome === 'part'
        ? t.stage.partly(verdict?.points ?? 0)
        : outcome === 'wrong'
          ? t.stage.notThis(this.told.kind)
          : outcome === 'none'
            ? t.stage.noAnswer
            : answer;
    const base: Type = {
      size: 0,
      weight: 700,
      face: isNumber ? 'figures' : 'display',
      line: 0.98,
      track: -0.03,
      colour: isNumber ? COLOUR.right : outcome === 'part' ? COLOUR.warn : COLOUR.text,
    };
    const most = isNumber ? measures.hero : measures.words;
    const sizes = [1, 0.85, 0.72, 0.6, 0.5, 0.4].map((share) => Math.round(most * share));
    // A low card has room for one line of words, or for smaller ones.
    const height = Math.min(most * 2.1, tall - under - HERO_GAP);
    const fitted = fitText(text, { width, height, most: isNumber ? 1 : 2, line: 0.98 }, sizes, (size) =>
      measureOf({ ...base, size }),
    );
    const type = { ...base, size: fitted.size };
    const widest = Math.max(...fitted.lines.map((one) => measureOf(type)(one)));
    return {
      type,
      width: widest,
      height: fitted.lines.length * fitted.size * 0.98 + HERO_GAP + under,
      lines: (points) => (isNumber ? [t.stage.points(points)] : fitted.lines),
    };
  }

  private echoOf(width: number, height: number): { lines: readonly string[]; height: number; type: Type } {
    const isPhone = this.layout.measures.size === 'phone';
    const type = { ...ECHO, size: this.layout.measures.seal < 80 ? 16 : 18 };
    if (this.told.hasFoot)
      return { lines: [], height: Math.max(0, Math.min(height, this.layout.measures.verdictFoot)), type };
    const lines = isPhone
      ? []
      : balancedLines(this.told.stem, Math.min(width, ECHO_LINE * type.size * 0.5), measureOf(type));
    const needed = lines.length * type.size * 1.4;
    // Where it has no room it is left out: the question was read.
    return needed > height
      ? { lines: [], height: 0, type }
      : { lines, height: lines.length > 0 ? needed + 16 : 0, type };
  }

  /** What it means and where the points come from: on one line, or where that is too long on two. */
  private subOf(width: number): { readonly lines: readonly Parts[]; readonly size: number } {
    const parts = verdictParts(this.told);
    const whys = this.told.verdict?.whys.map(whyWords).join(', ') ?? '';
    const fits = (list: Parts, size: number): boolean =>
      sized(list, size).reduce((sum, [text, type]) => sum + measureOf(type)(text), 0) <= width;
    const together: Parts = whys ? [...parts, [parts.length > 0 ? ` · ${whys}` : whys, SUB]] : parts;
    const lines = (fits(together, SUB.size) ? [together] : [parts, [[whys, SUB]] as Parts]).filter((one) =>
      one.some(([text]) => text !== ''),
    );
    let { size } = SUB;
    while (size > 12 && !lines.every((one) => fits(one, size))) size -= 0.5;
    const { remarks, outcome } = this.told;
    if (lines.every((one) => fits(one, size)) || remarks.length === 0 || outcome === 'right') return { lines, size };
    // On the smallest phones what rules remark has a line of its own.
    return { lines: [[[remarks.join(' · '), SUB]], standingParts(this.told, true), ...lines.slice(1)], size };
  }

  private paintSeal(context: CanvasRenderingContext2D, side: number): void {
    const { outcome } = this.told;
    const middle = side / 2;
    const icon = Math.round(side * 0.555);
    const corner = (side - icon) / 2;
    context.beginPath();
    if (outcome === 'wrong') {
      context.arc(middle, middle, middle - 2, 0, Math.PI * 2);
      context.lineWidth = 4;
      context.strokeStyle = COLOUR.wrong;
      context.stroke();
      return paintIcon(context, 'x', corner, corner, icon, COLOUR.wrong);
    }
    if (outcome === 'part') return paintPartly(context, middle);
    const isRight = outcome === 'right';
    context.arc(middle, middle, middle - (isRight ? 0 : 2), 0, Math.PI * 2);
    if (isRight) {
      context.fillStyle = COLOUR.right;
      context.fill();
      return paintIcon(context, 'check', corner, corner, icon, COLOUR.ink);
    }
    context.lineWidth = 4;
    context.strokeStyle = outcome === null ? COLOUR.right : COLOUR.edge;
    context.stroke();
    paintIcon(
      context,
      outcome === null ? 'check' : 'clock',
      corner,
      corner,
      icon,
      outcome === null ? COLOUR.right : COLOUR.text2,
    );
  }
}

/** Neither a check nor a cross: a ring of amber that is half full. */
function paintPartly(context: CanvasRenderingContext2D, middle: number): void {
  context.arc(middle, middle, middle - 2, 0, Math.PI * 2);
  context.lineWidth = 4;
  context.strokeStyle = context.fillStyle = COLOUR.warn;
  context.stroke();
  context.beginPath();
  context.arc(middle, middle, middle * 0.72, Math.PI / 2, -Math.PI / 2);
  context.fill();
}
