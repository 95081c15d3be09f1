import { createInterface } from 'node:readline/promises';
import type { Storage } from '../storage/storage.ts';
import { decideOn } from './decide-on.ts';
import { burstsOf } from './flag-bursts.ts';
import { describeBurst, describeItem, itemsForReview, REVIEW_PAGE_QUESTIONS, type ReviewItem } from './review.ts';

export interface ReviewOptions {
  /** Ids decided without looking: for scripts, and for whoever has looked already. */
  readonly keep?: readonly string[];
  readonly retire?: readonly string[];
}

export interface Terminal {
  print(line: string): void;
  /** Asks for a line; null where nobody can answer, or nobody does any more. */
  readonly ask: ((question: string) => Promise<string | null>) | null;
}

/** `npm run questions -- review`: shows what waits and takes a decision on each, or only lists it where nobody can answer. */
export async function review(
  storage: Storage,
  { keep = [], retire = [] }: ReviewOptions,
  terminal: Terminal,
): Promise<void> {
  const { print, ask } = terminal;
  if (keep.length > 0 || retire.length > 0) {
    await decideAll(storage, keep, 'keep', print);
    await decideAll(storage, retire, 'retire', print);
    return;
  }
  const items = await itemsForReview(storage);
  const events = burstsOf(items);
  if (events.length === 0) return print('Nothing waits for review.');
  for (const [i, event] of events.entries()) {
    print(
      `\n${i + 1} of ${items.length === REVIEW_PAGE_QUESTIONS ? 'the first ' : ''}${events.length}: ${describe(event)}`,
    );
    if (!ask) continue;
    const letter = 'items' in event ? await askFor(ask, BURST_CHOICE) : await askFor(ask, CHOICE);
    if (letter === 'q') return;
    if ('items' in event && letter === 'o') {
      if (!(await reviewOneByOne(storage, event.items, terminal))) return;
    } else if (letter === 'k') await decideAll(storage, idsOf(event), 'keep', print);
    else if (letter === 'r') await decideAll(storage, idsOf(event), 'retire', print);
  }
  if (!ask)
    print('\nDecide with --keep ID or --retire ID, several where they belong together, or run this in a terminal.');
}

const CHOICE = '[k]eep, [r]etire, [s]kip, [q]uit? ';
const BURST_CHOICE = '[k]eep all, [o]ne by one, [s]kip, [q]uit? ';

type Event = ReturnType<typeof burstsOf>[number];

function describe(event: Event): string {
  return 'items' in event ? describeBurst(event) : describeItem(event);
}

function idsOf(event: Event): string[] {
  return ('items' in event ? event.items : [event]).map(({ question }) => question.id);
}

/** False when the reviewer has had enough. */
async function reviewOneByOne(
  storage: Storage,
  items: readonly ReviewItem[],
  { print, ask }: Terminal,
): Promise<boolean> {
  for (const item of items) {
    print(`\n${describeItem(item)}`);
    const letter = ask ? await askFor(ask, CHOICE) : 'q';
    if (letter === 'q') return false;
    if (letter === 'k') await decideAll(storage, [item.question.id], 'keep', print);
    if (letter === 'r') await decideAll(storage, [item.question.id], 'retire', print);
  }
  return true;
}

async function askFor(ask: NonNullable<Terminal['ask']>, question: string): Promise<string> {
  const answer = await ask(question);
  return answer?.trim().toLowerCase()[0] ?? (answer === null ? 'q' : 's');
}

async function decideAll(
  storage: Storage,
  ids: readonly string[],
  decision: 'keep' | 'retire',
  print: Terminal['print'],
): Promise<void> {
  for (const id of ids) {
    if (!(await decideOn(storage, id, decision))) print(`There is no question "${id}".`);
    else print(decision === 'keep' ? `${id} is kept; its flags are settled.` : `${id} is retired.`);
  }
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
