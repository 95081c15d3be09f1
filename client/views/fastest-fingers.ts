import type { IconName } from '#client/theme/icons.ts';
import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR, MOTION } from '#client/theme/tokens.ts';
import { inSeconds } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import type { RevealSnapshot } from '../model/room-snapshot.ts';
import { paintFace } from './art.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import type { Type } from './brush.ts';
import { fillBox, line, measureOf } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, linear } from './eases.ts';
import type { Measures } from './measures.ts';
import { Picture } from './picture.ts';
import { fitName } from './text-fit.ts';

type Fast = RevealSnapshot['fastest'][number];

const NAME: Type = { size: 14, weight: 550, face: 'body', line: 1.35 };
const BADGE: Type = { size: 12, weight: 600, face: 'body', line: 1, colour: COLOUR.text2 };
/** How long after the verdict the first of them comes, and how long after one another. */
const LATE_MS = 400;
const APART_MS = 80;
/** Side by side, none is narrower: one fewer is shown instead. */
const NARROWEST = 96;
/** Up to these a line is quick, and passable; above it is a slow one. */
const QUICK_MS = 80;
const PASSABLE_MS = 200;

/** Of a badge beside its words: its picture and what is around it, px. */
const BADGE_SIDES = 8 + 13 + 5 + 8;

/** The fastest right answers, with the credit that the server measured for each line. */
export class FastestFingers implements View {
  private readonly easel: Easel;
  private readonly pictures: Picture[] = [];
  private what = '';

  constructor(easel: Easel) {
    this.easel = easel;
  }

  draw(place: Box | null, fastest: readonly Fast[], measures: Measures, isSnap: boolean): void {
    const what = place ? JSON.stringify([place, fastest]) : '';
    if (what === this.what) return;
    this.what = what;
    this.clear();
    if (!place) return;
    for (const [i, area] of boxesIn(place, fastest.length, measures).entries()) {
      const fast = fastest[i];
      if (!fast) continue;
      const picture = new Picture(this.easel, { width: area.width, height: area.height, depth: DEPTH.words }).place(
        area.x,
        area.y,
      );
      picture.show(fast.name, (context) =>
        measures.rail > 0
          ? paintWide(context, fast, area, this.easel.ratio)
          : paintNarrow(context, fast, area, this.easel.ratio),
      );
      this.pictures.push(picture);
      if (isSnap) continue;
      picture.image.setAlpha(0);
      const isCalm = this.easel.isCalm();
      const slide = (share: number) => {
        picture.image.setAlpha(share);
        picture.nudge({ dx: isCalm ? 0 : 40 * (1 - share) });
      };
      this.easel.motion.run(
        { ms: MOTION.in, delay: LATE_MS + i * APART_MS, ease: isCalm ? linear : enter, draw: slide },
        `fastest-${i}`,
      );
    }
  }

  destroy(): void {
    this.clear();
  }

  private clear(): void {
    for (const [i, picture] of this.pictures.entries()) {
      this.easel.motion.stop(`fastest-${i}`);
      picture.destroy();
    }
    this.pictures.length = 0;
  }
}

/** Under each other in the rail; side by side on a phone, the first a little wider. */
function boxesIn({ x, y, width, height }: Box, count: number, m: Measures): Box[] {
  if (m.rail > 0) return Array.from({ length: count }, (_, i) => box(x, y + i * (m.fastest + 8), width, m.fastest));
  const shares = [1.15, 1, 1].slice(0, Math.min(count, Math.floor((width + 8) / (NARROWEST + 8))));
  const all = shares.reduce((sum, share) => sum + share, 0);
  let at = x;
  return shares.map((share) => {
    const wide = Math.min(((width - 8 * (shares.length - 1)) * share) / all, 180);
    const one = box(at, y, wide, height);
    at += wide + 8;
    return one;
  });
}

function paintWide(context: CanvasRenderingContext2D, fast: Fast, { width, height }: Box, ratio: number): void {
  fillBox(context, box(0, 0, width, height), 14, COLOUR.raised);
  const face = Math.min(44, height - 14);
  paintFace(context, { seed: fast.avatar, bot: fast.bot }, 10, (height - face) / 2, face, ratio);
  const time = paintTime(context, fast.ms, width - 14, height / 2, 18);
  const x = 10 + face + 12;
  const top = height / 2 - 23;
  const room = width - 14 - time - 12 - x;
  paintName(context, fast.name, room, x, top);
  // Longer words than English ones would run into the time.
  paintBadge(context, fast, x, top + 22, BADGE_SIDES + measureOf(BADGE)(t.stage.slowLine) > room);
}

function paintNarrow(context: CanvasRenderingContext2D, fast: Fast, { width, height }: Box, ratio: number): void {
  const isTight = width < 112;
  const [pad, face] = isTight ? [10, 24] : [12, 28];
  fillBox(context, box(0, 0, width, height), 14, COLOUR.raised);
  paintFace(context, { seed: fast.avatar, bot: fast.bot }, pad, 24 - face / 2, face, ratio);
  paintTime(context, fast.ms, width - pad, 24, isTight ? 15 : 16);
  paintName(context, fast.name, width - 2 * pad, pad, 44);
  paintBadge(context, fast, pad, height - 34, isTight);
}

/** Smaller where it would not be whole. */
function paintName(context: CanvasRenderingContext2D, name: string, room: number, x: number, y: number): void {
  const { text, size } = fitName(name, room, [NAME.size, NAME.size - 1, NAME.size - 2], (one) =>
    measureOf({ ...NAME, size: one }),
  );
  line(context, text, x, y, { ...NAME, size });
}

/** 0.81 s, right-aligned; gives back its width. */
function paintTime(context: CanvasRenderingContext2D, ms: number, right: number, middle: number, size: number): number {
  const unit: Type = { size: 14, weight: 550, face: 'body', line: 1, colour: COLOUR.text2, align: 'right' };
  const number: Type = { size, weight: 700, face: 'figures', line: 1, align: 'right' };
  const wide = measureOf(unit)(t.stage.secondsUnit);
  line(context, t.stage.secondsUnit, right, middle - size / 2 + (size - 14) * 0.8, unit);
  const text = inSeconds(ms);
  line(context, text, right - wide - 2, middle - size / 2, number);
  return wide + 2 + measureOf(number)(text);
}

/** How quick the line of a person is; of a bot, which has none, that it is one. */
function paintBadge(context: CanvasRenderingContext2D, fast: Fast, x: number, y: number, isTight = false): void {
  const { icon, text, colour } = badgeOf(fast, isTight);
  fillBox(context, box(x, y, BADGE_SIDES + measureOf(BADGE)(text), 24), 7, COLOUR.sunk);
  paintIcon(context, icon, x + 8, y + 5.5, 13, colour);
  line(context, text, x + 26, y + 6, BADGE);
}

function badgeOf({ bot, creditMs }: Fast, isTight: boolean): { icon: IconName; text: string; colour: string } {
  if (bot) return { icon: 'bot', text: t.stage.bot, colour: COLOUR.text3 };
  if (creditMs > PASSABLE_MS)
    return { icon: 'signal', text: isTight ? t.stage.slow : t.stage.slowLine, colour: COLOUR.text3 };
  return {
    icon: 'signal',
    text: t.stage.milliseconds(creditMs),
    colour: creditMs > QUICK_MS ? COLOUR.warn : COLOUR.right,
  };
}
