import { fitColumns } from '#shared/chat/fit-columns.ts';
import type { Question } from '#shared/questions/question.ts';
import { type Match, questionOf } from './match.ts';
import { isCrowd } from './roster-view.ts';
import type { Round, Verdict } from './round.ts';

/**
 * What the room answered, for kinds of questions whose answers are no options: shown from the reveal on (V9). Numbers
 * stand on a line, typed words on a wall.
 */
export interface RoomAnswers {
  /** Of a number, where everybody is shown: who guessed what. */
  readonly guesses: readonly { readonly seat: number; readonly value: number }[];
  /** Of a number, in a crowd: how many guessed in each of `LINE_BINS` equal parts of the scale. */
  readonly bins: readonly number[];
  /** Of typed words: the commonest first, without names. */
  readonly wall: readonly TypedWords[];
}

export interface TypedWords {
  readonly text: string;
  /** How many typed it. */
  readonly count: number;
  /** What it was worth, whole per cent: 100 is right. */
  readonly credit: number;
}

/** Who says what of typed words everybody may read. What it says of the same words never changes. */
export interface TypedReader {
  /** A word as everybody may read it; null: nobody should. */
  readonly read: (typed: string) => string | null;
  /** Player ids of whom nobody is shown anything: another set whenever somebody joins or leaves them. */
  readonly silenced: ReadonlySet<string>;
}

export const LINE_BINS = 32;
export const WALL_WORDS_MAX = 24;
/** Longer words end in an ellipsis. */
export const WALL_WORD_COLUMNS = 32;
/** So many different words are looked at for the wall: what strangers typed must not hold the room up. */
const WALL_LOOKS_MAX = 120;

const NONE: RoomAnswers = { guesses: [], bins: [], wall: [] };
/** By the verdicts of a round, which are made once: a crowd's words are counted once, and not with every patch. */
const counted = new WeakMap<object, TypedReader & { readonly removed: number; readonly answers: RoomAnswers }>();

/** What the room answered to a question that is revealed; nothing before. */
export function roomAnswers(match: Match, round: Round, reader: TypedReader): RoomAnswers {
  const { verdicts } = round;
  const question = questionOf(match);
  if (!verdicts || !question) return NONE;
  const { read, silenced } = reader;
  const removed = match.seats.reduce((sum, seat) => sum + Number(seat.removed), 0);
  const known = counted.get(verdicts);
  if (known?.read === read && known.silenced === silenced && known.removed === removed) return known.answers;
  const answers = count(match, question, round, verdicts, reader);
  counted.set(verdicts, { read, silenced, removed, answers });
  return answers;
}

function count(
  match: Match,
  question: Question,
  round: Round,
  verdicts: Readonly<Record<number, Verdict>>,
  { read, silenced }: TypedReader,
): RoomAnswers {
  // Whom the host removed leaves nothing behind.
  const given = Object.values(round.given).filter(({ seat }) => match.seats[seat]?.removed === false);
  if (question.kind === 'number') {
    const guesses = given.flatMap(({ seat, answer }) => (typeof answer === 'number' ? [{ seat, value: answer }] : []));
    return isCrowd(match)
      ? { ...NONE, bins: binsOf(question, guesses) }
      : { ...NONE, guesses: guesses.sort((a, b) => a.value - b.value || a.seat - b.seat) };
  }
  // Where there are options, what was answered is one of them, and the shares tell it.
  if (round.optionOrder.length > 0) return NONE;
  const typed = given.flatMap(({ seat, answer }) =>
    typeof answer === 'string' && !silenced.has(match.seats[seat]?.playerId ?? '')
      ? [{ text: answer, credit: verdicts[seat]?.credit ?? 0 }]
      : [],
  );
  return { ...NONE, wall: wallOf(typed, read) };
}

function binsOf({ min, max }: { min: number; max: number }, guesses: RoomAnswers['guesses']): number[] {
  const bins = Array.from({ length: LINE_BINS }, () => 0);
  for (const { value } of guesses) {
    const bin = Math.max(0, Math.min(LINE_BINS - 1, Math.floor(((value - min) / (max - min)) * LINE_BINS)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/** What the same word is, however it was typed: the wall counts it once. */
export function wallKey(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return plain || text;
}

/** The commonest words, those worth something before all others; of equal ones by the letters, so that no order tells whose they are. */
function wallOf(typed: readonly { text: string; credit: number }[], read: TypedReader['read']): TypedWords[] {
  const byKey = new Map<string, { text: string; count: number; credit: number }>();
  for (const { text, credit } of typed) {
    const key = wallKey(text);
    const word = byKey.get(key);
    if (!word) byKey.set(key, { text, count: 1, credit });
    else {
      word.count++;
      word.credit = Math.max(word.credit, credit);
      if (text < word.text) word.text = text;
    }
  }
  const words = [...byKey.values()].sort(
    (a, b) => Number(b.credit > 0) - Number(a.credit > 0) || b.count - a.count || (a.text < b.text ? -1 : 1),
  );
  const wall: TypedWords[] = [];
  for (const { text, count: times, credit } of words.slice(0, WALL_LOOKS_MAX)) {
    if (wall.length === WALL_WORDS_MAX) break;
    const shown = read(text);
    if (shown)
      wall.push({ text: fitColumns(shown, WALL_WORD_COLUMNS), count: times, credit: Math.round(credit * 100) });
  }
  return wall.sort((a, b) => b.count - a.count);
}
