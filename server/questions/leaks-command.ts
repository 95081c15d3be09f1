import { optionsOf, type Question } from '#shared/questions/question.ts';
import { findLeaks, pairKey } from './leaks/find-leaks.ts';

/** `npm run questions -- leaks`: prints the pairs that give each other away and are not on the list of those that stay; how many those were. */
export function printLeaks(
  questions: readonly Question[],
  apart: readonly (readonly [string, string])[],
  print: (line: string) => void,
): number {
  const staying = new Set(apart.map(([from, to]) => pairKey({ from, to })));
  const byId = new Map(questions.map((question) => [question.id, question]));
  const leaks = findLeaks(questions).filter((leak) => !staying.has(pairKey(leak)));
  for (const { from, to, weight, gives, words } of leaks) {
    const what = gives === 'answer' ? 'tells the answer of' : 'is about the same as';
    print(`${from} ${what} ${to} (${weight.toFixed(1)}): ${words.join(', ')}`);
    for (const id of [from, to]) print(`  ${describe(byId.get(id))}`);
  }
  return leaks.length;
}

function describe(question: Question | undefined): string {
  if (!question) return '';
  const right = optionsOf(question).filter(({ id }) => [question.right].flat().includes(id));
  const answers = right.length > 0 ? right.map(({ text }) => text) : [question.right].flat();
  return `${question.id}: ${question.stem} [${answers.join(', ')}] ${question.explanation ?? ''}`;
}
