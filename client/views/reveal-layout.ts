import { columnsFor, gridOf, stackHeight } from './answer-grid.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { type CardParts, cardParts } from './card-layout.ts';
import type { Layout, LayoutAsk } from './layout.ts';
import type { Measures } from './measures.ts';
import { toldHeights } from './told/told-heights.ts';

/** A row of keys under everything. */
const FOOT = 48;
/** A verdict needs this much, in times of its seal. */
const VERDICT = 1.7;

/** The verdict takes the card's place; what follows the answers pushes it up. */
export function revealOf(
  m: Measures,
  column: Box,
  rail: Box | null,
  ask: LayoutAsk,
): CardParts & Pick<Layout, 'answers' | 'form' | 'why' | 'foot' | 'fastest'> {
  const { optionCount, marked = [] } = ask;
  const footHeight = ask.hasFoot ? FOOT : 0;
  const whyHeight = Math.ceil(ask.explanation?.(column.width, m) ?? 0);
  const needed = m.seal * VERDICT + (ask.hasVerdictFoot ? m.verdictFoot : 0);
  let fastestHeight = rail || (ask.fastest ?? 0) === 0 ? 0 : m.fastest;
  let shown = Array.from({ length: optionCount }, (_, index) => index);
  const heightsOf = () => (ask.form ? [toldHeight()] : revealHeights(m, shown, optionCount, marked));
  const gap = rail ? m.gap : 12;
  const answerGap = rail ? m.answerGap : 8;
  const rest = () =>
    [stackHeight(heightsOf(), answerGap), whyHeight, fastestHeight, footHeight].filter((height) => height > 0);
  // The stage of a kind takes what the others leave it.
  const told =
    ask.form && toldHeights(ask.form, { width: column.width, wide: rail ? 2 * m.revealed + m.answerGap : null });
  const toldHeight = (): number => {
    if (!told) return 0;
    const others = [whyHeight, fastestHeight, footHeight].filter((height) => height > 0);
    const free = column.height - needed - others.reduce((sum, height) => sum + height + gap, gap);
    return Math.max(told.least, Math.min(told.ideal, free));
  };
  const verdictHeight = () => column.height - rest().reduce((sum, height) => sum + height + gap, 0);
  // What a panel shows there is who was quick, too.
  if (ask.hasVerdictFoot && verdictHeight() < needed) fastestHeight = 0;
  // What tells least leaves first: the answers that are neither yours nor right, then the fastest fingers.
  if (marked.length > 0 && verdictHeight() < needed) shown = shown.filter((index) => marked.includes(index));
  if (verdictHeight() < needed) fastestHeight = 0;

  const card = box(column.x, column.y, column.width, Math.max(m.seal, verdictHeight()));
  let y = card.y + card.height + gap;
  const next = (height: number): Box | null => {
    if (height === 0) return null;
    const place = box(column.x, y, column.width, height);
    y += height + gap;
    return place;
  };
  const heights = heightsOf();
  const columns = ask.form ? 1 : columnsFor(m, optionCount);
  const grid = gridOf({ x: column.x, y, width: column.width }, columns, heights, shown.length, answerGap);
  next(stackHeight(heights, answerGap));
  const answers = Array.from({ length: optionCount }, (_, index) => grid[shown.indexOf(index)] ?? null);
  const why = next(whyHeight);
  const row = next(fastestHeight);
  const foot = next(footHeight);
  return {
    ...cardParts(m, card, ask),
    answers,
    form: null,
    why,
    foot,
    fastest: rail ? railFastest(m, rail, ask.fastest ?? 0) : row,
  };
}

function revealHeights(m: Measures, shown: readonly number[], options: number, marked: readonly number[]): number[] {
  if (columnsFor(m, options) === 1) return shown.map((index) => (marked.includes(index) ? m.marked : m.revealed));
  const rows = Math.ceil(shown.length / columnsFor(m, options));
  return Array.from({ length: rows }, () => (rows > 2 ? Math.min(m.revealed, 56) : m.revealed));
}

/** Under the rail's heading; 8 between them. */
function railFastest(m: Measures, rail: Box, count: number): Box | null {
  if (count === 0) return null;
  const pad = m.size === 'desktop' ? 20 : 16;
  const top = rail.y + (m.size === 'desktop' ? 24 : 20) + 29 + 12;
  return box(rail.x + pad, top, rail.width - 2 * pad, count * m.fastest + (count - 1) * 8);
}
