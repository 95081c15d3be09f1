import type { Draft, DraftItem } from '#shared/drafts/draft.ts';
import { optionsOf, type Question } from '#shared/questions/question.ts';
import type { AnswerValue } from '#shared/rules/answers/answer-kind.ts';
import { OPINIONS, type Opinion } from './answers.ts';
import type { Usage } from './language-model.ts';
import type { CallArgs } from './plan-set.ts';
import { PROMPTS } from './prompts.ts';
import { MADE_KINDS, questionOf } from './sift.ts';

/** An estimate this good is no other opinion. */
const NEAR_SHARE = 0.9;

/** What somebody answers who does not see the key; nothing where the model would not, or not in the form. */
export async function opinionsOn(
  { model, seed, signal, tokensMax }: Omit<CallArgs, 'input'>,
  items: readonly DraftItem[],
): Promise<{ opinions: readonly Opinion[]; usage: Usage }> {
  const said = await model.ask({
    ...{ task: PROMPTS.answer.text, answer: OPINIONS, name: 'answers', seed, signal, tokensMax },
    about: { questions: items.map(withoutKey) },
  });
  return { opinions: said.said === 'answer' ? said.value.answers : [], usage: said.usage };
}

function withoutKey({ id, question: { kind, stem, options, number } }: DraftItem): object {
  return {
    ...{ id, kind, question: stem },
    ...(options.length > 0 ? { answers: options.map((option) => ({ letter: option.id, text: option.text })) } : {}),
    ...(number ? { from: number.min, to: number.max, unit: number.unit } : {}),
  };
}

/** The item as it is, or with what speaks against its key. */
export function weighed(
  item: DraftItem,
  draft: Pick<Draft, 'topic' | 'lang'>,
  opinions: readonly Opinion[],
): DraftItem {
  const opinion = opinions.find(({ id }) => id === item.id);
  const [question] = questionOf(item, draft);
  if (!question) return item;
  if (!opinion)
    return { ...item, warnings: [{ code: 'check', about: 'Nobody has answered it without seeing the key.' }] };
  const answer = answerOf(question, opinion);
  if (opinion.sure && answer !== undefined && agrees(question, answer)) return item;
  return { ...item, isOut: true, warnings: [{ code: 'disputed', about: told(question, answer) }] };
}

function agrees(question: Question, answer: AnswerValue): boolean {
  const kind = MADE_KINDS.of(question);
  const read = kind.read(question, answer);
  if (read === undefined) return false;
  return kind.judge(question, read) >= (question.kind === 'number' ? NEAR_SHARE : 1);
}

function answerOf(question: Question, { letters, number, words }: Opinion): AnswerValue | undefined {
  if (question.kind === 'number') return number ?? undefined;
  if (question.kind === 'text') return words;
  const ids = letters.map((letter) => letter.trim().toLowerCase());
  return question.kind === 'choice' ? (ids.length === 1 ? ids[0] : undefined) : ids;
}

/** The other answer, in words. */
function told(question: Question, answer: AnswerValue | undefined): string {
  if (answer === undefined) return '';
  const ids = [answer].flat();
  const texts = ids.map((id) => optionsOf(question).find((option) => option.id === id)?.text ?? String(id));
  return texts.join(', ').slice(0, 200);
}
