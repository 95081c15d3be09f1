import { createInterface } from 'node:readline/promises';
import type { Storage } from '../storage/storage.ts';
import { describeItem, itemsForReview, REVIEW_PAGE } from './review.ts';

export interface ReviewOptions {
  /** Ids judged without looking: for scripts, and for whoever has looked already. */
  readonly keep?: readonly string[];
  readonly retire?: readonly string[];
}

export interface Terminal {
  print(line: string): void;
  /** Asks for a line; null where nobody can answer, or nobody does any more. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
}

/** `npm run questions -- review`: shows what waits and takes a reviewer's word on each, or only lists it where nobody can answer. */
export async function review(
  storage: Storage,
  { keep = [], retire = [] }: ReviewOptions,
  terminal: Terminal,
): Promise<void> {
  const { print, ask } = terminal;
  if (keep.length > 0 || retire.length > 0) {
    for (const id of keep) await judge(storage, id, 'keep', print);
    for (const id of retire) await judge(storage, id, 'retire', print);
    return;
  }
  const items = await itemsForReview(storage);
  if (items.length === 0) return print('Nothing waits for review.');
  for (const [i, item] of items.entries()) {
    print(
      `\n${i + 1} of ${items.length === REVIEW_PAGE ? `the first ${REVIEW_PAGE}` : items.length}: ${describeItem(item)}`,
    );
    if (!ask) continue;
    const answer = await ask('[k]eep, [r]etire, [s]kip, [q]uit? ');
    const letter = answer?.trim().toLowerCase()[0] ?? 'q';
    if (letter === 'q') return;
    if (letter === 'k') await judge(storage, item.question.id, 'keep', print);
    if (letter === 'r') await judge(storage, item.question.id, 'retire', print);
  }
  if (!ask) print('\nJudge with --keep ID or --retire ID, or run this in a terminal.');
}

async function judge(
  storage: Storage,
  id: string,
  decision: 'keep' | 'retire',
  print: Terminal['print'],
): Promise<void> {
  if (!(await storage.questions.find(id))) return print(`There is no question "${id}".`);
  await storage.feedback.decide({ questionId: id, decision });
  print(decision === 'keep' ? `${id} is kept; its flags are settled.` : `${id} is retired.`);
}

/** The terminal this process runs in. */
export function ownTerminal(print: Terminal['print']): Terminal & { close(): void } {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return { print, ask: null, close: () => {} };
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  return {
    print,
    ask: (question) => Promise.race([lines.question(question), closed]),
    close: () => lines.close(),
  };
}
