import { isMirrored } from '#client/theme/mirror.ts';
import { roundRect } from '#client/theme/round-rect.ts';
import type { AnswerShape } from '#client/theme/shapes.ts';
import type { SizeClass } from '#client/theme/size-class.ts';
import type { AnswerLetter } from '#client/theme/tokens.ts';
import { ANSWER_COLOURS, COLOUR } from '#client/theme/tokens.ts';
import type { Mark } from '../rules/define-view.ts';
import { paintShape } from './art.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { centred, fillBox, measureOf, paragraph, strokeBox } from './brush.ts';
import { faded, mix } from './colour.ts';
import { MARKED, paintBadge } from './paint-answer-badge.ts';
import { hatch } from './paint-answer-mark.ts';
import { fitText, isRightToLeft, widestPiece } from './text-fit.ts';

/** How an answer looks, beyond what it says. `plain` covers idle and hovered; `shown` is no key; `flooded` is locked or about to be. */
export type AnswerFace = 'plain' | 'shown' | 'flooded' | 'dim' | 'right' | 'wrong' | 'missed' | 'disabled';

export interface AnswerPaint {
  readonly width: number;
  readonly height: number;
  readonly size: SizeClass;
  readonly text: string;
  readonly letter: AnswerLetter;
  readonly shape: AnswerShape;
  readonly types: readonly number[];
  readonly face: AnswerFace;
  /** How far the flood has come, 0 to 1, and from where. */
  readonly flood: number;
  readonly from: readonly [number, number];
  readonly isHovered: boolean;
  /** 0: up, 1: all the way down. */
  readonly press: number;
  /** 0 to 1: "Locked" and its icon; the ring of light around. */
  readonly badge: number;
  readonly halo: number;
  /** 0 to 1: how far the green line has come round, or the line through the text. */
  readonly trace: number;
  readonly share: number | null;
  /** What a rule marks it with: a red hatch, and a plate at the right end. */
  readonly mark: Mark | null;
  readonly hasKeys: boolean;
  readonly scale: number;
  /** The colour of its edge while nothing is pressed, where the question is charged. */
  readonly edge: string | null;
}

type Context = CanvasRenderingContext2D;
const CORNER = 16;
/** How far a halo and an edge reach beyond the box. */
export const ANSWER_BLEED = 10;
const WORDS = { size: 18, weight: 600, face: 'body', line: 1.22 } as const;
/** The smallest type of an answer in two lines. */
const SMALLEST = 13;
/** The faces whose icon has a word beside it, and how wide that icon is at most. */
const SAID: readonly AnswerFace[] = ['flooded', 'wrong', 'missed'];
const BADGE_ICON = 24;

/** Paints an answer button. Its box begins at (0, 0). */
export function paintAnswer(context: Context, answer: AnswerPaint): void {
  const area = box(0, 0, answer.width, answer.height);
  if (answer.flood >= 1) return paintOne(context, area, answer, answer.face);
  paintOne(context, area, { ...answer, halo: 0 }, 'plain');
  if (answer.flood <= 0) return;
  // The flooded button, cut by the circle: text and shape invert exactly at its edge.
  const [x, y] = answer.from;
  const reach = Math.max(
    ...[0, area.width].flatMap((across) => [0, area.height].map((down) => Math.hypot(across - x, down - y))),
  );
  context.save();
  context.beginPath();
  context.arc(x, y, answer.flood * reach, 0, Math.PI * 2);
  context.clip();
  paintOne(context, area, answer, answer.face);
  context.restore();
}

function paintOne(context: Context, area: Box, answer: AnswerPaint, face: AnswerFace): void {
  const own = ANSWER_COLOURS[answer.letter];
  const plain = looksOf(face, own, answer.isHovered, answer.press);
  const look = answer.edge !== null && plain.line === HAIR ? { ...plain, line: answer.edge } : plain;
  if (look.edge > 0) fillBox(context, { ...area, y: area.y + look.edge }, CORNER, 'rgba(0,0,0,0.38)');
  if (answer.halo > 0 && look.halo) {
    const reach = 6 * answer.halo;
    context.beginPath();
    roundRect(context, -reach, -reach, area.width + 2 * reach, area.height + 2 * reach, CORNER + reach);
    roundRect(context, 0, 0, area.width, area.height, CORNER);
    context.fillStyle = faded(look.halo, look.haloAlpha);
    context.fill('evenodd');
  }
  fillBox(context, area, CORNER, look.fill);
  const isMarked = answer.mark !== null && MARKED.includes(face);
  if (isMarked) hatch(context, area, CORNER, look.stroke, face === 'plain');
  else if (face === 'missed' && answer.trace < 1) traceBox(context, area, answer.trace, look.line);
  else if (look.stroke > 0) strokeBox(context, area, CORNER, look.stroke, look.line);
  paintWords(context, area, answer, face, look);
}

export interface Looks {
  readonly fill: string;
  readonly line: string;
  readonly stroke: number;
  readonly text: string;
  readonly shape: string;
  readonly letter: string;
  readonly edge: number;
  readonly halo?: string;
  readonly haloAlpha: number;
}

const HAIR = 'rgba(255,255,255,0.06)';

function looksOf(face: AnswerFace, own: string, isHovered: boolean, press: number): Looks {
  const base = { text: COLOUR.text, shape: own, letter: COLOUR.ink, edge: 0, haloAlpha: 0.24, stroke: 1.5, line: HAIR };
  switch (face) {
    case 'plain': {
      if (press > 0)
        return { ...base, fill: mix(own, COLOUR.raised, 0.26 * press), line: own, stroke: 2, edge: 4 - 3 * press };
      return isHovered
        ? { ...base, fill: COLOUR.hover, line: own, stroke: 2, edge: 6 }
        : { ...base, fill: COLOUR.raised, edge: 4 };
    }
    case 'shown':
      return { ...base, fill: COLOUR.card };
    case 'flooded':
      return { ...base, fill: own, stroke: 0, text: COLOUR.ink, shape: COLOUR.ink, letter: own, halo: own };
    case 'dim':
      return {
        ...base,
        fill: COLOUR.card,
        line: 'rgba(255,255,255,0.04)',
        text: COLOUR.text3,
        shape: mix(own, COLOUR.card, 0.42),
        letter: COLOUR.ground,
      };
    case 'right':
      return {
        ...base,
        fill: COLOUR.right,
        stroke: 0,
        text: COLOUR.ink,
        shape: COLOUR.ink,
        letter: COLOUR.right,
        halo: COLOUR.right,
        haloAlpha: 0.22,
      };
    case 'wrong':
      return { ...base, fill: mix(COLOUR.wrong, COLOUR.card, 0.15), line: COLOUR.wrong, stroke: 2.5 };
    case 'missed':
      return { ...base, fill: mix(COLOUR.right, COLOUR.card, 0.13), line: COLOUR.right, stroke: 2.5 };
    case 'disabled':
      return {
        ...base,
        fill: COLOUR.card,
        line: COLOUR.line,
        text: COLOUR.text3,
        shape: COLOUR.line,
        letter: COLOUR.text2,
      };
  }
}

// The line comes round clockwise from the top left.
function traceBox(context: Context, { width, height }: Box, share: number, colour: string): void {
  const around = 2 * (width + height - 4 * CORNER) + 2 * Math.PI * CORNER;
  context.save();
  context.setLineDash([around * share, around]);
  strokeBox(context, box(0, 0, width, height), CORNER, 2.5, colour);
  context.restore();
}

function paintWords(context: Context, area: Box, answer: AnswerPaint, face: AnswerFace, look: Looks): void {
  const { size } = answer;
  const { height } = area;
  const side = Math.min(shapeSide(size, height), height - 12);
  const [left, gap, right] =
    size === 'phone' ? [12, 14, 16] : height <= 64 ? [12, 12, 14] : size === 'tablet' ? [18, 18, 20] : [22, 18, 24];
  const middle = height / 2;
  paintShape(context, answer.shape, left, middle - side / 2, side, look.shape);
  const letterSize = Math.round(side * 0.405);
  const letterAt = middle + (answer.shape === 'peak' ? side * 0.08 : 0);
  centred(context, answer.letter, left + side / 2, letterAt, {
    size: letterSize,
    weight: 700,
    face: 'display',
    line: 1,
    colour: look.letter,
    align: 'center',
  });
  const textX = left + side + gap;
  const free = area.width - right - textX - gap;
  const whole = measureOf({ ...WORDS, size: Math.round((answer.types[0] ?? SMALLEST) * answer.scale) })(answer.text);
  // An answer that would be parted by the word beside its icon is worth more than that word.
  const isWhole = SAID.includes(face) && whole <= free - BADGE_ICON;
  const least = isWhole ? whole : widestPiece(answer.text, measureOf({ ...WORDS, size: SMALLEST }));
  const badge = paintBadge(context, answer, face, look, area.width - right, middle, free - least);
  const width = area.width - right - textX - (badge > 0 ? badge + gap : 0);
  paintText(context, answer, face, look, box(textX, 0, width, height));
}

function shapeSide(size: SizeClass, height: number): number {
  if (height <= 64 && size !== 'phone') return 40;
  if (height <= 60) return 34;
  return size === 'phone' ? 44 : size === 'tablet' ? 54 : 60;
}

function paintText(context: Context, answer: AnswerPaint, face: AnswerFace, look: Looks, room: Box): void {
  const type = { ...WORDS, colour: look.text };
  const scaled = answer.types.map((size) => Math.round(size * answer.scale));
  const space = { width: room.width, height: room.height - 8, line: 1.22 };
  const at = (size: number) => measureOf({ ...type, size });
  const inTwo = fitText(answer.text, { ...space, most: 2 }, [...scaled, 14, SMALLEST], at);
  // Two lines; more only where the words are too many for that.
  const fitted = inTwo.lines.length <= 2 ? inTwo : fitText(answer.text, space, [...scaled, 14, SMALLEST, 12], at);
  const set = { ...type, size: fitted.size };
  const height = fitted.lines.length * fitted.size * 1.22;
  const top = room.y + (room.height - height) / 2;
  paragraph(context, fitted.lines, { x: room.x, y: top, width: room.width }, set);
  if (face !== 'wrong') return;
  const measure = measureOf(set);
  const isAtEnd = isRightToLeft(answer.text, isMirrored()) !== isMirrored();
  for (const [i, text] of fitted.lines.entries()) {
    const length = measure(text);
    const x = isAtEnd ? room.x + room.width - length : room.x;
    context.fillStyle = COLOUR.wrong;
    context.fillRect(x, top + (i + 0.56) * fitted.size * 1.22, length * answer.trace, 2);
  }
}
