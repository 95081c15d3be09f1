import type { SettledMatch } from './ports/feedback.ts';

/** Which revision of each of its questions a match asked. */
export function revisionsIn({ answers }: Pick<SettledMatch, 'answers'>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { questionId, revision } of answers) if (!found.has(questionId)) found.set(questionId, revision);
  return found;
}
