import { wallKey } from '#shared/rules/room-answers.ts';
import type { QuestionSnapshot, RevealSnapshot, RoomSnapshot } from './room-snapshot.ts';
import { LETTERS, type ModelView, SHAPES, type Shape } from './selectors.ts';
import { verdictOf } from './standings.ts';

/** What the stage of each kind shows at the reveal, of those that are not answered with four buttons. Pure. */

export interface ToldGuess {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
  readonly value: number;
  readonly isMine: boolean;
}

/** A line with everybody's guess; in a crowd `bins` count them, in equal parts of the scale. */
export interface ToldNumber {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly right: number;
  /** The right number as it is written, with its unit. */
  readonly rightText: string;
  readonly mine: number | null;
  readonly guesses: readonly ToldGuess[];
  readonly bins: readonly number[];
}

export interface ToldRow {
  readonly id: string;
  readonly text: string;
  /** What stands beside this place, where something does. */
  readonly beside: string;
  /** Where it stood: by my answer, else as it was asked; 0-based. */
  readonly from: number;
  /** Where I put it, 0-based; null: nowhere. */
  readonly mine: number | null;
  /** What I put in this place; empty: nothing. */
  readonly instead: string;
  /** `rest`: I did not answer. */
  readonly state: 'right' | 'part' | 'rest';
}

/** Rows in their right order. */
export interface ToldOrder {
  readonly kind: 'order';
  readonly rows: readonly ToldRow[];
}

export interface ToldOption {
  readonly id: string;
  readonly text: string;
  readonly letter: (typeof LETTERS)[number];
  readonly shape: Shape;
  /** `missed`: right, and not picked; `part`: picked and wrong in an answer that earned something (K9). */
  readonly state: 'right' | 'missed' | 'part' | 'wrong' | 'rest';
  readonly isMine: boolean;
  /** Whole per cent of all picks. */
  readonly share: number;
}

export interface ToldSeveral {
  readonly kind: 'multi';
  readonly options: readonly ToldOption[];
  /** Whether there are answers to have a share of. */
  readonly hasShares: boolean;
}

export interface ToldWord {
  readonly text: string;
  /** How many typed it; 0: nobody, and it is there because it is right. */
  readonly count: number;
  /** Whole per cent: 100 is right. */
  readonly credit: number;
  readonly isMine: boolean;
}

/** What was typed: what is right first, then mine, then the commonest. */
export interface ToldWords {
  readonly kind: 'text';
  readonly words: readonly ToldWord[];
}

export type ToldAnswers = ToldNumber | ToldOrder | ToldSeveral | ToldWords;

/** What is told of the question that is revealed; null before, and of a question with four buttons. */
export function toldAnswersOf(model: ModelView): ToldAnswers | null {
  const { room } = model;
  if (!room?.question || !room.reveal) return null;
  const { question, reveal } = room;
  const mine = model.pick?.round === room.round ? model.pick.answer : null;
  switch (question.asks) {
    case 'choice':
      return null;
    case 'order':
      return orderOf(question, reveal, mine);
    case 'multi':
      return severalOf(question, reveal, {
        mine,
        isPart: verdictOf(model)?.outcome === 'part',
        isAsked: model.you !== null,
      });
    case 'number':
      if (question.scale) return numberOf(room, question.scale, reveal, mine, model.you?.seat ?? -1);
      break;
  }
  return wordsOf(reveal, mine, verdictOf(model)?.outcome === 'right');
}

function numberOf(
  { seats }: RoomSnapshot,
  { min, max }: NonNullable<QuestionSnapshot['scale']>,
  { rightNumber, text, guesses, bins }: RevealSnapshot,
  mine: unknown,
  mySeat: number,
): ToldNumber {
  const bySeat = new Map(seats.map((seat) => [seat.seat, seat]));
  return {
    kind: 'number',
    ...{ min, max, right: rightNumber, rightText: text, bins },
    mine: typeof mine === 'number' ? mine : null,
    // Who has left since is not drawn.
    guesses: guesses.flatMap(({ seat, value }) => {
      const one = bySeat.get(seat);
      if (!one) return [];
      return [{ seat, name: one.name, avatar: one.avatar, bot: one.bot, value, isMine: seat === mySeat }];
    }),
  };
}

function orderOf({ options, beside }: QuestionSnapshot, { right }: RevealSnapshot, mine: unknown): ToldOrder {
  const given = Array.isArray(mine) ? (mine as readonly string[]) : null;
  const before = given ?? options.map(({ id }) => id);
  const textOf = (id: string | undefined): string => options.find((option) => option.id === id)?.text ?? '';
  return {
    kind: 'order',
    rows: right.map((id, i) => ({
      id,
      text: textOf(id),
      beside: beside[i] ?? '',
      from: Math.max(0, before.indexOf(id)),
      mine: given?.includes(id) ? given.indexOf(id) : null,
      instead: textOf(given?.[i]),
      state: given === null ? 'rest' : given[i] === id ? 'right' : 'part',
    })),
  };
}

function severalOf(
  { options }: QuestionSnapshot,
  { right, shares }: RevealSnapshot,
  { mine, isPart, isAsked }: { mine: unknown; isPart: boolean; isAsked: boolean },
): ToldSeveral {
  const picks = Array.isArray(mine) ? (mine as readonly string[]) : [];
  const stateOf = (isRight: boolean, isMine: boolean): ToldOption['state'] => {
    if (isRight) return isMine || !isAsked ? 'right' : 'missed'; // a screen in the hall misses nothing
    if (!isMine) return 'rest';
    return isPart ? 'part' : 'wrong';
  };
  return {
    kind: 'multi',
    options: options.map(({ id, text }, i) => ({
      ...{ id, text, letter: LETTERS[i] ?? 'F', shape: SHAPES[i] ?? 'plus', share: shares[i] ?? 0 },
      state: stateOf(right.includes(id), picks.includes(id)),
      isMine: picks.includes(id),
    })),
    hasShares: shares.some((share) => share > 0),
  };
}

function wordsOf({ wall, text }: RevealSnapshot, mine: unknown, isRight: boolean): ToldWords {
  const typed = typeof mine === 'string' ? mine : null;
  const myKey = typed === null ? null : wallKey(typed);
  const words: ToldWord[] = wall.map((word) => ({ ...word, isMine: wallKey(word.text) === myKey }));
  // Whatever was kept from the others stands here for whoever typed it.
  if (typed !== null && !words.some(({ isMine }) => isMine))
    words.push({ text: typed, count: 1, credit: isRight ? 100 : 0, isMine: true });
  if (text && !words.some((word) => word.credit === 100 && wallKey(word.text) === wallKey(text)))
    words.push({ text, count: 0, credit: 100, isMine: false });
  const rank = ({ credit, isMine }: ToldWord): number => (credit === 100 ? 0 : isMine ? 1 : 2);
  words.sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  // Where there is room for few words, mine still stands beside a right one.
  const mineAt = words.findIndex(({ isMine }) => isMine);
  if (mineAt > 1) words.splice(1, 0, ...words.splice(mineAt, 1));
  return { kind: 'text', words };
}
