import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import type { RevealSnapshot } from '../model/room-snapshot.ts';
import type { Type } from './brush.ts';
import { measureOf } from './brush.ts';
import type { Measures } from './measures.ts';
import { isRightToLeft, prettyLines } from './text-fit.ts';

/** How the explanation is set. */
export interface WhySetting {
  readonly text: Type;
  readonly source: Type;
  readonly padX: number;
  readonly padY: number;
  /** Where the words begin: past the spark, where there is one. */
  readonly left: number;
  /** Kept free at the right, for moods. */
  readonly lane: number;
}

/** How high the panel must be; 0 when there is nothing to say. */
export function whyHeight(reveal: RevealSnapshot | null, width: number, measures: Measures, textScale: number): number {
  if (!reveal || (!reveal.explanation && !reveal.source)) return 0;
  const set = settingOf(measures, textScale);
  const { text, source } = linesOf(reveal, width, set);
  const height =
    text.length * set.text.size * 1.5 +
    (text.length > 0 && source.length > 0 ? 4 : 0) +
    source.length * set.source.size * 1.5;
  return Math.ceil(height + 2 * set.padY);
}

/** How the explanation is set on one kind of window. */
export function settingOf(m: Measures, textScale: number): WhySetting {
  const isPhone = m.size === 'phone';
  const size = isPhone || m.label === 0 ? 15 : 16;
  const text: Type = { size: size * textScale, weight: 450, face: 'body', line: 1.5 };
  const source: Type = { size: 14 * textScale, weight: 450, face: 'body', line: 1.5, colour: COLOUR.text2 };
  if (isPhone) return { text, source, padX: 16, padY: 14, left: 16, lane: 0 };
  const isLow = m.label === 0;
  return { text, source, padX: 22, padY: isLow ? 10 : 18, left: 22 + 24 + 14, lane: isLow ? 0 : 110 };
}

/** The lines of explanation and source in a panel of `width` px. */
export function linesOf(reveal: RevealSnapshot, width: number, set: WhySetting): { text: string[]; source: string[] } {
  const room = width - set.left - set.padX - set.lane;
  const lines = (text: string, type: Type): string[] => (text ? prettyLines(text, room, measureOf(type)) : []);
  const isRtl = isRightToLeft(reveal.explanation);
  return {
    text: lines(reveal.explanation, set.text),
    source: lines(reveal.source ? (isRtl ? reveal.source : t.stage.source(reveal.source)) : '', set.source),
  };
}
