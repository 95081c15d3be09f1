import { optionsOf, type Question } from '#shared/questions/question.ts';
import { findLeaks } from '../questions/leaks/find-leaks.ts';
import { readStarterBank } from '../questions/starter.ts';
import type { MeasuredFigure } from './measured-figure.ts';

/** What `npm run bench -- --only leak-gate` starts: figures as JSON on stdout. */
const BANK_QUESTIONS = 2000;

const own = await readStarterBank();
const bank = [...own, ...own.map(inOtherWords)].slice(0, BANK_QUESTIONS);
const began = performance.now();
const pairs = findLeaks(bank).length;
const figures: MeasuredFigure[] = [
  {
    name: `leak gate: every pair of ${bank.length.toLocaleString('en')} questions`,
    value: (performance.now() - began) / 1000,
    unit: 's',
    goal: { atMost: 10 },
    note: `${pairs} give each other away`,
  },
];
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);

/** As much text about something else: its long words are no other question's. */
function inOtherWords(question: Question): Question {
  const other = (text: string): string => text.replace(/\p{L}{5,}/gu, (word) => `x${word}`);
  return {
    ...question,
    id: `other-${question.id}`,
    stem: other(question.stem),
    explanation: other(question.explanation ?? ''),
    ...('options' in question
      ? { options: optionsOf(question).map(({ id, text }) => ({ id, text: other(text) })) }
      : {}),
  } as Question;
}
