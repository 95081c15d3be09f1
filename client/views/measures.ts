import type { SizeClass, Strip } from '#client/theme/size-class.ts';
import { sizeClassOf } from '#client/theme/size-class.ts';
import { LADDERS, PHONE, UPRIGHT } from './measure-ladders.ts';

/** How a match is measured out on one kind of window: px, from LOOK.md sections 3 and 5. */
export interface Measures {
  readonly size: SizeClass;
  readonly margin: number;
  readonly topBar: number;
  /** How much lower everything begins while the bar's strip is torn; 0: there is no room, and the tear hangs behind. */
  readonly tear: number;
  /** Between the last row and the bottom edge; on a phone the sheet lies in it. */
  readonly foot: number;
  /** Between card, answers and what follows them. */
  readonly gap: number;
  /** Between the question's column and the rail. */
  readonly gutter: number;
  /** Width of the rail; 0: it is a sheet. */
  readonly rail: number;
  /** How much of the sheet is seen while it is closed. */
  readonly peek: number;
  readonly answer: number;
  readonly answerGap: number;
  /** Columns for up to four options, and for five or six. */
  readonly few: number;
  readonly many: number;
  /** An answer at the reveal, and one that is yours or right. */
  readonly revealed: number;
  readonly marked: number;
  readonly ring: number;
  readonly padX: number;
  readonly padY: number;
  /** Width of the cover label; 0: there is no room for it. */
  readonly label: number;
  /** Its height, in the corner of the card; 0: it is as high as the card, and the question stands beside it. */
  readonly labelHeight: number;
  /** Below this the question's card would be too small, and the next tighter measures are taken. */
  readonly card: number;
  /** The words over the crowd meter and under it. */
  readonly legend: boolean;
  /** The largest question type, and those it may step down to. */
  readonly ask: readonly number[];
  readonly answerType: readonly number[];
  /** Type of "+942" and of "Not this one"; side of the seal beside it. */
  readonly hero: number;
  readonly words: number;
  readonly seal: number;
  /** Padding of the verdict, across and down. */
  readonly verdictX: number;
  readonly verdictY: number;
  /** How high a panel of the page is that has the place of the question under the verdict. */
  readonly verdictFoot: number;
  readonly fastest: number;
}

/** What is tightened step by step where there is less room; the strip at the top is not. */
export type Step = Omit<Measures, 'margin' | 'topBar'>;

/** Under this many px a phone is small: the cover label and the meter's legend leave. */
const SMALL_PHONE = 740;

/** Under this many px beside the rail an answer of half a column breaks its words. */
const UPRIGHT_BELOW = 1000;

/** The roomiest measures that leave the question enough of a card; `rows` is the height of the answers' rows and gaps. */
export function measuresFor(
  width: number,
  height: number,
  { height: topBar, margin }: Strip,
  rows: (measures: Measures) => number,
): Measures {
  const size = sizeClassOf(width, height);
  const steps = LADDERS[size].filter((_, step) => !(size === 'phone' && height < SMALL_PHONE && step === 0));
  const ladder = size === 'tablet' && width < UPRIGHT_BELOW ? [UPRIGHT, ...steps] : steps;
  const whole = (step: Step): Measures => ({ ...step, topBar, margin });
  const fits = (step: Step) => height - topBar - step.foot - step.gap - rows(whole(step)) >= step.card;
  const lowest = ladder.at(-1) ?? PHONE;
  // A phone on its side has the tablet's layout without a cover label.
  const step = height < 480 && size !== 'phone' ? lowest : (ladder.find(fits) ?? lowest);
  return whole({ ...step, rail: Math.min(step.rail, Math.round(width * 0.36)) });
}
