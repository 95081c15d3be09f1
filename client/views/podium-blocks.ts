import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import type { CeremonyView } from '../model/ceremony-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { SeatSnapshot } from '../model/room-snapshot.ts';
import { podiumOf } from '../model/standings.ts';
import { paintFace } from './art.ts';
import type { Box } from './box.ts';
import type { Type } from './brush.ts';
import { centred, fillBox, fillDisc, measureOf } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { elastic, enter } from './eases.ts';
import { Picture } from './picture.ts';
import type { PodiumLayout } from './stage-layout.ts';
import { clipped, fitText } from './text-fit.ts';

const RISE_MS = 500;
/** The crown drops on a face that has landed. */
const CROWN_DELAY_MS = 320;
const CROWN_MS = 520;
const STEP_OF = { 1: 'first', 2: 'second', 3: 'third' } as const;
/** Which column each place stands in. */
const COLUMN = [1, 0, 2] as const;
/** As far as a block reaches behind the card of numbers. */
const CARD_CORNER = 24;
/** A picture reaches so far over its column at both sides, and so much of that is the ring around a face. */
const BLEED_PX = 10;
const FACE_RING_PX = 16;
/** So many faces of a shared place are shown beside each other. */
const FACES = 3;
/** Type of a name: the smallest, and the largest that stands in two lines. */
const SMALLEST_NAME = 12;
const LARGEST_OF_TWO = 14;
const NAME_LINE = 1.15;

interface Step {
  readonly place: 1 | 2 | 3;
  readonly seats: readonly SeatSnapshot[];
}

/** The end: three blocks with faces on them, and a crown. They rise when the ceremony comes to them. */
export class PodiumBlocks implements View {
  private readonly easel: Easel;
  private readonly layout: PodiumLayout;
  private readonly columns: { step: Step; picture: Picture }[] = [];
  private readonly crown: Picture | null;

  constructor(easel: Easel, layout: PodiumLayout, model: MatchModel, stageHeight: number) {
    this.easel = easel;
    this.layout = layout;
    const steps = stepsOf(model);
    for (const step of steps) this.columns.push({ step, picture: this.build(step, model, stageHeight) });
    this.crown = steps.some(({ place, seats }) => place === 1 && (seats[0]?.score ?? 0) > 0) ? this.buildCrown() : null;
  }

  /** Where the face of the first is, for whatever celebrates it. */
  get summit(): { readonly x: number; readonly y: number } {
    const { x, width, y, height } = this.layout.steps[1];
    return { x: x + width / 2, y: y + height - this.layout.blocks[0] - this.layout.faces[0] / 2 };
  }

  draw({ plan, ms }: CeremonyView): void {
    const share = (since: number, lastsMs: number): number =>
      plan.lastsMs > 0 ? Math.min(1, Math.max(0, since / lastsMs)) : 1;
    for (const { step, picture } of this.columns) {
      const deep = (this.layout.blocks[step.place - 1] ?? 200) * 1.6;
      const risen = enter(share(ms - plan.beginsMs[STEP_OF[step.place]], RISE_MS));
      picture.nudge({ dy: deep * (1 - risen) }).image.setAlpha(Math.min(1, risen * 2));
    }
    const dropped = share(ms - plan.beginsMs.first - CROWN_DELAY_MS, CROWN_MS);
    this.crown?.nudge({ dy: -60 * (1 - elastic(dropped)) }).image.setAlpha(Math.min(1, dropped * 3));
  }

  destroy(): void {
    for (const part of [this.crown, ...this.columns.map(({ picture }) => picture)]) part?.destroy();
  }

  private faceSide(place: 1 | 2 | 3): number {
    const { faces, steps } = this.layout;
    const room = (steps[COLUMN[place - 1] ?? 1]?.width ?? 0) + 2 * BLEED_PX - FACE_RING_PX;
    return Math.min(faces[place === 1 ? 0 : 1], room);
  }

  private build(step: Step, { you }: MatchModel, stageHeight: number): Picture {
    const area = this.layout.steps[COLUMN[step.place - 1] ?? 1];
    const block = this.layout.blocks[step.place - 1] ?? 100;
    const side = this.faceSide(step.place);
    const nameSize = this.layout.size === 'phone' ? 16 : 20;
    const isYours = step.seats.some((seat) => seat.seat === you?.seat);
    const above = side + nameSize * 1.3 + 20;
    // A block stands on the floor of the window, or behind the round corners of the card that lies there.
    const deep = Math.min(CARD_CORNER, Math.max(0, stageHeight - (area.y + area.height)));
    const picture = new Picture(this.easel, {
      width: area.width,
      height: above + block + deep,
      bleed: BLEED_PX,
      depth: DEPTH.words,
    });
    picture.place(area.x, area.y + area.height - block - above);
    return picture.show('step', (context) => {
      this.paintFaces(context, step.seats, area, side, you?.seat ?? -1);
      paintNames(context, step.seats, nameSize, {
        middle: area.width / 2,
        y: side + 10 + nameSize * 0.65,
        width: area.width,
      });
      this.paintBlock(context, step, { x: 0, y: above, width: area.width, height: block + deep }, block, isYours);
    });
  }

  private paintFaces(
    context: CanvasRenderingContext2D,
    seats: readonly SeatSnapshot[],
    { width }: Box,
    side: number,
    you: number,
  ): void {
    const shown = seats.slice(0, FACES);
    const small = shown.length > 1 ? Math.min(side * 0.72, width / (1 + 0.66 * (shown.length - 1))) : side;
    const apart = small * 0.66;
    const left = (width - small - apart * (shown.length - 1)) / 2;
    for (const [i, seat] of shown.entries()) {
      const [x, y] = [left + i * apart, side - small];
      if (seat.seat === you) ringed(context, x + small / 2, y + small / 2, small / 2, this.easel.look.accent);
      else if (i > 0) ringed(context, x + small / 2, y + small / 2, small / 2 - 2, COLOUR.ground);
      paintFace(context, { seed: seat.avatar, bot: seat.bot }, x, y, small, this.easel.ratio);
    }
    if (seats.length > FACES)
      centred(context, t.stage.plus(seats.length - FACES), width - 14, Math.min(14, side - small - 9), {
        size: 14,
        weight: 600,
        face: 'figures',
        colour: COLOUR.text2,
        align: 'right',
      });
  }

  private paintBlock(
    context: CanvasRenderingContext2D,
    { place, seats }: Step,
    area: Box,
    block: number,
    isYours: boolean,
  ): void {
    const isPhone = this.layout.size === 'phone';
    const fill = place === 1 ? this.easel.look.pair : isYours ? this.easel.look.accent : COLOUR.raised;
    const isNeon = place === 1 || isYours;
    fillBox(context, area, [16, 16, 0, 0], fill);
    const numberSize = Math.min(isPhone ? 40 : this.layout.size === 'tablet' ? 64 : 80, block * 0.42);
    const top = area.y + Math.min(isPhone ? 14 : 20, block * 0.12);
    const middle = area.width / 2;
    centred(context, String(place), middle, top + numberSize / 2, {
      size: numberSize,
      weight: 700,
      face: 'figures',
      line: 1,
      colour: isNeon ? COLOUR.ink : COLOUR.text,
      align: 'center',
    });
    const points = seats[0]?.score ?? 0;
    const size = isPhone ? 16 : 20;
    // A block that is too low for both has its place; the points are on the card and were on the ladder.
    if (top - area.y + numberSize + 4 + size * 1.2 > block) return;
    centred(context, figure(points), middle, top + numberSize + 4 + size * 0.75, {
      size,
      weight: 600,
      face: 'figures',
      line: 1.5,
      colour: isNeon ? COLOUR.ink : COLOUR.text2,
      align: 'center',
    });
  }

  private buildCrown(): Picture {
    const { crown, steps, blocks } = this.layout;
    const area = steps[1];
    const nameSize = this.layout.size === 'phone' ? 16 : 20;
    const y = area.y + area.height - blocks[0] - this.faceSide(1) - nameSize * 1.3 - 20 - crown - 2;
    const picture = new Picture(this.easel, { width: crown, height: crown, depth: DEPTH.words + 1 }).place(
      area.x + (area.width - crown) / 2,
      y,
    );
    return picture.show('crown', (context) => paintIcon(context, 'crown', 0, 0, crown, COLOUR.warn));
  }
}

/** Everybody on a step: in one line, or in two smaller ones, each of which is clipped only where it is longer still. */
function paintNames(
  context: CanvasRenderingContext2D,
  seats: readonly SeatSnapshot[],
  size: number,
  at: { readonly middle: number; readonly y: number; readonly width: number },
): void {
  const type: Type = { size, weight: 600, face: 'display', align: 'center' };
  const measure = (one: number) => measureOf({ ...type, size: one });
  const names = seats.map(({ name }) => name).join(', ');
  const sizes = [size, size - 2, size - 3, SMALLEST_NAME];
  const room = { width: at.width, height: NAME_LINE * 2 * LARGEST_OF_TWO, most: 2, line: NAME_LINE };
  const whole = sizes.find((one) => measure(one)(names) <= at.width);
  const fitted = whole
    ? { lines: [names], size: whole }
    : fitText(names, room, [LARGEST_OF_TWO, SMALLEST_NAME], measure);
  const [first = '', ...others] = fitted.lines;
  const lines = others.length > 0 ? [first, others.join(' ')] : [first];
  const line = fitted.size * NAME_LINE;
  for (const [i, text] of lines.entries()) {
    const y = at.y + (i - (lines.length - 1) / 2) * line;
    centred(context, clipped(text, at.width, measure(fitted.size)), at.middle, y, { ...type, size: fitted.size });
  }
}

// A ring of colour with a gap of ground: you.
function ringed(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  fillDisc(context, x, y, radius + 8, colour);
  fillDisc(context, x, y, radius + 4, COLOUR.ground);
}

function stepsOf({ room, you }: MatchModel): Step[] {
  if (!room) return [];
  // Of those who share a step I look for myself first: I am the last whose face or name may be left out.
  const meFirst = (seats: readonly SeatSnapshot[]): SeatSnapshot[] =>
    [...seats].sort((a, b) => Number(b.seat === you?.seat) - Number(a.seat === you?.seat));
  return podiumOf(room).flatMap(({ place, seats }) =>
    place === 1 || place === 2 || place === 3 ? [{ place, seats: meFirst(seats) }] : [],
  );
}
