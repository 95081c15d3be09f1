import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import type { ToldOrder, ToldRow } from '../../model/told-answers.ts';
import { yoursOf } from '../../model/told-words.ts';
import type { Box } from '../box.ts';
import { box } from '../box.ts';
import { centred, fillBox, measureOf, paragraph, strokeBox, type Type } from '../brush.ts';
import { mix } from '../colour.ts';
import { move } from '../eases.ts';
import { clipped, fitText } from '../text-fit.ts';
import { rowBoxes } from './rows.ts';
import type { ToldPictures } from './told-pictures.ts';

const NUMBER: Type = { size: 18, weight: 700, face: 'figures', line: 1, colour: COLOUR.text2 };
const WORDS: Type = { size: 18, weight: 600, face: 'body', line: 1.18, colour: COLOUR.text };
const SIDE: Type = { size: 13, weight: 600, face: 'body', line: 1, colour: COLOUR.text2 };
const SIZES = [20, 18, 16, 15, 14, 13, 12];
const CORNER = 14;
/** Rows stand as I put them, then slide one after another, ms. */
const HOLD_MS = 450;
const SLIDE_MS = 520;
const APART_MS = 60;

/** Each row slides from where I put it to where it belongs; then it says whether it was there already. */
export function tellOrder(pictures: ToldPictures, place: Box, { rows }: ToldOrder, isSnap: boolean): void {
  const boxes = rowBoxes(place, rows.length, 'down');
  const isCalm = pictures.easel.isCalm();
  for (const [i, row] of rows.entries()) {
    const to = boxes[i];
    if (!to) continue;
    // What was left over had no place here.
    const from = boxes[row.from] ?? to;
    const picture = pictures.add(to);
    const paint = (isTold: boolean): void =>
      void picture.show(`${isTold}`, (context) => paintRow(context, to, row, i, isTold));
    if (isSnap || isCalm) {
      paint(true);
      continue;
    }
    paint(false);
    const slide = (share: number): void => {
      picture.nudge({ dx: (from.x - to.x) * (1 - share), dy: (from.y - to.y) * (1 - share) });
    };
    slide(0);
    // What travels upwards passes over what makes room for it.
    if (row.from > i) picture.image.setDepth(picture.image.depth + 1);
    pictures.run({ ms: SLIDE_MS, delay: HOLD_MS + i * APART_MS, ease: move, draw: slide, done: () => paint(true) });
  }
}

function paintRow(
  context: CanvasRenderingContext2D,
  { width, height }: Box,
  row: ToldRow,
  place: number,
  isTold: boolean,
): void {
  const { text, beside, from, state } = row;
  const area = box(0, 0, width, height);
  const isRight = isTold && state === 'right';
  const isOff = isTold && state === 'part';
  fillBox(context, area, CORNER, isRight ? mix(COLOUR.right, COLOUR.raised, 0.16) : COLOUR.raised);
  if (isRight || isOff) strokeBox(context, area, CORNER, 2, isRight ? COLOUR.right : COLOUR.warn);
  const middle = height / 2;
  const number = String((isTold ? place : from) + 1);
  let left = 14 + centred(context, number, 14, middle, NUMBER) + 10;
  if (beside !== '') {
    const label = fitText(beside, { width: width * 0.36, height, line: 1.18 }, SIZES, (size) =>
      measureOf({ ...SIDE, size }),
    );
    const type = { ...SIDE, size: label.size, line: 1.18 };
    paragraph(
      context,
      label.lines,
      { x: left, y: middle - (label.lines.length * label.size * 1.18) / 2, width: width * 0.36 },
      type,
    );
    left += width * 0.36 + 8;
  }
  let right = width - 12;
  if (isRight) {
    right -= 20;
    paintIcon(context, 'check', right, middle - 10, 20, COLOUR.right);
  } else if (isOff) {
    const side: Type = { ...SIDE, colour: COLOUR.warn, align: 'right' };
    right -= centred(context, clipped(yoursOf(row), width * 0.36, measureOf(side)), right, middle, side);
  }
  const free = right - 10 - left;
  const fitted = fitText(text, { width: free, height: height - 4, line: 1.18 }, SIZES, (size) =>
    measureOf({ ...WORDS, size }),
  );
  const top = middle - (fitted.lines.length * fitted.size * 1.18) / 2;
  paragraph(context, fitted.lines, { x: left, y: top, width: free }, { ...WORDS, size: fitted.size }, text);
}
