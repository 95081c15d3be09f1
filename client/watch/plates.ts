import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { areOptionsShown, LETTERS, type ModelView, SHAPES, type Shape } from '../model/selectors.ts';

/** An option as those who watch see it: there is no "mine". */
export interface Plate {
  readonly optionId: string;
  readonly text: string;
  readonly letter: (typeof LETTERS)[number];
  readonly shape: Shape;
  /** `right` and `dim` from the reveal on. */
  readonly state: 'open' | 'right' | 'dim';
  /** Whole per cent: before the reveal how the room leans, from it on the answers; null: nothing to tell. */
  readonly share: number | null;
  /** Of an order, from the reveal on: its place in it, from 1. */
  readonly place: number | null;
}

/** The options of the question, once they are shown, of every kind that has some. */
export function platesOf(model: ModelView, now: number): Plate[] {
  const { room } = model;
  if (!room?.question || !(areOptionsShown(model, now) || room.reveal)) return [];
  const { reveal, question } = room;
  const isOrder = question.asks === 'order';
  return question.options.map(({ id, text }, i) => ({
    optionId: id,
    text,
    letter: LETTERS[i] ?? 'F',
    shape: SHAPES[i] ?? 'plus',
    state: !reveal ? 'open' : reveal.right.includes(id) ? 'right' : 'dim',
    share: shareOf(room, i, isOrder),
    place: reveal && isOrder ? reveal.right.indexOf(id) + 1 : null,
  }));
}

function shareOf({ reveal, leans }: RoomSnapshot, place: number, isOrder: boolean): number | null {
  if (isOrder) return null;
  if (!reveal) return leans[place] ?? null;
  return reveal.shares.some((share) => share > 0) ? (reveal.shares[place] ?? 0) : null;
}
