import { optionsOf, type Question } from '#shared/questions/question.ts';
import type { QuestionFeedback } from '../storage/ports/feedback.ts';
import type { Storage } from '../storage/storage.ts';

/** Shown at once: a reviewer comes back for more. */
export const REVIEW_PAGE = 50;

export interface ReviewItem {
  readonly question: Question;
  readonly feedback: QuestionFeedback;
  /** What players wrote, newest first. */
  readonly notes: readonly string[];
}

/** Questions that wait for a reviewer, the worst first. */
export async function itemsForReview({ feedback, questions }: Storage, limit = REVIEW_PAGE): Promise<ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (const { notes, ...about } of await feedback.review({ limit })) {
    const question = await questions.find(about.questionId);
    if (question) items.push({ question, feedback: about, notes });
  }
  return items;
}

/** An item as a reviewer reads it: the question with its answers, why it waits, what players wrote. */
export function describeItem({ question, feedback, notes }: ReviewItem): string {
  const { up, down, flag, quality, statistics } = feedback;
  const { asked, facility, discrimination, medianMs } = statistics;
  const answers = optionsOf(question).map(({ id, text }) => `  ${isRight(question, id) ? '✓' : ' '} ${text}`);
  const facts = [
    `quality ${Math.round(quality)} of 100`,
    counted(flag, 'flag'),
    counted(up, 'thumb up', 'thumbs up'),
    counted(down, 'thumb down', 'thumbs down'),
    asked === 0
      ? 'never answered'
      : `${counted(asked, 'answer')}, ${percent(facility)} right, median ${((medianMs ?? 0) / 1000).toFixed(1)} s`,
    ...(discrimination === null ? [] : [`discrimination ${discrimination.toFixed(2)}`]),
  ];
  return [
    `${question.id}  (${question.topic}, ${question.difficulty})`,
    `  ${question.stem}`,
    ...(answers.length > 0 ? answers : [`  ✓ ${String(question.right)}`]),
    ...(question.explanation ? [`  Why: ${question.explanation}`] : []),
    ...(question.source ? [`  Source: ${question.source}`] : []),
    `  ${facts.join(', ')}`,
    ...notes.map((note) => `  “${note}”`),
  ].join('\n');
}

function isRight(question: Question, optionId: string): boolean {
  return Array.isArray(question.right) && question.kind !== 'order' && question.right.includes(optionId);
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function percent(share: number | null): string {
  return `${Math.round((share ?? 0) * 100)} %`;
}
