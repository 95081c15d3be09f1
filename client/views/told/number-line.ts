/** Where everything of a line of guesses stands, px of its box. Pure. */
export interface NumberLine {
  /** Where the line is, from the top. */
  readonly axis: number;
  /** Its ends: a face on either does not reach over the edge. */
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly mine: number | null;
  /** A face by a guess; none where the guesses are counted instead. */
  readonly faces: readonly { readonly guess: number; readonly x: number; readonly y: number; readonly size: number }[];
  /** Columns from the line upwards, where there are too many for faces. */
  readonly bars: readonly { readonly x: number; readonly width: number; readonly height: number }[];
}

interface LineAsk {
  readonly width: number;
  readonly height: number;
  readonly min: number;
  readonly max: number;
  readonly right: number;
  readonly mine: number | null;
  readonly guesses: readonly { readonly value: number; readonly isMine: boolean }[];
  readonly bins: readonly number[];
}

/** Over the line the flag of the needle, under it what is written at its ends. */
export const FLAG_HEIGHT = 30;
export const ENDS_HEIGHT = 24;
const PAD = 18;
const FACES = [38, 34, 30, 26, 22, 18];
/** Faces may touch, and cover each other a little: so far apart are they at least, in times of their size. */
const APART = 0.9;
/** In a low window there is hardly a level for all: half covered, a face is still a face. */
const HUDDLED = { faces: [26, 22, 18, 15], apart: 0.45 } as const;
/** How far a face gives way to the sides before it stands on another, in times of its size. */
const ASIDE = [0, 0.5, -0.5, 0.95, -0.95];
/** Where guesses that do not fit are counted. */
const BARS = 24;
const BAR_GAP = 3;

/** Mine stands on the line itself, others over whom they would cover; the largest faces for which there is room. */
export function numberLine(ask: LineAsk): NumberLine {
  const { width, height, min, max } = ask;
  const axis = height - ENDS_HEIGHT;
  const [from, to] = [PAD + 6, width - PAD - 6];
  const at = (value: number): number =>
    from + (to - from) * Math.max(0, Math.min(1, (value - min) / Math.max(max - min, Number.EPSILON)));
  const room = axis - FLAG_HEIGHT - 6;
  const line = { axis, from, to, right: at(ask.right), mine: ask.mine === null ? null : at(ask.mine) };
  if (ask.bins.length > 0) return { ...line, faces: [], bars: barsOf(ask.bins, from, to, room) };
  for (const { faces: sizes, apart } of [{ faces: FACES, apart: APART }, HUDDLED])
    for (const size of sizes) {
      const faces = stacked(ask, at, axis, { size, apart });
      if (faces) return { ...line, faces, bars: [] };
    }
  return { ...line, faces: [], bars: barsOf(countIn(ask), from, to, room) };
}

/** Each on the lowest level on which it covers nobody, a step aside if need be; null where it would be too high. */
function stacked(
  { guesses, width }: LineAsk,
  at: (value: number) => number,
  axis: number,
  { size, apart }: { readonly size: number; readonly apart: number },
): NumberLine['faces'] | null {
  const levels = Math.max(1, Math.floor((axis - FLAG_HEIGHT - 6) / size));
  const taken: number[][] = Array.from({ length: levels }, () => []);
  const order = guesses.map((_, i) => i).sort((a, b) => Number(guesses[b]?.isMine) - Number(guesses[a]?.isMine));
  const faces: { guess: number; x: number; y: number; size: number }[] = [];
  for (const guess of order) {
    const { value, isMine } = guesses[guess] ?? { value: 0, isMine: false };
    const exact = at(value);
    const asides = isMine ? [0] : ASIDE;
    const places = taken
      .flatMap((row, level) => asides.map((aside) => ({ row, level, x: exact + aside * size })))
      .filter(({ x }) => x - size / 2 >= 2 && x + size / 2 <= width - 2);
    const place = places.find(({ row, x }) => row.every((other) => Math.abs(other - x) >= size * apart));
    if (!place) return null;
    place.row.push(place.x);
    faces.push({ guess, x: place.x, y: axis - 3 - size * (place.level + 0.5), size });
  }
  return faces.sort((a, b) => a.guess - b.guess);
}

function countIn({ guesses, min, max }: LineAsk): number[] {
  const bins = Array.from({ length: BARS }, () => 0);
  for (const { value } of guesses) {
    const bin = Math.max(0, Math.min(BARS - 1, Math.floor(((value - min) / (max - min)) * BARS)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

function barsOf(bins: readonly number[], from: number, to: number, room: number): NumberLine['bars'] {
  const most = Math.max(1, ...bins);
  const width = (to - from) / bins.length;
  return bins.map((count, i) => ({
    x: from + i * width + BAR_GAP / 2,
    width: width - BAR_GAP,
    height: count === 0 ? 0 : Math.max(3, (room * count) / most),
  }));
}
