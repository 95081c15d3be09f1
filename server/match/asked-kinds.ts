import type { Question } from '#shared/questions/question.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';

/** Which kinds of questions a host wants to be asked: QUESTION_KINDS. */
export type WantedKinds = 'all' | readonly string[];

/** What is left of them where whoever opened a room wants some only. */
export function narrowed(wanted: WantedKinds, kinds: readonly string[] | undefined): WantedKinds {
  if (kinds === undefined) return wanted;
  return wanted === 'all' ? kinds : wanted.filter((kind) => kinds.includes(kind));
}

/** The kinds that are drawn on a server: those that its host wants, of those that can be played there. */
export function askedKinds(kinds: AnswerKinds, wanted: WantedKinds): readonly Question['kind'][] {
  return wanted === 'all' ? kinds.ids : kinds.ids.filter((id) => wanted.includes(id));
}
