import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { paintFace } from './art.ts';
import type { Box } from './box.ts';
import { centred, fillBox, measureOf, type Type } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { Picture } from './picture.ts';
import { fitName } from './text-fit.ts';

const GAP = 12;
/** Narrower than these, there is room for one tile or for two, and not for three. */
const TWO_FROM = 280;
const THREE_FROM = 520;

interface Tile {
  readonly label: string;
  readonly text: string;
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
    const tiles = tilesOf(model).slice(0, this.place.width < TWO_FROM ? 1 : this.place.width < THREE_FROM ? 2 : 3);
    this.picture.show(JSON.stringify(tiles), (context) => {
      const width = (this.place.width - GAP * (tiles.length - 1)) / Math.max(1, tiles.length);
      for (const [i, tile] of tiles.entries())
        this.paint(context, tile, { x: i * (width + GAP), y: 0, width, height: this.place.height });
    });
  }

  destroy(): void {
    this.picture.destroy();
  }

  private paint(context: CanvasRenderingContext2D, { label, text, short = text, face }: Tile, area: Box): void {
    fillBox(context, area, 16, COLOUR.card);
    const left = area.x + 16;
    const small: Type = { size: 14, weight: 550, face: 'body', line: 1.3, colour: COLOUR.text2 };
    const big: Type = { size: 18, weight: 600, face: 'display', line: 1.2 };
    const middle = area.y + area.height / 2;
    centred(context, label, left, middle - 14, small);
    const side = face ? 26 : 0;
    if (face) paintFace(context, face, left, middle + 14 - side / 2, side, this.easel.ratio);
    else if (label === t.stage.theAnswer) paintIcon(context, 'check', left, middle + 6, 16, COLOUR.right);
    const from = left + (face ? side + 8 : label === t.stage.theAnswer ? 22 : 0);
    const fitted = (words: string) =>
      fitName(words, area.x + area.width - 12 - from, [18, 16, 14], (size) => measureOf({ ...big, size }));
    const whole = fitted(text);
    const shown = whole.text === text ? whole : fitted(short);
    centred(context, shown.text, from, middle + 14, { ...big, size: shown.size });
  }
}

function tilesOf({ room }: MatchModel): Tile[] {
  if (!room?.reveal) return [];
  const { text, fastest } = room.reveal;
  const [first] = fastest;
  const players = room.seats.filter(({ plays }) => plays);
  const knew = players.filter(({ streak }) => streak > 0).length;
  const isAll = room.seats.length >= room.taken;
  return [
    { label: t.stage.theAnswer, text, face: null },
    ...(first
      ? [
          {
            label: t.stage.fastestOne,
            text: `${first.name}, ${t.stage.took(first.ms)}`,
            short: t.stage.took(first.ms),
            face: { seed: first.avatar, bot: first.bot },
          },
        ]
      : []),
    ...(isAll ? [{ label: t.stage.knewIt, text: t.stage.ofAll(knew, players.length), face: null }] : []),
  ];
}
