import { middleOf, stripOf, WIDEST } from '#client/theme/size-class.ts';
import { columnsFor, gridOf, rowHeights, spread, stackHeight } from './answer-grid.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { type CardParts, cardParts } from './card-layout.ts';
import { type FormAsk, type FormPlan, planForm } from './form-plan.ts';
import type { Measures } from './measures.ts';
import { measuresFor } from './measures.ts';
import { revealOf } from './reveal-layout.ts';

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
  /** How many keys the person here has in the top bar to pace the match; none when absent. */
  readonly hostKeys?: number;
  /** Whether the key of the chat stands in the top bar. */
  readonly hasChat?: boolean;
  /** At the reveal: whether a row of keys of 48 px stands under everything. */
  readonly hasFoot?: boolean;
  /** At the reveal: whether a panel of the page has the place of the question under the verdict. */
  readonly hasVerdictFoot?: boolean;
  /** While the question is open: whether the strip of the bar is flooded and torn, and what is below it lower. */
  readonly isCharged?: boolean;
  /** While the question is open: it is left to a screen in the hall, and the answers have its place. */
  readonly isBare?: boolean;
  /** The edges that a notch or a home bar covers. */
  readonly safe?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** 1 to 2. */
  readonly textScale?: number;
}

interface TopBarLayout {
  readonly bar: Box;
  readonly back: Box;
  /** Null where there is no room for it. */
  readonly mute: Box | null;
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
/** Between two keys of the bar, and on the smallest phones: the gap of `.match-bar`. */
const KEY_GAP = 12;
const TIGHT_GAP = 2;
/** Under so many px of content a phone is one of those, and its host has no key for the sound (room.css). */
const TIGHT_BELOW = 350;
/** Where an open sheet ends. */
const SHEET_TOP = 120;
/** A form leaves the question so much where it can, and in any case the room of one line, px. */
const LOWEST_CARD = 96;
const LEAST_CARD = 40;

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
  const strip = stripOf(width, height);
  const measures = measuresFor(
    free,
    high,
    strip,
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
    topBar: topBarOf(measures, box(left, safe.top, contentWidth, strip.height), middleOf(strip), ask),
    sheet: isSheet && measures.peek > 0 && arrangement === 'question' ? sheetOf(measures, ask, safe.bottom) : null,
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

function questionOf(
  m: Measures,
  column: Box,
  { optionCount, ...ask }: LayoutAsk,
  form: FormPlan | null,
): CardParts & Pick<Layout, 'answers' | 'form'> {
  const wanted = form ? [Math.min(form.height, column.height - m.gap - LEAST_CARD)] : rowHeights(m, optionCount);
  const heights = ask.isBare && !form ? spread(wanted, column.height - LOWEST_CARD - m.gap, m.answerGap) : wanted;
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

function topBarOf(
  m: Measures,
  bar: Box,
  middle: number,
  { hostKeys = 0, hasChat = false }: Pick<LayoutAsk, 'hostKeys' | 'hasChat'>,
): TopBarLayout {
  const y = Math.round(bar.y + middle - KEY / 2);
  const back = box(bar.x - 12, y, KEY, KEY);
  const isTight = bar.width < TIGHT_BELOW;
  // The page keeps a gap between its keys; those of the host stand close together.
  const gap = isTight ? TIGHT_GAP : KEY_GAP;
  let left = bar.x + bar.width + 12 + gap;
  const next = (width: number): Box => {
    left -= gap + width;
    return box(left, y, width, KEY);
  };
  const mute = isTight && hostKeys > 0 ? null : next(KEY);
  if (hasChat) next(KEY);
  const host = hostKeys > 0 ? next(hostKeys * KEY) : null;
  const space = m.size === 'phone' ? 8 : 16;
  const from = back.x + KEY + space;
  const to = left - space;
  return { bar, back, mute, host, middle: box(from, y, to - from, KEY) };
}

function sheetOf(m: Measures, { width, height }: LayoutAsk, safeBottom: number): NonNullable<Layout['sheet']> {
  const peek = m.peek + safeBottom;
  const top = Math.min(SHEET_TOP, height - peek);
  return { closed: box(0, height - peek, width, peek), open: box(0, top, width, height - top) };
}
