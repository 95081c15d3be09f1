import { WIDEST } from '#client/theme/size-class.ts';
import { columnsFor, gridOf, rowHeights, stackHeight } from './answer-grid.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { type FormAsk, type FormPlan, planForm, toldHeights } from './form-plan.ts';
import type { Measures } from './measures.ts';
import { measuresFor } from './measures.ts';

/** What the boxes of a match depend on. */
export interface LayoutAsk {
  /** Of the stage, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly optionCount: number;
  /** The form that has the place of the answers; absent: they are buttons. */
  readonly form?: FormAsk;
  /** `question` from the reading beat to the bell, `reveal` after it. */
  readonly arrangement?: 'question' | 'reveal';
  /** Characters of the question. */
  readonly stemLength?: number;
  /** At the reveal: which options are yours or right. */
  readonly marked?: readonly number[];
  /** At the reveal: the height the explanation takes in `explanationWidth` px; 0 or nothing: there is none. */
  readonly explanation?: (width: number, measures: Measures) => number;
  /** How many are among the fastest fingers. */
  readonly fastest?: number;
  /** Whether the person here paces the match, and so has keys in the top bar. */
  readonly isHost?: boolean;
  /** Whether the key of the chat stands in the top bar. */
  readonly hasChat?: boolean;
  /** At the reveal: whether a row of keys of 48 px stands under everything. */
  readonly hasFoot?: boolean;
  /** At the reveal: whether a panel of the page has the place of the question under the verdict. */
  readonly hasVerdictFoot?: boolean;
  /** While the question is open: whether the strip of the bar is flooded and torn, and what is below it lower. */
  readonly isCharged?: boolean;
  /** The edges that a notch or a home bar covers. */
  readonly safe?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** 1 to 2. */
  readonly textScale?: number;
}

interface TopBarLayout {
  readonly bar: Box;
  readonly back: Box;
  readonly mute: Box;
  /** For the host's keys; null where nobody hosts. */
  readonly host: Box | null;
  /** What lies between the keys: chip, progress, marks and score. */
  readonly middle: Box;
}

/** Where everything of a match is, in CSS px; the canvas draws in these boxes and the DOM lays its twins over them. */
export interface Layout {
  readonly measures: Measures;
  readonly arrangement: 'question' | 'reveal';
  /** The columns of content, between the margins. */
  readonly content: Box;
  readonly topBar: TopBarLayout;
  /** The question's card, or the verdict that it turns into. */
  readonly card: Box;
  readonly ring: Box;
  /** Seconds and "Question 7 of 15", beside the ring. */
  readonly meta: Box;
  readonly question: Box;
  readonly cardFoot: Box;
  readonly label: Box | null;
  /** One per option, in the order shown; null: it leaves (small phones, at the reveal). Of a form one for all. */
  readonly answers: readonly (Box | null)[];
  /** How the form is laid out, while the question is open. */
  readonly form: FormPlan | null;
  readonly why: Box | null;
  /** A row of keys under the reveal. */
  readonly foot: Box | null;
  readonly fastest: Box | null;
  readonly rail: Box | null;
  readonly sheet: { readonly closed: Box; readonly open: Box } | null;
}

const NO_EDGES = { top: 0, right: 0, bottom: 0, left: 0 };
const KEY = 48;
/** Between two keys of the bar: the gap of `.match-bar`. */
const KEY_GAP = 12;
/** Pause, skip, end. */
const HOST_KEYS = 3;
/** Where an open sheet ends. */
const SHEET_TOP = 120;
/** Above this many characters the cover label leaves room to the question. */
const LONG_STEM = 180;
/** A form leaves the question so much where it can, and in any case the room of one line, px. */
const LOWEST_CARD = 96;
const LEAST_CARD = 40;
/** With less than this under its ring a card puts the question beside it, px. */
const LEAST_BELOW_RING = 84;
/** A verdict needs this much, in times of its seal. */
const VERDICT = 1.7;

/** The layout of question and reveal, at any size. Pure; the same ask, the same boxes. */
export function layoutOf(ask: LayoutAsk): Layout {
  const { width, height, optionCount: options, arrangement = 'question' } = ask;
  const safe = ask.safe ?? NO_EDGES;
  const free = width - safe.left - safe.right;
  const high = height - safe.top - safe.bottom;
  const formOf = (m: Measures): FormPlan | null =>
    ask.form
      ? planForm(ask.form, columnWidth(m, free), high - m.topBar - m.foot - m.gap, Math.max(m.card, LOWEST_CARD))
      : null;
  const measures = measuresFor(
    free,
    high,
    (m) => formOf(m)?.height ?? stackHeight(rowHeights(m, options), m.answerGap),
  );
  const { margin, gutter, rail: railWidth } = measures;
  const contentWidth = Math.min(free - 2 * margin, WIDEST);
  const left = Math.round(safe.left + (free - contentWidth) / 2);
  const top = safe.top + measures.topBar + (ask.isCharged && arrangement === 'question' ? measures.tear : 0);
  const isSheet = railWidth === 0;
  const foot = isSheet && arrangement === 'reveal' ? 20 : measures.foot;
  const content = box(left, top, contentWidth, height - top - foot - safe.bottom);
  const column = box(left, top, isSheet ? contentWidth : contentWidth - railWidth - gutter, content.height);
  const rail = isSheet ? null : box(left + column.width + gutter, top, railWidth, content.height);
  const shared = {
    measures,
    arrangement,
    content,
    rail,
    topBar: topBarOf(measures, box(left, safe.top, contentWidth, measures.topBar), ask),
    sheet: isSheet && arrangement === 'question' ? sheetOf(measures, ask, safe.bottom) : null,
  };
  return arrangement === 'reveal'
    ? { ...shared, ...revealOf(measures, column, rail, ask) }
    : { ...shared, ...questionOf(measures, column, ask, formOf(measures)), why: null, foot: null, fastest: null };
}

/** The column of card and answers, beside the rail. */
function columnWidth({ margin, gutter, rail }: Measures, free: number): number {
  const content = Math.min(free - 2 * margin, WIDEST);
  return rail === 0 ? content : content - rail - gutter;
}

type Parts = Pick<Layout, 'card' | 'ring' | 'meta' | 'question' | 'cardFoot' | 'label' | 'answers' | 'form'>;

function questionOf(m: Measures, column: Box, { optionCount, ...ask }: LayoutAsk, form: FormPlan | null): Parts {
  const heights = form ? [Math.min(form.height, column.height - m.gap - LEAST_CARD)] : rowHeights(m, optionCount);
  const rows = stackHeight(heights, m.answerGap);
  const card = box(column.x, column.y, column.width, column.height - rows - (rows > 0 ? m.gap : 0));
  const place = { x: column.x, y: card.y + card.height + m.gap, width: column.width };
  return {
    ...cardParts(m, card, ask),
    answers: form
      ? gridOf(place, 1, heights, 1, 0)
      : gridOf(place, columnsFor(m, optionCount), heights, optionCount, m.answerGap),
    form,
  };
}

/** What is inside the question's card. */
function cardParts(
  m: Measures,
  card: Box,
  { stemLength = 0, textScale = 1 }: Pick<LayoutAsk, 'stemLength' | 'textScale'>,
): Omit<Parts, 'answers' | 'form'> {
  const { padX, padY } = m;
  if (card.height < m.ring + 2 * padY + LEAST_BELOW_RING) return lowCardParts(m, card);
  const label = stemLength > LONG_STEM || textScale > 1.25 ? null : labelOf(m, card);
  const ring = box(card.x + padX, card.y + padY, m.ring, m.ring);
  // Beside the ring there is room for its pulse.
  const metaX = ring.x + m.ring + Math.max(16, Math.round(m.ring * 0.19));
  const rightOfMeta = label ? label.x - 8 : card.x + card.width - padX;
  const meta = box(metaX, ring.y, rightOfMeta - metaX, m.ring);
  const inner =
    label && m.labelHeight === 0 ? label.x - 32 - (m.size === 'desktop' ? 8 : 0) : card.x + card.width - padX;
  const width = inner - card.x - padX;
  const meterHeight = m.legend ? 24 + 14 + 8 + (m.size === 'desktop' ? 20 : 18) : 14;
  const cardFoot = box(card.x + padX, card.y + card.height - padY - meterHeight, width, meterHeight);
  const gap = m.size === 'phone' ? (m.legend ? 18 : 10) : Math.min(24, padY);
  const questionTop = ring.y + m.ring + gap;
  const question = box(card.x + padX, questionTop, width, Math.max(0, cardFoot.y - gap - questionTop));
  return { card, ring, meta, question, cardFoot, label };
}

/** A card with no room below the ring: the question stands beside it, and nothing else is on it. */
function lowCardParts(m: Measures, card: Box): Omit<Parts, 'answers' | 'form'> {
  const padY = Math.min(m.padY, 12, card.height / 6);
  const side = Math.min(m.ring, card.height - 2 * padY);
  const ring = box(card.x + m.padX, card.y + (card.height - side) / 2, side, side);
  const x = ring.x + side + 16;
  const question = box(x, card.y + padY, card.x + card.width - m.padX - x, card.height - 2 * padY);
  const nothing = box(x, card.y + card.height - padY, question.width, 0);
  return { card, ring, meta: nothing, question, cardFoot: nothing, label: null };
}

function labelOf(m: Measures, card: Box): Box | null {
  if (m.label === 0) return null;
  const x = card.x + card.width - 8 - m.label;
  return box(x, card.y + 8, m.label, m.labelHeight || card.height - 16);
}

/** The verdict takes the card's place; what follows the answers pushes it up. */
function revealOf(
  m: Measures,
  column: Box,
  rail: Box | null,
  ask: LayoutAsk,
): Parts & Pick<Layout, 'why' | 'foot' | 'fastest'> {
  const { optionCount, marked = [] } = ask;
  const footHeight = ask.hasFoot ? KEY : 0;
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

function topBarOf(
  m: Measures,
  bar: Box,
  { isHost = false, hasChat = false }: Pick<LayoutAsk, 'isHost' | 'hasChat'>,
): TopBarLayout {
  // On a desktop the bar hangs 8 px lower, nearer to what it is about.
  const centre = bar.y + bar.height / 2 + (bar.height >= 88 ? 4 : 0);
  const y = Math.round(centre - KEY / 2);
  const back = box(bar.x - 12, y, KEY, KEY);
  const mute = box(bar.x + bar.width + 12 - KEY, y, KEY, KEY);
  // The page keeps a gap between its keys; those of the host stand close together.
  const free = hasChat ? mute.x - KEY_GAP - KEY : mute.x;
  const host = isHost ? box(free - KEY_GAP - HOST_KEYS * KEY, y, HOST_KEYS * KEY, KEY) : null;
  const gap = m.size === 'phone' ? 8 : 16;
  const from = back.x + KEY + gap;
  const to = (host?.x ?? free) - (m.size === 'phone' ? 8 : 16);
  return { bar, back, mute, host, middle: box(from, y, to - from, KEY) };
}

function sheetOf(m: Measures, { width, height }: LayoutAsk, safeBottom: number): NonNullable<Layout['sheet']> {
  const peek = m.peek + safeBottom;
  const top = Math.min(SHEET_TOP, height - peek);
  return { closed: box(0, height - peek, width, peek), open: box(0, top, width, height - top) };
}
