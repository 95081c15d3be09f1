import { COLOUR } from '#client/theme/tokens.ts';
import type { CeremonyView } from '../model/ceremony-view.ts';
import type { SeatSnapshot } from '../model/room-snapshot.ts';
import { paintFace } from './art.ts';
import type { Box } from './box.ts';
import type { Type } from './brush.ts';
import { centred, fillBox, fillDisc, measureOf } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter } from './eases.ts';
import { Picture } from './picture.ts';
import { balancedLines, clipped, fitName } from './text-fit.ts';

/** In the dark they can be made out, no more. */
const DIM = 0.45;
const WALK_MS = 260;
const APART_MS = 60;
const LIGHT_MS = 400;
/** How far it stands out behind your face, px. */
const ACCENT_RING = 4;

/** Places four to eight: they walk on in the dark, and stand at the foot of the steps. */
export class PodiumOthers implements View {
  private readonly pictures: Picture[];

  constructor(easel: Easel, boxes: readonly Box[], seats: readonly SeatSnapshot[], you: number) {
    this.pictures = boxes.flatMap((place, i) => {
      const seat = seats[i];
      if (!seat) return [];
      const picture = new Picture(easel, { width: place.width, height: place.height, depth: DEPTH.words + 2 });
      picture.place(place.x, place.y);
      return [picture.show('seat', (context) => paint(context, place, seat, { isYou: seat.seat === you, easel }))];
    });
  }

  draw({ plan, ms }: CeremonyView): void {
    const light = Math.min(1, Math.max(0, (ms - plan.beginsMs.winner) / LIGHT_MS));
    const count = this.pictures.length;
    for (const [i, picture] of this.pictures.entries()) {
      // The last of them comes first.
      const walked = plan.lastsMs > 0 ? Math.min(1, Math.max(0, (ms - (count - 1 - i) * APART_MS) / WALK_MS)) : 1;
      picture.nudge({ dx: 40 * (1 - enter(walked)) }).image.setAlpha(walked * (DIM + (1 - DIM) * light));
    }
  }

  destroy(): void {
    for (const picture of this.pictures) picture.destroy();
  }
}

function paint(
  context: CanvasRenderingContext2D,
  { width, height }: Box,
  seat: SeatSnapshot,
  { isYou, easel }: { isYou: boolean; easel: Easel },
): void {
  const side = Math.min(44, height - 40);
  const [middle, top] = [width / 2, 6];
  if (isYou) fillDisc(context, middle, top + side / 2, side / 2 + ACCENT_RING, easel.look.accent);
  paintFace(context, { seed: seat.avatar, bot: seat.bot, away: seat.away }, middle - side / 2, top, side, easel.ratio);
  const badge = { x: middle + side / 2 - 12, y: top + side - 16, width: 22, height: 20 };
  fillBox(context, badge, 10, COLOUR.ground);
  centred(context, String(seat.rank), badge.x + 11, badge.y + 10, {
    size: 13,
    weight: 700,
    face: 'figures',
    line: 1,
    align: 'center',
  });
  const type = (size: number): Type => ({
    size,
    weight: 550,
    face: 'body',
    line: 1.3,
    colour: isYou ? COLOUR.text : COLOUR.text2,
    align: 'center',
  });
  const under = top + side + 14;
  const name = fitName(seat.name, width - 4, [13, 12], (size) => measureOf(type(size)));
  if (name.text === seat.name) return void centred(context, name.text, middle, under, type(name.size));
  const small = measureOf(type(12));
  // A name of several words has two lines, where its longest word fits into one.
  const isWordTooWide = seat.name.split(' ').some((word) => small(word) > width - 4);
  if (isWordTooWide || !seat.name.includes(' '))
    return void centred(context, name.text, middle, under, type(name.size));
  const [first = '', ...rest] = balancedLines(seat.name, width - 4, small);
  const second = clipped(rest.join(' '), width - 4, small);
  for (const [i, text] of [first, second].entries()) centred(context, text, middle, under - 3 + i * 14, type(12));
}
