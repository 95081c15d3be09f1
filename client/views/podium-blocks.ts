import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { SeatSnapshot } from '../model/room-snapshot.ts';
import { podiumOf } from '../model/standings.ts';
import { paintFace } from './art.ts';
import type { Box } from './box.ts';
import type { Type } from './brush.ts';
import { centred, fillBox, measureOf } from './brush.ts';
import { ConfettiBurst } from './confetti-burst.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { elastic, enter } from './eases.ts';
import { Picture } from './picture.ts';
import type { PodiumLayout } from './stage-layout.ts';
import { clipped, fitText } from './text-fit.ts';
import { finale, score, words } from './words.ts';

/** Third, second, first: so long after one another. */
const APART_MS = 500;
const RISE_MS = 500;
/** Which column each place stands in. */
const COLUMN = [1, 0, 2] as const;
/** As far as a block reaches behind the card of numbers. */
const CARD_CORNER = 24;
/** So many faces of a shared place are shown beside each other. */
const FACES = 3;

interface Step {
  readonly place: 1 | 2 | 3;
  readonly seats: readonly SeatSnapshot[];
}

/** The end: three blocks, faces on them, a crown, and one line about you. The numbers are the page's. */
export class PodiumBlocks implements View {
  private readonly easel: Easel;
  private readonly layout: PodiumLayout;
  private readonly head: Picture;
  private readonly columns: { step: Step; picture: Picture }[] = [];
  private readonly crown: Picture | null;
  private confetti: ConfettiBurst[] = [];

  constructor(easel: Easel, layout: PodiumLayout, model: MatchModel, stageHeight: number) {
    this.easel = easel;
    this.layout = layout;
    const { note, title } = layout;
    this.head = new Picture(easel, {
      width: note.width,
      height: title.y + title.height - note.y,
      bleed: 16,
      depth: DEPTH.words,
    }).place(note.x, note.y);
    this.head.show('head', (context) => this.paintHead(context, model));
    const steps = stepsOf(model);
    for (const step of steps) this.columns.push({ step, picture: this.build(step, model, stageHeight) });
    const first = steps.find((step) => step.place === 1);
    this.crown = first ? this.buildCrown() : null;
  }

  appear(seed: string): void {
    if (this.easel.isCalm()) return;
    for (const { step, picture } of this.columns) {
      const deep = this.layout.blocks[step.place - 1] ?? 200;
      picture.nudge({ dy: deep * 1.6 });
      picture.image.setAlpha(0);
      const rise = (share: number) => {
        picture.image.setAlpha(Math.min(1, share * 2));
        picture.nudge({ dy: deep * 1.6 * (1 - share) });
      };
      this.easel.motion.run(
        { ms: RISE_MS, delay: (3 - step.place) * APART_MS, ease: enter, draw: rise },
        `step-${step.place}`,
      );
    }
    const { crown } = this;
    if (crown) {
      crown.image.setAlpha(0);
      this.easel.motion.run(
        {
          ms: 520,
          delay: 2 * APART_MS + 320,
          ease: elastic,
          draw: (share) => {
            crown.image.setAlpha(Math.min(1, share * 3));
            crown.nudge({ dy: -60 * (1 - share) });
          },
        },
        'crown',
      );
    }
    const { x, width, y, height } = this.layout.steps[1];
    const top = y + height - this.layout.blocks[0] - this.layout.faces[0] / 2;
    this.confetti = [
      new ConfettiBurst(this.easel, {
        seed: `podium/${seed}`,
        x: x + width / 2,
        y: top,
        count: 140,
        reach: Math.min(420, top - 40),
        delay: 2 * APART_MS + 300,
      }),
    ];
  }

  destroy(): void {
    for (const name of ['crown', 'step-1', 'step-2', 'step-3']) this.easel.motion.stop(name);
    for (const part of [this.head, this.crown, ...this.columns.map(({ picture }) => picture), ...this.confetti])
      part?.destroy();
  }

  private paintHead(context: CanvasRenderingContext2D, { room, you }: MatchModel): void {
    if (!room) return;
    const { note, title, titleType } = this.layout;
    const middle = note.width / 2;
    const said = [
      this.easel.look.title,
      words.players(room.taken),
      words.questions(room.rounds || room.round + 1),
    ].join(' · ');
    centred(context, said, middle, 9.5, {
      size: 14,
      weight: 550,
      face: 'body',
      line: 1.35,
      colour: COLOUR.text2,
      align: 'center',
    });
    const text = you?.matchId === room.matchId ? finale(you.rank, room.taken, you.behind) : finale(0, room.taken, 0);
    const type: Type = { size: titleType, weight: 700, face: 'display', line: 1.05, track: -0.02, align: 'center' };
    const { size } = fitText(
      text,
      { width: note.width, height: 1e4, most: 1, line: 1 },
      [1, 0.86, 0.72, 0.6, 0.5].map((share) => Math.round(titleType * share)),
      (at) => measureOf({ ...type, size: at }),
    );
    centred(context, text, middle, title.y - note.y + title.height / 2, { ...type, size });
  }

  private faceSide(place: 1 | 2 | 3): number {
    return this.layout.faces[place === 1 ? 0 : 1];
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
      bleed: 10,
      depth: DEPTH.words,
    });
    picture.place(area.x, area.y + area.height - block - above);
    return picture.show('step', (context) => {
      this.paintFaces(context, step.seats, area, side, you?.seat ?? -1);
      const name: Type = { size: nameSize, weight: 600, face: 'display', line: 1.3, align: 'center' };
      const names = step.seats.map((seat) => seat.name).join(', ');
      centred(context, clipped(names, area.width, measureOf(name)), area.width / 2, side + 10 + nameSize * 0.65, name);
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
      centred(context, words.plus(seats.length - FACES), width - 14, 14, {
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
    centred(context, score(points), middle, top + numberSize + 4 + size * 0.75, {
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

// A ring of colour with a gap of ground: you.
function ringed(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  for (const [reach, fill] of [
    [8, colour],
    [4, COLOUR.ground],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius + reach, 0, Math.PI * 2);
    context.fillStyle = fill;
    context.fill();
  }
}

function stepsOf({ room }: MatchModel): Step[] {
  if (!room) return [];
  return podiumOf(room).flatMap(({ place, seats }) =>
    place === 1 || place === 2 || place === 3 ? [{ place, seats }] : [],
  );
}
