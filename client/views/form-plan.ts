/** What the form of a question wants to know of its window. */
export interface FormAsk {
  /** The built-in kind whose form it is. */
  readonly kind: string;
  /** Texts of its options, where it has some. */
  readonly options: readonly string[];
  /** Lines that stand beside the places of an order; absent: none do. */
  readonly beside?: readonly string[];
}

/**
 * How the form of a question is laid out: all of it is seen at once, with the key that locks it, at any size. Px.
 */
export interface FormPlan {
  readonly height: number;
  readonly columns: number;
  readonly row: number;
  readonly gap: number;
  /** Type of the rows' words. */
  readonly type: number;
  /** Height of the key that locks the answer. */
  readonly key: number;
  /** A line over the form says what to do. */
  readonly hasLegend: boolean;
  /** The field and the key stand side by side. */
  readonly isInline: boolean;
  /** What stands beside a place stands over it, for the row is too narrow for both. */
  readonly isStacked: boolean;
}

/** From here on options stand in two columns, and in three. */
const TWO_COLUMNS = 400;
const THREE_COLUMNS = 560;
const LEGEND = 20;
const KEY_GAP = 10;
/** A field, a slider with the ends of its scale. */
const FIELD = 56;
const SLIDER = 32;
const SCALE = 20;
/** Of an option: what its shape, its mark and its edges take of the width. Of a row of an order: number and two arrows. */
const AROUND_OPTION = 66;
const AROUND_ROW = 132;
/** How wide a letter is at most on average, in em; a line in times of its type. */
const LETTER_EM = 0.56;
/** A single word has less of a mean: this is what its letters take at most. */
const WORD_LETTER_EM = 0.62;
const LINE_EM = 1.2;
const TYPES = [20, 18, 17, 16, 15, 14, 13];
const SMALLEST_TYPE = 12;

/** A row that is narrower has what stands beside its place over it. */
export const BESIDE_FROM = 480;
/** What that line takes of the height, and else of the width. */
const OVER = 16;
const BESIDE_SHARE = 0.38;

const ROWS = [
  { row: 60, gap: 10, hasLegend: true },
  { row: 56, gap: 8, hasLegend: true },
  { row: 52, gap: 8, hasLegend: true },
  { row: 52, gap: 6, hasLegend: false },
  { row: 48, gap: 6, hasLegend: false },
  { row: 44, gap: 4, hasLegend: false },
] as const;

/** The roomiest plan that leaves `card` px of `room` to the question above it; else the one that takes least. Pure. */
export function planForm(ask: FormAsk, width: number, room: number, card: number): FormPlan {
  const plans = ask.kind === 'number' || ask.kind === 'text' ? fieldPlans(ask.kind) : rowPlans(ask, width);
  const readable = plans.filter(({ type }) => type > SMALLEST_TYPE);
  const least = [...plans].sort((a, b) => a.height - b.height)[0];
  const fitting = (list: readonly FormPlan[]) => list.find(({ height }) => room - height >= card);
  return fitting(readable) ?? fitting(plans) ?? (least as FormPlan);
}

function fieldPlans(kind: 'number' | 'text'): FormPlan[] {
  const below = kind === 'number' ? SLIDER + SCALE + 8 : 0;
  const common = { columns: 1, row: FIELD, gap: 4, type: 18, key: FIELD, isStacked: false };
  const stacked = FIELD + below + KEY_GAP + FIELD;
  return [
    ...(kind === 'number' ? [{ ...common, height: LEGEND + 4 + stacked, hasLegend: true, isInline: false }] : []),
    { ...common, height: stacked, hasLegend: false, isInline: false },
    { ...common, height: FIELD + below, hasLegend: false, isInline: true },
  ];
}

function rowPlans({ kind, options, beside = [] }: FormAsk, width: number): FormPlan[] {
  const columns = columnsOf(kind, width);
  const hasBeside = beside.length > 0;
  const around = kind === 'multi' ? AROUND_OPTION : AROUND_ROW;
  return columns.flatMap((count) =>
    ROWS.map(({ row, gap, hasLegend }) => {
      const wide = (width - (count - 1) * gap) / count;
      const isStacked = hasBeside && wide < BESIDE_FROM;
      const free = (wide - around) * (hasBeside && !isStacked ? 1 - BESIDE_SHARE : 1);
      const rows = Math.ceil(options.length / count);
      const key = row < 52 ? 48 : FIELD;
      const height = (hasLegend ? LEGEND + gap : 0) + rows * (row + gap) - gap + KEY_GAP + key;
      const type = typeFor(options, free, isStacked ? row - OVER : row);
      return { height, columns: count, row, gap, type, key, hasLegend, isInline: false, isStacked };
    }),
  );
}

/** In how many columns options may stand, the first choice first: rows of an order need the room of their arrows. */
function columnsOf(kind: string, width: number): readonly number[] {
  if (width < TWO_COLUMNS) return kind === 'multi' ? [1, 2] : [1];
  if (width < THREE_COLUMNS) return [1, 2];
  return kind === 'multi' ? [2, 3] : [2];
}

/** The largest type in which every option has room in a row. */
function typeFor(options: readonly string[], width: number, row: number): number {
  const longest = Math.max(1, ...options.map((text) => text.length));
  const word = Math.max(1, ...options.flatMap((text) => text.split(/[\s-]+/).map((part) => part.length)));
  const fits = (size: number): boolean => {
    const inLine = width / (size * LETTER_EM);
    const lines = Math.floor((row - 4) / (size * LINE_EM));
    return word <= width / (size * WORD_LETTER_EM) && Math.ceil(longest / inLine) <= lines;
  };
  return TYPES.find(fits) ?? SMALLEST_TYPE;
}
