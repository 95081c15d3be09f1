import { paintIcon } from '#client/theme/paint.ts';
import { ANSWER_COLOURS, COLOUR } from '#client/theme/tokens.ts';
import { t } from '../../i18n/t.ts';
import type { ToldOption, ToldSeveral } from '../../model/told-answers.ts';
import { paintShape } from '../art.ts';
import type { Box } from '../box.ts';
import { box } from '../box.ts';
import { centred, fillBox, measureOf, paragraph, strokeBox, type Type } from '../brush.ts';
import { mix } from '../colour.ts';
import { fitText } from '../text-fit.ts';
import { rowBoxes } from './rows.ts';
import type { ToldPictures } from './told-pictures.ts';

const WORDS: Type = { size: 18, weight: 600, face: 'body', line: 1.18, colour: COLOUR.text };
const SIDE: Type = { size: 13, weight: 650, face: 'body', line: 1 };
const SHARE: Type = { size: 15, weight: 700, face: 'figures', line: 1, align: 'right' };
const SIZES = [20, 18, 16, 15, 14, 13, 12];
const CORNER = 14;
/** One after another they are turned over, ms. */
const HOLD_MS = 300;
const FLIP_MS = 320;
const APART_MS = 110;

/** Each option is turned over, as it was picked to what it is. */
export function tellSeveral(pictures: ToldPictures, place: Box, told: ToldSeveral, isSnap: boolean): void {
  const boxes = rowBoxes(place, told.options.length, 'along');
  const isCalm = pictures.easel.isCalm();
  for (const [i, option] of told.options.entries()) {
    const area = boxes[i];
    if (!area) continue;
    const picture = pictures.add(area);
    const show = (isTold: boolean): void =>
      void picture.show(`${isTold}`, (context) =>
        isTold ? paintBack(context, area, option, told.hasShares) : paintFront(context, area, option),
      );
    if (isSnap || isCalm) {
      show(true);
      continue;
    }
    show(false);
    pictures.run({
      ms: FLIP_MS,
      delay: HOLD_MS + i * APART_MS,
      draw: (share) => {
        show(share >= 0.5);
        picture.nudge({ open: Math.max(0.02, Math.abs(Math.cos(share * Math.PI))) });
      },
    });
  }
}

/** As it was picked. */
function paintFront(context: CanvasRenderingContext2D, area: Box, option: ToldOption): void {
  const own = ANSWER_COLOURS[option.letter];
  const ink = option.isMine ? COLOUR.ink : COLOUR.text;
  fillBox(context, box(0, 0, area.width, area.height), CORNER, option.isMine ? own : COLOUR.raised);
  paintWords(context, area, option, { shape: option.isMine ? COLOUR.ink : own, ink, right: area.width - 12 });
}

const LOOKS = {
  right: { line: COLOUR.right, icon: 'check', ink: COLOUR.ink, fill: COLOUR.right },
  missed: { line: COLOUR.right, icon: 'check', ink: COLOUR.right, fill: null },
  part: { line: COLOUR.warn, icon: 'minus', ink: COLOUR.warn, fill: null },
  wrong: { line: COLOUR.wrong, icon: 'x', ink: COLOUR.wrong, fill: null },
  rest: { line: null, icon: null, ink: COLOUR.text3, fill: null },
} as const;

/** What it is. */
function paintBack(context: CanvasRenderingContext2D, area: Box, option: ToldOption, hasShares: boolean): void {
  const look = LOOKS[option.state];
  const whole = box(0, 0, area.width, area.height);
  const tint = look.line ? mix(look.line, COLOUR.raised, 0.12) : COLOUR.raised;
  fillBox(context, whole, CORNER, look.fill ?? tint);
  if (look.line && !look.fill) strokeBox(context, whole, CORNER, 2, look.line);
  const ink = look.fill ? COLOUR.ink : option.state === 'rest' ? COLOUR.text2 : COLOUR.text;
  const middle = area.height / 2;
  let right = area.width - 12;
  if (look.icon) {
    right -= 20;
    paintIcon(context, look.icon, right, middle - 10, 20, look.ink);
    right -= 8;
  }
  if (hasShares) {
    right -= centred(context, t.stage.percent(option.share), right, middle, { ...SHARE, colour: ink });
  }
  const word = option.isMine ? t.answers.told.you : option.state === 'missed' ? t.answers.told.missed : '';
  const wide = word === '' ? 0 : measureOf(SIDE)(word);
  // The word leaves where the option has no room beside it; icon and edge say the same.
  if (wide > 0 && right - wide - 8 > area.width * 0.56)
    right -= 10 + centred(context, word, right - 10, middle, { ...SIDE, colour: look.ink, align: 'right' });
  const shape = look.fill ? COLOUR.ink : ANSWER_COLOURS[option.letter];
  paintWords(context, area, option, { shape, ink, right: right - 8 });
}

function paintWords(
  context: CanvasRenderingContext2D,
  { height }: Box,
  { text, shape }: ToldOption,
  look: { readonly shape: string; readonly ink: string; readonly right: number },
): void {
  const side = Math.min(28, height - 8);
  const middle = height / 2;
  paintShape(context, shape, 10, middle - side / 2, side, look.shape);
  const left = 10 + side + 10;
  const width = look.right - left;
  const fitted = fitText(text, { width, height: height - 4, line: 1.18 }, SIZES, (size) =>
    measureOf({ ...WORDS, size }),
  );
  const type = { ...WORDS, size: fitted.size, colour: look.ink };
  paragraph(
    context,
    fitted.lines,
    { x: left, y: middle - (fitted.lines.length * fitted.size * 1.18) / 2, width },
    type,
    text,
  );
}
