import { isMirrored, turned } from '#client/theme/mirror.ts';
import { roundRect } from '#client/theme/round-rect.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { FACE } from '#client/theme/typography.ts';
import type { Box } from './box.ts';
import { isRightToLeft } from './text-fit.ts';

/** How a text is set; sizes in CSS px. `figures` is the display face with tabular figures, for numbers alone. */
export interface Type {
  readonly size: number;
  readonly weight: number;
  readonly face: 'display' | 'body' | 'figures';
  /** Line height in times of the size. */
  readonly line?: number;
  /** Letter spacing in em. */
  readonly track?: number;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
}

type Context = CanvasRenderingContext2D;

const FAMILY = { ...FACE, figures: `'Space Grotesk Figures', ${FACE.display}` } as const;

/** Sets font, colour and spacing on a context. */
function setType(
  context: Context,
  { size, weight, face, track = 0, colour = COLOUR.text, align = 'left' }: Type,
): void {
  context.font = `${weight} ${size}px ${FAMILY[face]}`;
  context.letterSpacing = `${track * size}px`;
  context.fillStyle = colour;
  context.textAlign = facing(align);
  context.textBaseline = 'alphabetic';
}

/** On which side a text stands that is turned round. */
function facing(align: NonNullable<Type['align']> = 'left'): NonNullable<Type['align']> {
  if (!isMirrored() || align === 'center') return align;
  return align === 'left' ? 'right' : 'left';
}

/** Widths that were measured, px: a picture that moves measures the same words in every frame. */
const widths = new Map<string, number>();
const WIDTHS_MAX = 4000;

/** The measuring of a type, on a context that is only for measuring. */
export function measureOf(type: Type): (text: string) => number {
  const { size, weight, face, track = 0 } = type;
  const set = `${weight} ${size} ${face} ${track} `;
  return (text) => {
    if (text === '') return 0;
    const known = widths.get(set + text);
    if (known !== undefined) return known;
    const context = ruler();
    setType(context, type);
    // A browser adds the spacing after the last letter too; a line ends without it.
    const width = context.measureText(text).width - track * size;
    if (widths.size >= WIDTHS_MAX) widths.clear();
    widths.set(set + text, width);
    return width;
  };
}

/** Draws one line whose line box begins at `top`, as CSS would place it; gives back its width. */
export function line(
  context: Context,
  text: string,
  x: number,
  top: number,
  type: Type,
  isRtl = type.face !== 'figures' && isRightToLeft(text),
): number {
  setType(context, type);
  const base = baseline(context, top, type);
  if (type.face === 'figures' && !figuresAreTabular())
    return turned(context, x, (at) => cells(context, text, at, base, facing(type.align)));
  context.direction = isRtl ? 'rtl' : 'ltr';
  turned(context, x, (at) => context.fillText(text, at, base));
  context.direction = 'ltr';
  return context.measureText(text).width - (type.track ?? 0) * type.size;
}

/** Draws a line whose middle is at `middle`. */
export function centred(context: Context, text: string, x: number, middle: number, type: Type): number {
  return line(context, text, x, middle - ((type.line ?? 1.2) * type.size) / 2, type);
}

/** Draws lines under each other. The direction is that of `whole`; read from right to left, they stand at the right edge of what is seen. */
export function paragraph(
  context: Context,
  lines: readonly string[],
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
  type: Type,
  whole = lines.join(' '),
): void {
  const isRtl = isRightToLeft(whole, isMirrored());
  const isAtEnd = isRtl !== isMirrored();
  const height = (type.line ?? 1.2) * type.size;
  for (const [i, text] of lines.entries()) {
    line(context, text, isAtEnd ? x + width : x, y + i * height, isAtEnd ? { ...type, align: 'right' } : type, isRtl);
  }
}

/** A run of differently set words on one line box of `height`, from `x` to the right; gives back where it ends. */
export function run(
  context: Context,
  parts: readonly (readonly [string, Type])[],
  x: number,
  top: number,
  height: number,
): number {
  let at = x;
  // One baseline for all: that of the first.
  const first = parts[0]?.[1];
  if (!first) return at;
  setType(context, first);
  const base = baseline(context, top, { ...first, line: height / first.size });
  for (const [text, type] of parts) {
    setType(context, type);
    context.direction = isRightToLeft(text, isMirrored()) ? 'rtl' : 'ltr';
    turned(context, at, (from) => context.fillText(text, from, base));
    at += context.measureText(text).width;
  }
  context.direction = 'ltr';
  return at;
}

/** Where CSS puts the baseline of a line box that begins at `top`. */
function baseline(context: Context, top: number, { size, line: height = 1.2 }: Type): number {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
  const [up, down] = [Math.round(fontBoundingBoxAscent), Math.round(fontBoundingBoxDescent)];
  return top + (height * size - up - down) / 2 + up;
}

// Where a browser knows no features in a font face: every figure in a cell as wide as a nought.
function cells(context: Context, text: string, x: number, y: number, align: CanvasTextAlign): number {
  const cell = context.measureText('0').width;
  const widths = [...text].map((letter) => (/\d/.test(letter) ? cell : context.measureText(letter).width));
  const width = widths.reduce((sum, one) => sum + one, 0);
  let at = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x;
  context.textAlign = 'left';
  for (const [i, letter] of [...text].entries()) {
    const room = widths[i] ?? 0;
    context.fillText(letter, at + (/\d/.test(letter) ? (cell - context.measureText(letter).width) / 2 : 0), y);
    at += room;
  }
  return width;
}

/** Fills a rounded box. */
export function fillBox(context: Context, { x, y, width, height }: Box, corner: number | number[], fill: string): void {
  context.beginPath();
  roundRect(context, x, y, width, height, corner);
  context.fillStyle = fill;
  context.fill();
}

/** Paints a disc about a point. */
export function fillDisc(context: Context, x: number, y: number, radius: number, fill: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = fill;
  context.fill();
}

/** Draws a line along the inside of a rounded box. */
export function strokeBox(
  context: Context,
  { x, y, width, height }: Box,
  corner: number,
  stroke: number,
  colour: string,
): void {
  context.beginPath();
  roundRect(context, x + stroke / 2, y + stroke / 2, width - stroke, height - stroke, Math.max(0, corner - stroke / 2));
  context.lineWidth = stroke;
  context.strokeStyle = colour;
  context.stroke();
}

let shared: Context | null = null;
function ruler(): Context {
  if (shared) return shared;
  shared = document.createElement('canvas').getContext('2d');
  if (!shared) throw new Error('This browser has no 2D canvas.');
  // A face that comes late sets the same words wider or narrower.
  document.fonts.addEventListener('loadingdone', () => widths.clear());
  return shared;
}

let tabular: boolean | null = null;
function figuresAreTabular(): boolean {
  if (tabular === null) {
    const measure = measureOf({ size: 100, weight: 600, face: 'figures' });
    tabular = Math.abs(measure('1') - measure('0')) < 1;
  }
  return tabular;
}
