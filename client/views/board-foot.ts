import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { paintFace } from './art.ts';
import type { Box } from './box.ts';
import { centred, fillBox, measureOf, paragraph, type Type } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { Picture } from './picture.ts';
import { type Fitted, fitName, fitText, widestPiece } from './text-fit.ts';

const GAP = 12;
/** Narrower than these, there is room for one tile or for two, and not for three. */
const TWO_FROM = 280;
const THREE_FROM = 520;

/** What a tile keeps free at its sides, and the side of its face. */
const LEFT = 16;
const RIGHT = 12;
const FACE = 26;
const SMALL: Type = { size: 14, weight: 550, face: 'body', line: 1.3, colour: COLOUR.text2 };
const LABEL_LINE = 18;
const LABEL_GAP = 4;
/** What the label takes of the height, with some air at the edges. */
const LABEL = LABEL_LINE + LABEL_GAP + 10;
const WORDS = { weight: 600, face: 'display', line: 1.2 } as const;
/** Of one line, and of more. */
const SIZES = [18, 16, 14] as const;
const SIZES_OF_MORE = [16, 14, 13, 12];

type Room = Pick<Box, 'width' | 'height'>;

interface Tile {
  readonly label: string;
  readonly text: string;
  readonly isAnswer: boolean;
  /** In its place where the whole would be cut: the face says who. */
  readonly short?: string;
  readonly face: { readonly seed: string; readonly bot: boolean } | null;
}

/** Under the ladder: what the answer was, how many knew it, and who was fastest. */
export class BoardFoot implements View {
  private readonly easel: Easel;
  private readonly place: Box;
  private readonly picture: Picture;

  constructor(easel: Easel, place: Box) {
    this.easel = easel;
    this.place = place;
    this.picture = new Picture(easel, { width: place.width, height: place.height, depth: DEPTH.words });
    this.picture.place(place.x, place.y);
  }

  draw(model: MatchModel): void {
    const { width } = this.place;
    const most = width < TWO_FROM ? 1 : width < THREE_FROM ? 2 : 3;
    const all = tilesOf(model).slice(0, most);
    this.picture.show(JSON.stringify(all), (context) => {
      // An answer is never cut: where it has no room beside the others, these leave.
      const tiles = [...all];
      while (tiles.length > 1 && !tiles.every((tile) => this.isWhole(tile, this.wide(tiles.length)))) tiles.pop();
      const wide = this.wide(tiles.length);
      for (const [i, tile] of tiles.entries())
        this.paint(context, tile, { x: i * (wide + GAP), y: 0, width: wide, height: this.place.height });
    });
  }

  destroy(): void {
    this.picture.destroy();
  }

  /** How wide each of so many tiles is. */
  private wide(count: number): number {
    return (this.place.width - GAP * (count - 1)) / Math.max(1, count);
  }

  private isWhole(tile: Tile, wide: number): boolean {
    const room = this.roomOf(tile, wide);
    const words = wordsFor(tile, room.width);
    const { lines, size } = fitWords(words, room);
    const widest = widestPiece(words, measureOf({ ...WORDS, size }));
    return lines.length * size * WORDS.line <= room.height && widest <= room.width;
  }

  private roomOf({ face, isAnswer }: Tile, wide: number): Room {
    return { width: wide - leftOf(face, isAnswer) - RIGHT, height: this.place.height - LABEL };
  }

  private paint(context: CanvasRenderingContext2D, tile: Tile, area: Box): void {
    const { label, face, isAnswer } = tile;
    fillBox(context, area, 16, COLOUR.card);
    const room = this.roomOf(tile, area.width);
    const { lines, size } = fitWords(wordsFor(tile, room.width), room);
    const tall = lines.length * size * WORDS.line;
    const block = Math.max(tall, SIZES[0] * WORDS.line);
    const top = (area.height - LABEL_LINE - LABEL_GAP - block) / 2;
    const middle = top + LABEL_LINE + LABEL_GAP + block / 2;
    const head = fitName(label, area.width - LEFT - RIGHT, [14, 13, 12], (at) => measureOf({ ...SMALL, size: at }));
    const left = area.x + LEFT;
    centred(context, head.text, left, top + LABEL_LINE / 2, { ...SMALL, size: head.size });
    if (face) paintFace(context, face, left, middle - FACE / 2, FACE, this.easel.ratio);
    else if (isAnswer) paintIcon(context, 'check', left, middle - 8, 16, COLOUR.right);
    const at = { x: area.x + leftOf(face, isAnswer), y: middle - tall / 2, width: room.width };
    paragraph(context, lines, at, { ...WORDS, size });
  }
}

function leftOf(face: Tile['face'], isAnswer: boolean): number {
  return LEFT + (face ? FACE + 8 : isAnswer ? 22 : 0);
}

const measureWords = (size: number) => measureOf({ ...WORDS, size });

/** The size in which words are one line of so many px. */
function sizeInOne(words: string, width: number): number | undefined {
  return SIZES.find((size) => measureWords(size)(words) <= width);
}

function wordsFor({ text, short = text }: Tile, width: number): string {
  return sizeInOne(text, width) === undefined ? short : text;
}

/** One line of the usual size, or smaller; then more lines. */
function fitWords(words: string, { width, height }: Room): Fitted {
  const size = sizeInOne(words, width);
  if (size !== undefined) return { lines: [words], size };
  return fitText(words, { width, height, line: WORDS.line }, SIZES_OF_MORE, measureWords);
}

function tilesOf({ room }: MatchModel): Tile[] {
  if (!room?.reveal) return [];
  const { text, fastest } = room.reveal;
  const [first] = fastest;
  const players = room.seats.filter(({ plays }) => plays);
  const knew = players.filter(({ streak }) => streak > 0).length;
  const isAll = room.seats.length >= room.taken;
  return [
    { label: t.stage.theAnswer, text, isAnswer: true, face: null },
    ...(first
      ? [
          {
            label: t.stage.fastestOne,
            text: `${first.name}, ${t.stage.took(first.ms)}`,
            short: t.stage.took(first.ms),
            isAnswer: false,
            face: { seed: first.avatar, bot: first.bot },
          },
        ]
      : []),
    ...(isAll
      ? [{ label: t.stage.knewIt, text: t.stage.ofAll(knew, players.length), isAnswer: false, face: null }]
      : []),
  ];
}
