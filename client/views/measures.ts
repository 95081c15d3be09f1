import type { SizeClass } from '#client/theme/size-class.ts';
import { sizeClassOf } from '#client/theme/size-class.ts';

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

const DESKTOP: Measures = {
  size: 'desktop',
  margin: 48,
  topBar: 88,
  tear: 32,
  foot: 48,
  gap: 24,
  gutter: 32,
  rail: 400,
  peek: 0,
  answer: 108,
  answerGap: 18,
  few: 2,
  many: 3,
  revealed: 92,
  marked: 92,
  ring: 128,
  padX: 40,
  padY: 36,
  label: 168,
  labelHeight: 0,
  card: 470,
  legend: true,
  ask: [42, 34, 26, 22],
  answerType: [22, 18, 16],
  hero: 112,
  words: 88,
  seal: 104,
  verdictX: 44,
  verdictY: 36,
  verdictFoot: 128,
  fastest: 62,
};
const TABLET: Measures = {
  size: 'tablet',
  margin: 32,
  topBar: 64,
  tear: 32,
  foot: 32,
  gap: 20,
  gutter: 20,
  rail: 340,
  peek: 0,
  answer: 92,
  answerGap: 14,
  few: 2,
  many: 2,
  revealed: 76,
  marked: 76,
  ring: 104,
  padX: 28,
  padY: 28,
  label: 132,
  labelHeight: 0,
  card: 390,
  legend: true,
  ask: [34, 26, 22],
  answerType: [20, 18, 16],
  hero: 80,
  words: 64,
  seal: 84,
  verdictX: 32,
  verdictY: 28,
  verdictFoot: 116,
  fastest: 62,
};
const PHONE: Measures = {
  size: 'phone',
  margin: 20,
  topBar: 56,
  tear: 22,
  foot: 96,
  gap: 12,
  gutter: 12,
  rail: 0,
  peek: 75,
  answer: 64,
  answerGap: 10,
  few: 1,
  many: 1,
  revealed: 52,
  marked: 60,
  ring: 76,
  padX: 20,
  padY: 20,
  label: 96,
  labelHeight: 92,
  card: 290,
  legend: true,
  ask: [26, 22, 20],
  answerType: [18, 16],
  hero: 64,
  words: 42,
  seal: 64,
  verdictX: 2,
  verdictY: 4,
  verdictFoot: 122,
  fastest: 100,
};

const SHORT_TABLET: Partial<Measures> = {
  topBar: 56,
  tear: 16,
  foot: 20,
  gap: 14,
  answer: 72,
  answerGap: 12,
  revealed: 60,
  marked: 60,
  ring: 84,
  padX: 24,
  padY: 20,
  card: 300,
  ask: [28, 24, 20],
  hero: 64,
  words: 48,
  seal: 64,
  verdictX: 24,
  verdictY: 16,
  fastest: 56,
};
const LOW: Partial<Measures> = {
  topBar: 48,
  tear: 0,
  foot: 10,
  gap: 10,
  gutter: 12,
  answer: 64,
  answerGap: 8,
  many: 3,
  revealed: 52,
  marked: 52,
  ring: 52,
  padX: 16,
  padY: 12,
  label: 0,
  card: 0,
  legend: false,
  ask: [22, 20, 18, 16],
  answerType: [18, 16],
  hero: 44,
  words: 34,
  seal: 44,
  verdictX: 18,
  verdictY: 10,
  fastest: 52,
};
const SMALL: Partial<Measures> = {
  tear: 12,
  answer: 56,
  answerGap: 8,
  ring: 56,
  padX: 16,
  padY: 14,
  label: 0,
  legend: false,
  card: 200,
  ask: [22, 20, 18],
  hero: 52,
  words: 36,
  seal: 52,
};

/** A tablet held upright has no room for two answers side by side, and plenty of it below. */
const UPRIGHT: Measures = {
  ...TABLET,
  answer: 72,
  answerGap: 12,
  few: 1,
  many: 1,
  revealed: 60,
  marked: 68,
  ring: 92,
  label: 96,
  labelHeight: 92,
  verdictFoot: 150,
};

const LADDERS: Readonly<Record<SizeClass, readonly Measures[]>> = {
  desktop: [
    DESKTOP,
    {
      ...DESKTOP,
      topBar: 64,
      tear: 28,
      foot: 24,
      gap: 18,
      answer: 84,
      answerGap: 14,
      revealed: 76,
      marked: 76,
      ring: 104,
      padX: 32,
      padY: 26,
      card: 350,
      ask: [34, 28, 24, 20],
      hero: 80,
      words: 64,
      seal: 84,
      verdictX: 32,
      verdictY: 24,
      fastest: 58,
    },
    { ...DESKTOP, ...SHORT_TABLET, margin: 32, label: 132, card: 300 },
    { ...DESKTOP, ...LOW },
  ],
  tablet: [TABLET, { ...TABLET, ...SHORT_TABLET }, { ...TABLET, ...LOW, margin: 16, rail: 280 }],
  // The second is for windows under 740 px (LOOK.md section 3), the third for the smallest that are still sold.
  phone: [
    PHONE,
    { ...PHONE, ...SMALL },
    {
      ...PHONE,
      ...SMALL,
      many: 2,
      topBar: 48,
      tear: 0,
      foot: 66,
      peek: 56,
      gap: 10,
      padY: 12,
      ring: 44,
      card: 0,
      hero: 44,
      words: 32,
      seal: 44,
    },
  ],
};

/** Under this many px a phone is small: the cover label and the meter's legend leave. */
const SMALL_PHONE = 740;

/** Under this many px beside the rail an answer of half a column breaks its words. */
const UPRIGHT_BELOW = 1000;

/** The roomiest measures that leave the question enough of a card; `rows` is the height of the answers' rows and gaps. */
export function measuresFor(width: number, height: number, rows: (measures: Measures) => number): Measures {
  const size = sizeClassOf(width, height);
  const steps = LADDERS[size].filter((_, step) => !(size === 'phone' && height < SMALL_PHONE && step === 0));
  const ladder = size === 'tablet' && width < UPRIGHT_BELOW ? [UPRIGHT, ...steps] : steps;
  const fits = (m: Measures) => height - m.topBar - m.foot - m.gap - rows(m) >= m.card;
  const lowest = ladder.at(-1) ?? PHONE;
  // A phone on its side has the tablet's layout without a cover label.
  const measures = height < 480 && size !== 'phone' ? lowest : (ladder.find(fits) ?? lowest);
  return { ...measures, rail: Math.min(measures.rail, Math.round(width * 0.36)) };
}
