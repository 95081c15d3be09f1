import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../../i18n/t.ts';
import type { ToldWord, ToldWords } from '../../model/told-answers.ts';
import type { Box } from '../box.ts';
import { box } from '../box.ts';
import { centred, fillBox, measureOf, strokeBox, type Type } from '../brush.ts';
import { elastic, enter, linear } from '../eases.ts';
import { clipped } from '../text-fit.ts';
import type { ToldPictures } from './told-pictures.ts';
import { layWall } from './wall.ts';

const PAD = 14;
/** Words come up one after another within this time; then what is right lights, ms. */
const DELAY_MS = 250;
const WALL_MS = 500;
const POP_MS = 200;
const LIGHT_MS = 420;

const typeOf = (size: number): Type => ({ size, weight: 600, face: 'body', line: 1 });
const smallOf = (size: number): Type => ({
  size: Math.max(12, Math.round(size * 0.75)),
  weight: 700,
  face: 'body',
  line: 1,
});

/** What was typed comes up on a wall; then what is right lights. */
export function tellWords(pictures: ToldPictures, place: Box, { words }: ToldWords, isSnap: boolean): void {
  const { easel } = pictures;
  const accent = easel.look.accent;
  const wall = layWall(
    words.length,
    place,
    (size, i) => widthOf(words[i], size),
    (size, left) => measureOf(smallOf(size))(t.answers.told.more(left)) + 2 * PAD,
  );
  const isCalm = easel.isCalm();
  for (const [i, chip] of wall.chips.entries()) {
    const word = words[chip.word];
    const picture = pictures.add(box(place.x + chip.x, place.y + chip.y, chip.width, chip.height));
    const show = (isLit: boolean): void =>
      void picture.show(`${isLit}`, (context) =>
        word
          ? paintWord(context, chip, word, wall.size, isLit, accent)
          : paintMore(context, chip, wall.left, wall.size),
      );
    const isRight = word?.credit === 100;
    show(isSnap);
    if (isSnap) continue;
    picture.image.setAlpha(0);
    pictures.run({
      ms: POP_MS,
      delay: DELAY_MS + (WALL_MS * i) / wall.chips.length,
      ease: isCalm ? linear : enter,
      draw: (share) => {
        picture.image.setAlpha(share);
        if (!isCalm) picture.nudge({ dy: 10 * (1 - share) });
      },
    });
    pictures.run({
      ms: isRight && !isCalm ? LIGHT_MS : 0,
      delay: DELAY_MS + WALL_MS + POP_MS,
      ease: elastic,
      draw: (share) => {
        show(true);
        if (isRight && !isCalm) picture.nudge({ scale: 1 + 0.12 * (1 - share) });
      },
    });
  }
}

/** What stands behind the words: how many typed them, and whether that was me. */
function tailOf({ count, isMine }: ToldWord): string {
  return [count > 1 ? t.answers.told.times(count) : '', isMine ? t.answers.told.you : ''].filter(Boolean).join(' · ');
}

function widthOf(word: ToldWord | undefined, size: number): number {
  if (!word) return 0;
  const tail = tailOf(word);
  const behind = tail === '' ? 0 : 8 + measureOf(smallOf(size))(tail);
  // The place of the check is kept, so that nothing moves when it lights.
  const before = word.credit === 100 ? size + 6 : 0;
  return Math.ceil(PAD + before + measureOf(typeOf(size))(word.text) + behind + PAD);
}

function paintWord(
  context: CanvasRenderingContext2D,
  { width, height }: Pick<Box, 'width' | 'height'>,
  word: ToldWord,
  size: number,
  isLit: boolean,
  accent: string,
): void {
  const area = box(0, 0, width, height);
  const isRight = isLit && word.credit === 100;
  const isPart = isLit && word.credit > 0 && !isRight;
  const corner = height / 2;
  fillBox(context, area, corner, isRight ? COLOUR.right : COLOUR.raised);
  if (isPart) strokeBox(context, area, corner, 2, COLOUR.warn);
  if (word.isMine) strokeBox(context, box(-4, -4, width + 8, height + 8), corner + 4, 2.5, accent);
  const ink = isRight ? COLOUR.ink : isLit && !isPart && !word.isMine ? COLOUR.text2 : COLOUR.text;
  const middle = height / 2;
  let x = PAD;
  if (word.credit === 100) {
    if (isRight) paintIcon(context, 'check', x, middle - size / 2, size, COLOUR.ink);
    x += size + 6;
  }
  const tail = tailOf(word);
  const small = smallOf(size);
  const room = width - PAD - x - (tail === '' ? 0 : 8 + measureOf(small)(tail));
  const text = clipped(word.text, room + 1, measureOf(typeOf(size)));
  x += centred(context, text, x, middle, { ...typeOf(size), colour: ink });
  if (tail !== '') centred(context, tail, x + 8, middle, { ...small, colour: isRight ? COLOUR.ink : COLOUR.text2 });
}

function paintMore(
  context: CanvasRenderingContext2D,
  { height }: Pick<Box, 'height'>,
  left: number,
  size: number,
): void {
  centred(context, t.answers.told.more(left), PAD, height / 2, { ...smallOf(size), colour: COLOUR.text3 });
}
