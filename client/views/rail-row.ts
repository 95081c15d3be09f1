import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { figure } from '../i18n/figures.ts';
import type { RailRow } from '../model/standings.ts';
import type { Mark } from '../rules/define-view.ts';
import { paintFace } from './art.ts';
import type { Type } from './brush.ts';
import { centred, fillBox, fillDisc, measureOf } from './brush.ts';
import { clipped, fitName } from './text-fit.ts';

/** How a row is set: beside a question it is small, between rounds it is large. */
export interface RowStyle {
  readonly width: number;
  readonly height: number;
  readonly face: number;
  readonly name: number;
  readonly figures: number;
  readonly padding: number;
  /** What a row stands on that is not yours. */
  readonly ground: string | null;
  readonly corner: number;
  /** Points of this round, between name and score. */
  readonly gain: number | null;
  readonly accent: string;
  readonly ratio: number;
  /** What the rules of the room mark this seat with. */
  readonly marks: readonly Mark[];
  /** As it is shown now: on its way to what it is. */
  readonly score: number;
}

const MOVE: Type = { size: 13, weight: 600, face: 'figures', line: 1 };
/** A name is given at least this much before anything else beside it. */
const NAME_ROOM = 72;

/** Paints a row of the ladder: place, face, name, marks, points of the round, score, movement. */
export function paintRailRow(context: CanvasRenderingContext2D, row: RailRow, style: RowStyle): void {
  const { width, height, accent, ratio } = style;
  const isNarrow = width < 300;
  const [gap, padding] = isNarrow ? [8, Math.min(10, style.padding)] : [12, style.padding];
  const face = isNarrow ? Math.min(26, style.face) : style.face;
  const middle = height / 2;
  const ink = row.isYou ? COLOUR.ink : null;
  if (row.isYou) fillBox(context, { x: 0, y: 0, width, height }, style.corner, accent);
  else if (style.ground) fillBox(context, { x: 0, y: 0, width, height }, style.corner, style.ground);

  const place: Type = {
    size: style.figures - 1,
    weight: 600,
    face: 'figures',
    line: 1,
    colour: ink ?? COLOUR.text3,
    align: 'right',
  };
  const placeWidth = Math.max(isNarrow ? 18 : 22, measureOf(place)(String(row.place)));
  centred(context, String(row.place), padding + placeWidth, middle, place);
  const faceX = padding + placeWidth + gap;
  // A face may have the accent's own colour: on your row it stands on a ring of ink.
  if (row.isYou) fillDisc(context, faceX + face / 2, middle, face / 2 + 2, COLOUR.ink);
  paintFace(context, { seed: row.avatar, bot: row.bot, away: row.away }, faceX, middle - face / 2, face, ratio);
  if (row.away) paintIcon(context, 'clock', faceX + face - 12, middle + face / 2 - 12, 12, ink ?? COLOUR.text2);

  let right = width - padding - paintMove(context, row.move, width - padding, middle, ink) - gap;
  const points: Type = {
    size: style.figures,
    weight: 600,
    face: 'figures',
    line: 1,
    colour: ink ?? COLOUR.text,
    align: 'right',
  };
  const isWide = style.gain !== null && width > 420;
  right -=
    Math.max(style.gain === null ? 0 : isWide ? 76 : 54, centred(context, figure(style.score), right, middle, points)) +
    (isWide ? 2 * gap : gap);

  const nameX = faceX + face + gap;
  const gain: Type = {
    size: style.name - 2,
    weight: 600,
    face: 'figures',
    line: 1,
    colour: ink ?? COLOUR.right,
    align: 'right',
  };
  const gained = style.gain ? `+${figure(style.gain)}` : '';
  const gainWidth = gained ? measureOf(gain)(gained) + gap : 0;
  if (gained && right - gainWidth - nameX >= NAME_ROOM) {
    centred(context, gained, right, middle, gain);
    right -= gainWidth;
  }
  const type = (size: number): Type => ({ size, weight: 550, face: 'body', colour: ink ?? COLOUR.text });
  const sizes = [style.name, style.name - 1, style.name - 2, style.name - 3] as const;
  const { size } = fitName(row.name, right - nameX, sizes, (one) => measureOf(type(one)));
  const name = type(size);
  const measure = measureOf(name);
  // A short name leaves more of it to marks.
  const nameRoom = Math.min(NAME_ROOM, measure(row.name));
  // Between rounds the points of the round have the place of the marks.
  const marks: { readonly mark: Mark; readonly width: number }[] = [];
  let marked = 0;
  for (const mark of style.gain === null ? style.marks : []) {
    const markWidth = 18 + measureOf(MOVE)(mark.text) + gap;
    if (right - marked - markWidth - nameX < nameRoom) break;
    marks.push({ mark, width: markWidth });
    marked += markWidth;
  }
  const text = clipped(row.name, Math.max(20, right - nameX - marked), measure);
  centred(context, text, nameX, middle, name);
  let x = nameX + measure(text) + gap;
  for (const { mark, width: markWidth } of marks) {
    paintIcon(context, mark.icon, x, middle - 7.5, 15, ink ?? COLOUR.warn);
    centred(context, mark.text, x + 18, middle, { ...MOVE, colour: ink ?? COLOUR.warn });
    x += markWidth;
  }
}

const MOVE_WIDTH = 34;

/** Arrow and places, or a dash. Gives back how wide it is. */
function paintMove(
  context: CanvasRenderingContext2D,
  places: number | null,
  right: number,
  middle: number,
  ink: string | null,
): number {
  const left = right - MOVE_WIDTH;
  if (places === null) return 0;
  if (places === 0) {
    centred(context, '–', left, middle, { ...MOVE, colour: ink ?? COLOUR.text3 });
    return MOVE_WIDTH;
  }
  const colour = ink ?? (places > 0 ? COLOUR.right : COLOUR.wrong);
  paintIcon(context, places > 0 ? 'up' : 'down', left, middle - 6, 12, colour);
  centred(context, String(Math.abs(places)), left + 14, middle, { ...MOVE, colour });
  return MOVE_WIDTH;
}
