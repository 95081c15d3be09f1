import { mayBeAsked, PACK_TOPIC, type PackRoom } from '#shared/drafts/pack.ts';
import { numberOption, type OptionValues } from '#shared/modes/option.ts';
import { DIFFICULTIES, type Question } from '#shared/questions/question.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import type { LuckKey } from '#shared/rules/keyed-luck.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { surveyOf } from '../questions/bank-survey.ts';
import { keepApart } from '../questions/leaks/kept-apart.ts';
import { withMistakable } from '../questions/mistakable.ts';
import type { DrawArgs, Storage } from '../storage/storage.ts';
import { askedKinds, type WantedKinds } from './asked-kinds.ts';
import { withBlindOptions } from './blind-options.ts';
import { drawPack } from './draw-pack.ts';

/** So often a deck is drawn anew without those that others of it give away; what is left out then is left out. */
const DRAWS_MAX = 12;

export interface DrawQuestionsArgs {
  /** What can be asked. */
  readonly answerKinds: AnswerKinds;
  /** What the host wants to be asked. */
  readonly wantedKinds: WantedKinds;
  readonly topic: string;
  readonly lang: string;
  readonly count: number;
  readonly key: LuckKey;
  readonly avoid?: readonly string[];
  readonly exclude?: readonly string[];
  /** What the match before has asked: nothing is drawn that it gave away. */
  readonly before?: readonly Question[];
}

/** Draws the questions of a match; a topic without any is the caller's to refuse (an empty list). */
export async function drawDeck(
  storage: Storage,
  {
    mode,
    options,
    seats,
    room,
    ...args
  }: Omit<DrawQuestionsArgs, 'count'> & {
    mode: Mode;
    options: OptionValues;
    /** Of the room. */
    seats: number;
    /** Who is asked: of no weight where the topic is no pack. */
    room: PackRoom;
  },
): Promise<Question[]> {
  const count =
    mode.deckSize?.(options, seats) ?? ('questions' in mode.options ? numberOption(options, 'questions') : 10);
  if (PACK_TOPIC.test(args.topic)) {
    const pack = await storage.packs.byTopic(args.topic);
    return pack && mayBeAsked(pack, room) ? drawPack(storage, pack, { ...args, count }) : [];
  }
  if (mode.asks) {
    const wantedKinds = mode.asks.filter((kind) => args.wantedKinds === 'all' || args.wantedKinds.includes(kind));
    const fitting = await drawQuestions(storage, { ...args, wantedKinds, count });
    if (fitting.length >= count) return fitting;
  }
  return drawQuestions(storage, { ...args, count });
}

/** Draws so many, fewer where there are no more. */
export async function drawQuestions(
  storage: Storage,
  { answerKinds, wantedKinds, before = [], ...args }: DrawQuestionsArgs,
): Promise<Question[]> {
  const drawn = await drawApart(storage, { ...args, kinds: askedKinds(answerKinds, wantedKinds) }, before);
  // What a mod's kind finds no question in is left out: a shorter match is better than a broken one.
  return withMistakable(
    storage,
    drawn
      .filter((question) => answerKinds.problemOf(question) === null)
      .map((question) => withBlindOptions(question, args.key)),
  );
}

/** F12: none gives another one away, nor was given away by the match before, as long as there are others to ask. */
async function drawApart(storage: Storage, args: DrawArgs, before: readonly Question[]): Promise<Question[]> {
  const { weights } = await surveyOf(storage);
  const left: Question[] = [];
  const leftOfBefore: Question[] = [];
  for (let draws = 1; ; draws++) {
    const exclude = [...(args.exclude ?? []), ...[...left, ...leftOfBefore].map(({ id }) => id)];
    const drawn = await storage.questions.draw({ ...args, exclude });
    const found = keepApart(drawn, before, weights);
    if (found.left.length + found.leftOfBefore.length === 0 && drawn.length === args.count) return drawn;
    left.push(...found.left);
    leftOfBefore.push(...found.leftOfBefore);
    const isAll = drawn.length < args.count;
    if (isAll || draws === DRAWS_MAX)
      return easyFirst([...found.kept, ...(isAll ? [...leftOfBefore, ...left] : [])].slice(0, args.count));
  }
}

function easyFirst(questions: readonly Question[]): Question[] {
  return DIFFICULTIES.flatMap((level) => questions.filter(({ difficulty }) => difficulty === level));
}
