import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { yearOrFigure } from '../../i18n/figures.ts';
import { t } from '../../i18n/t.ts';
import type { ToldNumber } from '../../model/told-answers.ts';
import { paintFace } from '../art.ts';
import type { Box } from '../box.ts';
import { box } from '../box.ts';
import { fillBox, fillDisc, line, measureOf, type Type } from '../brush.ts';
import { faded } from '../colour.ts';
import { elastic, enter, linear } from '../eases.ts';
import { ENDS_HEIGHT, FLAG_HEIGHT, type NumberLine, numberLine } from './number-line.ts';
import type { ToldPictures } from './told-pictures.ts';

const END: Type = { size: 14, weight: 550, face: 'body', line: 1.4, colour: COLOUR.text3 };
const MINE: Type = { size: 14, weight: 700, face: 'body', line: 1.4, colour: COLOUR.text };
const FLAG: Type = { size: 17, weight: 700, face: 'display', line: 1.2, colour: COLOUR.ink };
const RING = 3;
/** Faces come in from the left within this time, then the needle drops, ms. */
const FACES_MS = 500;
const POP_MS = 220;
const DROP_MS = 420;
const DELAY_MS = 250;

/** A line with everybody on it; then the needle drops on the right number. */
export function tellNumber(pictures: ToldPictures, place: Box, told: ToldNumber, isSnap: boolean): void {
  const plan = numberLine({ ...told, width: place.width, height: place.height });
  paintLine(pictures, place, told, plan);
  tellFaces(pictures, place, told, plan, isSnap);
  dropNeedle(pictures, place, told, plan, isSnap);
}

function paintLine(pictures: ToldPictures, place: Box, told: ToldNumber, plan: NumberLine): void {
  const { easel } = pictures;
  pictures.add(place).show('line', (context) => {
    for (const { x, width, height } of plan.bars)
      if (height > 0)
        fillBox(
          context,
          box(x, plan.axis - height, width, height),
          Math.min(4, width / 2),
          faded(easel.look.accent, 0.75),
        );
    fillBox(context, box(plan.from - 6, plan.axis - 1.5, plan.to - plan.from + 12, 3), 1.5, COLOUR.edge);
    const top = plan.axis + (ENDS_HEIGHT - 20) / 2 + 1;
    const mine = told.mine === null ? '' : t.answers.told.yours(yearOrFigure(told.mine));
    const wide = mine === '' ? 0 : measureOf(MINE)(mine);
    const at = Math.max(12, Math.min(place.width - 12 - wide, (plan.mine ?? 0) - wide / 2));
    const [low, high] = [yearOrFigure(told.min), yearOrFigure(told.max)];
    // What is at the ends leaves where mine is written.
    if (mine === '' || at > 12 + measureOf(END)(low) + 10) line(context, low, 12, top, END);
    if (mine === '' || at + wide < place.width - 12 - measureOf(END)(high) - 10)
      line(context, high, place.width - 12, top, { ...END, align: 'right' });
    if (mine !== '') line(context, mine, at, top, MINE);
    if (plan.mine !== null && plan.faces.length === 0) fillDisc(context, plan.mine, plan.axis, 7, COLOUR.text);
  });
}

function tellFaces(pictures: ToldPictures, place: Box, told: ToldNumber, plan: NumberLine, isSnap: boolean): void {
  const { easel } = pictures;
  for (const [i, { guess, x, y, size }] of plan.faces.entries()) {
    const one = told.guesses[guess];
    if (!one) continue;
    const picture = pictures.add(box(place.x + x - size / 2, place.y + y - size / 2, size, size));
    picture.show(one.avatar, (context) => {
      if (one.isMine) fillDisc(context, size / 2, size / 2, size / 2 + RING, easel.look.accent);
      paintFace(context, { seed: one.avatar, bot: one.bot }, 0, 0, size, easel.ratio);
    });
    // The needle drops behind the faces, and mine is before all others.
    picture.image.setDepth(picture.image.depth + (one.isMine ? 2 : 1));
    if (isSnap) continue;
    picture.image.setAlpha(0);
    const isCalm = easel.isCalm();
    pictures.run({
      ms: POP_MS,
      delay: DELAY_MS + (FACES_MS * i) / plan.faces.length,
      ease: isCalm ? linear : enter,
      draw: (share) => {
        picture.image.setAlpha(share);
        if (!isCalm) picture.nudge({ scale: 0.5 + 0.5 * share });
      },
    });
  }
}

function dropNeedle(pictures: ToldPictures, place: Box, told: ToldNumber, plan: NumberLine, isSnap: boolean): void {
  const { easel } = pictures;
  const wide = measureOf(FLAG)(told.rightText) + 18 + 6 + 24;
  const left = Math.max(8, Math.min(place.width - 8 - wide, plan.right - wide / 2));
  const needle = pictures.add(box(place.x + left, place.y + 4, wide, plan.axis));
  needle.show('needle', (context) => {
    const x = plan.right - left;
    fillBox(context, box(x - 1.5, FLAG_HEIGHT - 8, 3, plan.axis - FLAG_HEIGHT), 1.5, COLOUR.right);
    fillDisc(context, x, plan.axis - 4, 5, COLOUR.right);
    fillBox(context, box(0, 0, wide, FLAG_HEIGHT - 4), 9, COLOUR.right);
    paintIcon(context, 'check', 12, 4, 18, COLOUR.ink);
    line(context, told.rightText, 12 + 18 + 6, 3, FLAG);
  });
  if (isSnap) return;
  needle.image.setAlpha(0);
  const isCalm = easel.isCalm();
  pictures.run({
    ms: DROP_MS,
    delay: DELAY_MS + FACES_MS + POP_MS,
    ease: isCalm ? linear : elastic,
    draw: (share) => {
      needle.image.setAlpha(Math.min(1, share * 3));
      if (!isCalm) needle.nudge({ dy: -40 * (1 - share) });
    },
  });
}
