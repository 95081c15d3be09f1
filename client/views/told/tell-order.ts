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
import { isStacked } from './told-heights.ts';
import type { ToldPictures } from './told-pictures.ts';

const NUMBER: Type = { size: 18, weight: 700, face: 'figures', line: 1, colour: COLOUR.text2 };
const WORDS: Type = { size: 18, weight: 600, face: 'body', line: 1.18, colour: COLOUR.text };
const SIDE: Type = { size: 13, weight: 600, face: 'body', line: 1, colour: COLOUR.text2 };
const SIZES = [20, 18, 16, 15, 14, 13, 12];
const LINE = 1.18;
const CORNER = 14;
/** Of a row of two lines: what the upper takes of the height, and how much lower it hangs than in its middle, px. */
const OVER_SHARE = 0.44;
const OVER_TOP = 2;
/** Between the two in the upper line, and their type where both have no room at its own. */
const APART = 8;
const SMALL = 12;
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
  const number = String((isTold ? place : from) + 1);
  let left = 14 + centred(context, number, 14, height / 2, NUMBER) + 10;
  let right = width - 12;
  if (isRight) {
    right -= 20;
    paintIcon(context, 'check', right, height / 2 - 10, 20, COLOUR.right);
    right -= 10;
  }
  const mine: Type = { ...SIDE, colour: COLOUR.warn, align: 'right' };
  if (beside !== '' && isStacked(width)) {
    // What the place is stands over what belongs there, and what was put there instead at its end.
    const over = height * OVER_SHARE;
    const yours = isOff ? yoursOf(row) : '';
    const wide = (size: number): number =>
      measureOf({ ...SIDE, size })(beside) + (yours === '' ? 0 : APART + measureOf({ ...mine, size })(yours));
    const size = wide(SIDE.size) <= right - left ? SIDE.size : SMALL;
    const said = clipped(yours, (right - left) * 0.55, measureOf({ ...mine, size }));
    const taken = said === '' ? 0 : centred(context, said, right, over / 2 + OVER_TOP, { ...mine, size }) + APART;
    const label = clipped(beside, right - taken - left, measureOf({ ...SIDE, size }));
    centred(context, label, left, over / 2 + OVER_TOP, { ...SIDE, size });
    return words(context, text, box(left, over, right - left, height - over));
  }
  if (isOff)
    right -= centred(context, clipped(yoursOf(row), width * 0.36, measureOf(mine)), right, height / 2, mine) + 10;
  if (beside !== '') {
    words(context, beside, box(left, 0, width * 0.36, height), SIDE);
    left += width * 0.36 + 8;
  }
  words(context, text, box(left, 0, right - left, height));
}

/** As large as has room, in the middle of the height. */
function words(context: CanvasRenderingContext2D, text: string, area: Box, type: Type = WORDS): void {
  const { x, y, width, height } = area;
  const fitted = fitText(text, { width, height: height - 4, line: LINE }, SIZES, (size) =>
    measureOf({ ...type, size, line: LINE }),
  );
  const top = y + (height - fitted.lines.length * fitted.size * LINE) / 2;
  paragraph(context, fitted.lines, { x, y: top, width }, { ...type, size: fitted.size, line: LINE }, text);
}
