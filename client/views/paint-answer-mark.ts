import { paintIcon } from '#client/theme/paint.ts';
import { roundRect } from '#client/theme/round-rect.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import type { Mark } from '../rules/define-view.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { centred, fillBox, measureOf, strokeBox, type Type } from './brush.ts';
import { faded } from './colour.ts';

type Context = CanvasRenderingContext2D;
const STRIPE = 7;
const PLATE = 34;
const ICON = 18;

/** What a rule says of an answer, at its right end, on a black plate so that it is read over the hatch. Gives back its width. */
export function paintAnswerMark(
  context: Context,
  { icon, text }: Mark,
  right: number,
  middle: number,
  type: Type,
): number {
  const words = 10 + ICON + 8;
  const width = words + measureOf(type)(text) + 12;
  const left = right - width;
  fillBox(context, box(left, middle - PLATE / 2, width, PLATE), 10, COLOUR.noir);
  paintIcon(context, icon, left + 10, middle - ICON / 2, ICON, COLOUR.wrong);
  centred(context, text, left + words, middle, { ...type, colour: COLOUR.wrong });
  return width;
}

/** Red stripes at 45 degrees within a box from (0, 0), and a red edge; fainter where the answer stands back. */
export function hatch(context: Context, area: Box, corner: number, stroke: number, isStrong: boolean): void {
  const { width, height } = area;
  context.save();
  context.beginPath();
  roundRect(context, 0, 0, width, height, corner);
  context.clip();
  context.strokeStyle = faded(COLOUR.wrong, isStrong ? 0.22 : 0.1);
  context.lineWidth = STRIPE;
  context.beginPath();
  for (let x = 0; x < width + height; x += 2.6 * STRIPE) {
    context.moveTo(x + STRIPE, -STRIPE);
    context.lineTo(x - height - STRIPE, height + STRIPE);
  }
  context.stroke();
  context.restore();
  strokeBox(context, area, corner, stroke, faded(COLOUR.wrong, isStrong ? 0.75 : 0.4));
}
