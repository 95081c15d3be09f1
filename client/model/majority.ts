import type { RoomSnapshot } from './room-snapshot.ts';

/** Of fewer answers nobody is a majority. */
const ANSWERS_NEEDED = 3;

/** What more than half of all answers were. */
export interface Majority {
  readonly optionId: string;
  readonly text: string;
  /** Whole per cent. */
  readonly share: number;
}

/** Null: the room is of several minds, or too small to have one. */
export function majorityOf({ reveal, question, answered, stage }: RoomSnapshot): Majority | null {
  if (stage !== 'told' || !reveal || !question || question.asks !== 'choice' || answered < ANSWERS_NEEDED) return null;
  const place = reveal.shares.findIndex((share) => share > 50);
  const option = question.options[place];
  return option ? { optionId: option.id, text: option.text, share: reveal.shares[place] ?? 0 } : null;
}
