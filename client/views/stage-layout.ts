import type { SizeClass } from '#client/theme/size-class.ts';
import { sizeClassOf, stripOf, WIDEST } from '#client/theme/size-class.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';

/** What the layouts of ladder and podium depend on; `statsTop` is where a card of numbers at the foot begins, once it is known; `others` how many stand beside the steps. */
export interface StageAsk {
  readonly width: number;
  readonly height: number;
  readonly safe?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly statsTop?: number | null;
  readonly others?: number;
  /** How many rows a ladder would have, if there is room. */
  readonly players?: number;
  /** Whether the page's key that goes on stands beside the foot of a ladder. */
  readonly hasKey?: boolean;
}

/** Between rounds: the headline, and the ladder with what it was before beside it. */
export interface BoardLayout {
  readonly size: SizeClass;
  readonly headline: Box;
  readonly headlineType: number;
  /** Places before the round; null on a phone, where the rows themselves move. */
  readonly was: Box | null;
  /** Between the two, for the lines. */
  readonly lines: Box | null;
  readonly list: Box;
  readonly row: number;
  readonly gap: number;
  readonly rows: number;
  /** Under the ladder, where there is room: what the round was about. */
  readonly foot: Box | null;
  /** For the page's key that goes on: beside the foot, or where there is none beside the headline. */
  readonly key: Box | null;
}

export interface PodiumLayout {
  readonly size: SizeClass;
  readonly note: Box;
  readonly title: Box;
  readonly titleType: number;
  /** Second, first, third, from left to right: each as wide as its block, from the top of the stage to the floor. */
  readonly steps: readonly [Box, Box, Box];
  /** Heights of the blocks of first, second and third. */
  readonly blocks: readonly [number, number, number];
  /** Side of the first's face, and of the others'. */
  readonly faces: readonly [number, number];
  readonly crown: number;
  /** A place each for those behind the first three, at the foot of the steps. */
  readonly others: readonly Box[];
  /** The room that is left for the page's card of numbers. */
  readonly stats: Box;
}

/** How far the way out reaches into the column, with a gap. */
const KEY_REACH = 44;
const EDGES = { top: 0, right: 0, bottom: 0, left: 0 };
const SIZES = {
  phone: {
    margin: 20,
    row: 48,
    headline: 32,
    was: 0,
    lines: 0,
    head: 14,
    card: 0,
    gap: 0,
    peds: 350,
    pedGap: 8,
    blocks: [190, 138, 96],
    faces: [100, 76],
    crown: 44,
    title: 30,
  },
  tablet: {
    margin: 32,
    row: 64,
    headline: 40,
    was: 64,
    lines: 160,
    head: 24,
    card: 380,
    gap: 40,
    peds: 640,
    pedGap: 14,
    blocks: [270, 200, 140],
    faces: [140, 104],
    crown: 44,
    title: 40,
  },
  desktop: {
    margin: 48,
    row: 64,
    headline: 64,
    was: 72,
    lines: 220,
    head: 32,
    card: 440,
    gap: 72,
    peds: 720,
    pedGap: 18,
    blocks: [320, 236, 164],
    faces: [164, 124],
    crown: 64,
    title: 64,
  },
} as const;
/** No more rows than can be taken in at a glance. */
const ROWS = 9;
/** With fewer it is no ladder. */
const LEAST_ROWS = 3;
/** What stands under the ladder, and the gap between. */
const FOOT = { phone: 80, tablet: 84, desktop: 88, low: 68 } as const;
const FOOT_GAP = 16;
/** Wide enough for the key that goes on, in every language; on the smallest phones a part of the column. `low`: its height beside a headline. */
const KEY = { phone: 148, tablet: 184, desktop: 200, share: 0.425, low: 44, gap: 12 } as const;
/** The ladder is no wider: the eye must come from a name to its score. */
const BOARD = 1080;
/** A name over a block, with what is around it. */
const NAME = 48;
/** Who is behind the first three: a face, a name, a place. */
const OTHERS = { phone: 76, tablet: 92, desktop: 100 } as const;
const OTHERS_MAX = 5;
/** Blocks and faces are at least this much of their size before anybody stands beside them. */
const LEAST_SCALE = 0.4;
/** The card of numbers beside a podium takes half of what is free, at least this much of it (stats.css); and what is between. */
const LEAST_CARD = 264;
const CARD_GAP = 16;
/** A podium of this width gives of the gap to the card first. */
const PODIUM = 288;
/** Between two blocks is no more than this part of the podium: names need the width more. */
const PED_GAP_SHARE = 0.04;
/** Height of the card of numbers at the foot, until it is known. */
const STATS_AT_FOOT = 263;

/** Whether the podium stands on the card of numbers, and not beside it: on a phone, and on a tablet held upright. */
export function standsOnCard(width: number, height: number): boolean {
  const size = sizeClassOf(width, height);
  return size === 'phone' || (size === 'tablet' && height >= width);
}

/** The layout between rounds. Pure. */
export function boardLayoutOf({ width, height, safe = EDGES, players = ROWS, hasKey = false }: StageAsk): BoardLayout {
  const size = sizeClassOf(width, height);
  const s = SIZES[size];
  const isLow = height < 560;
  const headlineType = isLow ? 26 : s.headline;
  const free = Math.min(width - safe.left - safe.right - 2 * s.margin, WIDEST, size === 'phone' ? WIDEST : BOARD);
  const x = Math.round(safe.left + (width - safe.left - safe.right - free) / 2);
  const top = safe.top + stripOf(width, height).height + 6;
  const bottom = height - safe.bottom - (isLow ? 10 : size === 'phone' ? 20 : 32);
  const bare = headlineType * 1.05 + (isLow ? 10 : s.head);
  const gap = size === 'phone' ? 4 : 0;
  const room = bottom - top - bare;
  // Rows are worth more than what stands under them.
  const tall = isLow ? FOOT.low : FOOT[size];
  const hasFoot = players < LEAST_ROWS || room - tall - FOOT_GAP >= (LEAST_ROWS + 1) * (s.row + gap);
  // Without a foot the key that goes on stands beside the headline.
  const isKeyAbove = hasKey && !hasFoot;
  const head = isKeyAbove ? Math.max(bare, KEY.low + KEY.gap / 2) : bare;
  const forRows = room - (head - bare) - (hasFoot ? tall + FOOT_GAP : 0);
  // A phone's rows are taller where all of them leave room.
  const shared = Math.floor((forRows + gap) / Math.min(ROWS, Math.max(LEAST_ROWS, players))) - gap;
  const row = isLow ? 44 : size === 'phone' ? Math.min(60, Math.max(s.row, shared)) : s.row;
  const rows = Math.max(LEAST_ROWS, Math.min(ROWS, Math.floor((forRows + gap) / (row + gap))));
  const shown = Math.min(rows, Math.max(1, players));
  const ladder = shown * (row + gap) - gap;
  // In the middle of the stage where there is room; on a phone under the bar, where it is looked for.
  const spare = Math.max(0, forRows - ladder);
  const isHigh = size === 'phone' || isLow;
  const y = top + (isHigh ? 0 : Math.round(spare / 2.4));
  const wide = Math.min(KEY[size], Math.round(free * KEY.share));
  const beside = hasKey ? wide + KEY.gap : 0;
  const lower = isKeyAbove ? Math.max(0, (KEY.low - headlineType * 1.05) / 2) : 0;
  const headline = box(x, y + lower, isKeyAbove ? free - beside : free, headlineType * 1.05);
  const listTop = y + head;
  const footTop = bottom - tall - Math.round(spare / 4);
  const foot = hasFoot ? box(x, footTop, free - beside, tall) : null;
  const keyX = x + free - wide;
  const key = !hasKey ? null : hasFoot ? box(keyX, footTop, wide, tall) : box(keyX, y, wide, KEY.low);
  const common = { size, headline, headlineType, row, gap, rows, foot, key };
  if (s.was === 0) return { ...common, was: null, lines: null, list: box(x, listTop, free, ladder) };
  const was = box(x, listTop, s.was, ladder);
  const lines = box(was.x + was.width + 16, listTop, s.lines - 16, ladder);
  return { ...common, was, lines, list: box(lines.x + lines.width, listTop, free - s.was - s.lines, ladder) };
}

/** The layout of the podium. Pure. */
export function podiumLayoutOf({ width, height, safe = EDGES, statsTop = null, others = 0 }: StageAsk): PodiumLayout {
  const size = sizeClassOf(width, height);
  const s = SIZES[size];
  const isPhone = size === 'phone';
  const isOnCard = standsOnCard(width, height);
  const isLow = height < 560;
  const bar = stripOf(width, height).height;
  const margin = size === 'desktop' ? 64 : s.margin;
  const free = Math.min(width - safe.left - safe.right - 2 * margin, WIDEST);
  const left = Math.round(safe.left + (width - safe.left - safe.right - free) / 2);
  const card = Math.min(s.card, Math.max(LEAST_CARD, free * 0.5));
  const gap = Math.min(s.gap, Math.max(CARD_GAP, free - card - PODIUM));
  const column = isOnCard ? free : free - card - gap;
  const noteTop = safe.top + (isPhone ? 56 : isLow ? 12 : size === 'desktop' ? 52 : 36);
  const titleType = isLow ? 26 : s.title;
  // Clear of the way out at its left, and in the middle all the same.
  const aside = isPhone ? 0 : KEY_REACH;
  const note = box(left + aside, noteTop, column - 2 * aside, 19);
  const title = box(left, noteTop + 27, column, titleType * 1.05);
  const foot = isOnCard ? (statsTop ?? height - safe.bottom - Math.min(STATS_AT_FOOT, height * 0.36)) : height;
  const above = title.y + title.height + 8;
  // Lower blocks and smaller faces where the stage is low, in the same proportion.
  const scaleOn = (ground: number): number =>
    Math.min(1, Math.max(0.25, (ground - above - NAME) / (s.blocks[0] + s.faces[0] + s.crown)));
  // Who is behind stands there where the first three have room left.
  const hasOthers = !isLow && scaleOn(foot - OTHERS[size]) >= LEAST_SCALE;
  const count = hasOthers ? Math.min(OTHERS_MAX, others) : 0;
  const floor = foot - (count > 0 ? OTHERS[size] : 0);
  const peds = Math.min(column, isPhone ? free : s.peds);
  const x = left + (column - peds) / 2;
  const between = Math.min(s.pedGap, peds * PED_GAP_SHARE);
  const part = (peds - 2 * between) / 3.15;
  const scale = scaleOn(floor);
  const step = (from: number, wide: number): Box => box(x + from, above, wide, floor - above);
  return {
    size,
    note,
    title,
    titleType,
    steps: [step(0, part), step(part + between, part * 1.15), step(part * 2.15 + 2 * between, part)],
    blocks: [s.blocks[0] * scale, s.blocks[1] * scale, s.blocks[2] * scale],
    faces: [s.faces[0] * scale, s.faces[1] * scale],
    crown: s.crown * scale,
    others: Array.from({ length: count }, (_, i) =>
      box(
        x + ((peds / OTHERS_MAX) * (OTHERS_MAX - count)) / 2 + (peds / OTHERS_MAX) * i,
        floor,
        peds / OTHERS_MAX,
        foot - floor,
      ),
    ),
    stats: isOnCard ? box(0, foot, width, height - foot) : box(left + column + gap, safe.top + bar, card, height - bar),
  };
}
