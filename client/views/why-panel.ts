import { paintIcon } from '#client/theme/paint.ts';
import { COLOUR, MOTION } from '#client/theme/tokens.ts';
import type { RevealSnapshot } from '../model/room-snapshot.ts';
import type { Box } from './box.ts';
import type { Type } from './brush.ts';
import { measureOf, paragraph } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter, linear } from './eases.ts';
import { Glass } from './glass.ts';
import type { Measures } from './measures.ts';
import { Picture } from './picture.ts';
import { greedyLines, isRightToLeft } from './text-fit.ts';
import { words } from './words.ts';

interface Setting {
  readonly text: Type;
  readonly source: Type;
  readonly padX: number;
  readonly padY: number;
  /** Where the words begin: past the spark, where there is one. */
  readonly left: number;
  /** Kept free at the right, for moods. */
  readonly lane: number;
}

/** Why the answer is the answer, and who says so. */
export class WhyPanel implements View {
  private readonly easel: Easel;
  private readonly glass: Glass;
  private readonly picture: Picture;
  private readonly place: Box;

  constructor(easel: Easel, place: Box, measures: Measures, reveal: RevealSnapshot, textScale: number) {
    this.easel = easel;
    this.place = place;
    const set = settingOf(measures, textScale);
    this.glass = new Glass(easel, place);
    this.picture = new Picture(easel, { width: place.width, height: place.height, depth: DEPTH.words }).place(place.x, place.y);
    const { text, source } = linesOf(reveal, place.width, set);
    this.picture.show('why', (context) => {
      if (set.left > set.padX) paintIcon(context, 'spark', set.padX, set.padY, 24, easel.look.accent);
      const width = place.width - set.left - set.padX - set.lane;
      paragraph(context, text, { x: set.left, y: set.padY, width }, set.text);
      const below = set.padY + text.length * set.text.size * 1.5 + (text.length > 0 ? 4 : 0);
      paragraph(context, source, { x: set.left, y: below, width }, set.source);
    });
  }

  appear(): void {
    const isCalm = this.easel.isCalm();
    const draw = (share: number): void => {
      const dy = isCalm ? 0 : 16 * (1 - share);
      this.glass.fade(share);
      this.glass.nudge(dy, this.place);
      this.picture.image.setAlpha(share);
      this.picture.nudge({ dy });
    };
    draw(0);
    this.easel.motion.run({ ms: MOTION.in, delay: 200, ease: isCalm ? linear : enter, draw }, 'why');
  }

  destroy(): void {
    this.easel.motion.stop('why');
    this.glass.destroy();
    this.picture.destroy();
  }
}

/** How high the panel must be; 0 when there is nothing to say. */
export function whyHeight(reveal: RevealSnapshot | null, width: number, measures: Measures, textScale: number): number {
  if (!reveal || (!reveal.explanation && !reveal.source)) return 0;
  const set = settingOf(measures, textScale);
  const { text, source } = linesOf(reveal, width, set);
  const height = text.length * set.text.size * 1.5 + (text.length > 0 && source.length > 0 ? 4 : 0) + source.length * set.source.size * 1.5;
  return Math.ceil(height + 2 * set.padY);
}

function settingOf(m: Measures, textScale: number): Setting {
  const isPhone = m.size === 'phone';
  const size = isPhone || m.label === 0 ? 15 : 16;
  const text: Type = { size: size * textScale, weight: 450, face: 'body', line: 1.5 };
  const source: Type = { size: 14 * textScale, weight: 450, face: 'body', line: 1.5, colour: COLOUR.text2 };
  if (isPhone) return { text, source, padX: 16, padY: 14, left: 16, lane: 0 };
  const isLow = m.label === 0;
  return { text, source, padX: 22, padY: isLow ? 10 : 18, left: 22 + 24 + 14, lane: isLow ? 0 : 110 };
}

function linesOf(reveal: RevealSnapshot, width: number, set: Setting): { text: string[]; source: string[] } {
  const room = width - set.left - set.padX - set.lane;
  const lines = (text: string, type: Type): string[] => (text ? greedyLines(text, room, measureOf(type)) : []);
  const isRtl = isRightToLeft(reveal.explanation);
  return { text: lines(reveal.explanation, set.text), source: lines(reveal.source ? (isRtl ? reveal.source : words.source(reveal.source)) : '', set.source) };
}
