import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import { box } from './box.ts';
import type { Type } from './brush.ts';
import { centred, fillBox, line, measureOf, strokeBox } from './brush.ts';
import type { AnswerFace, AnswerPaint, Looks } from './paint-answer.ts';
import { paintAnswerMark } from './paint-answer-mark.ts';

type Context = CanvasRenderingContext2D;
const BADGE: Type = { size: 14, weight: 650, face: 'body' };
/** The faces on which a rule's mark is seen: before the bell, and not over one's own answer. */
export const MARKED: readonly AnswerFace[] = ['plain', 'shown', 'dim', 'disabled'];

/**
 * At the right end: key cap, "Locked", share and mark. Gives back its width. Where less than `room` px are left by the
 * answer's longest word, what is said beside the icon goes, and then the share: no word is broken for them.
 */
export function paintBadge(
  context: Context,
  answer: AnswerPaint,
  face: AnswerFace,
  look: Looks,
  right: number,
  middle: number,
  room: number,
): number {
  const share = answer.share === null ? null : t.stage.percent(answer.share);
  const beside = (icon: number, text: string): string => (badgeWidth(icon, text) <= room ? text : '');
  if (answer.mark && MARKED.includes(face)) return paintAnswerMark(context, answer.mark, right, middle, BADGE);
  switch (face) {
    case 'plain':
      return answer.hasKeys ? paintKey(context, String('ABCDEF'.indexOf(answer.letter) + 1), right, middle) : 0;
    case 'shown':
      return 0;
    case 'flooded':
      return marked(context, 'lock', 20, beside(20, t.stage.locked), look.text, right, middle, answer.badge, true);
    case 'right':
      return marked(context, 'check', 24, beside(24, share ?? ''), look.text, right, middle, answer.badge, false);
    case 'wrong':
      return marked(context, 'x', 24, beside(24, t.stage.yours), COLOUR.wrong, right, middle, answer.badge, false);
    case 'missed':
      return marked(context, 'check', 24, beside(24, t.stage.answer), COLOUR.right, right, middle, answer.badge, false);
    case 'dim':
      return share === null || beside(0, share) === ''
        ? 0
        : line(context, share, right, middle - 8.4, { ...BADGE, colour: COLOUR.text3, align: 'right' });
    case 'disabled':
      paintIcon(context, 'clock', right - 18, middle - 9, 18, COLOUR.text3);
      return 18;
  }
}

function badgeWidth(icon: number, text: string): number {
  return icon + (text ? (icon > 0 ? 10 : 0) + measureOf(BADGE)(text) : 0);
}

function marked(
  context: Context,
  icon: 'lock' | 'check' | 'x',
  side: number,
  text: string,
  colour: string,
  right: number,
  middle: number,
  alpha: number,
  iconFirst: boolean,
): number {
  const length = measureOf(BADGE)(text);
  const width = badgeWidth(side, text);
  context.globalAlpha = alpha;
  const textX = iconFirst ? right - length : right - width;
  centred(context, text, textX, middle, { ...BADGE, colour });
  paintIcon(context, icon, iconFirst ? right - width : right - side, middle - side / 2, side, colour);
  context.globalAlpha = 1;
  return width;
}

function paintKey(context: Context, key: string, right: number, middle: number): number {
  const cap = box(right - 22, middle - 11, 22, 22);
  fillBox(context, cap, 6, COLOUR.sunk);
  strokeBox(context, cap, 6, 1, COLOUR.line);
  centred(context, key, cap.x + 11, middle, {
    size: 12,
    weight: 600,
    face: 'body',
    colour: COLOUR.text2,
    align: 'center',
  });
  return 22;
}
