import type { Box } from './box.ts';
import { box } from './box.ts';
import type { Layout, LayoutAsk } from './layout.ts';
import type { Measures } from './measures.ts';

/** A card, and what is inside it while the question is asked. */
export type CardParts = Pick<Layout, 'card' | 'ring' | 'meta' | 'question' | 'cardFoot' | 'label'>;

/** Above this many characters the cover label leaves room to the question. */
const LONG_STEM = 180;
/** With less than this under its ring a card puts the question beside it, px. */
const LEAST_BELOW_RING = 84;

/** What is inside the question's card. */
export function cardParts(
  m: Measures,
  card: Box,
  { stemLength = 0, textScale = 1 }: Pick<LayoutAsk, 'stemLength' | 'textScale'>,
): CardParts {
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
function lowCardParts(m: Measures, card: Box): CardParts {
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
