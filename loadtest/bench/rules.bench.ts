import { join, resolve } from 'node:path';
import { builtinRegistry } from '#shared/builtin.ts';
import { median } from '#shared/testing/percentile.ts';
import { BeforeTree } from './before-tree.ts';
import type { Figure } from './figure.ts';
import { RunnerProcess } from './runner-process.ts';

/** The first runs are slower: nothing is compiled yet. */
const WARM_UP_RUNS = 3;
const RUNS = 15;
/** The last commit before rules became parts: its classic is what the modes are measured by. */
const BEFORE = 'b36262c';
/** A mode for so many is measured with a crowd, too. */
const LARGE_SEATS = 64;
const ROOT = resolve(import.meta.dirname, '../..');

/** A full evening: what a host may switch on besides the mode, those that have most to do while people answer. */
const SIX_MODIFIERS = ['streaks', 'crowd-meter', 'chain-reaction', 'mini-boss', 'wager', 'teams'] as const;

interface Room {
  readonly mode: string;
  readonly seats: number;
  /** Instead of those that the mode comes with. */
  readonly modifiers?: readonly string[];
}

/**
 * Answers a second that the rules take, alone: of each mode, and of classic as it was before the redesign. Each kind of
 * room has a process of its own and so has its classic of before; they run in turn, and a ratio is the median of what
 * the pairs say, because a shared machine changes its speed by half from one second to the next.
 */
export async function rulesBench(): Promise<Figure[]> {
  const before = await BeforeTree.open(BEFORE);
  const figures: Figure[] = [];
  try {
    for (const { id, players } of builtinRegistry().modes)
      for (const seats of [10, 10_000]) {
        if (players.max < (seats > 10 ? LARGE_SEATS : seats)) continue;
        const { rate, rateBefore, ratio } = await inTurn({ mode: id, seats }, before);
        const name = `rules: answers taken, ${id}, ${seats.toLocaleString('en')} seats`;
        const goal = { atLeast: 1_000_000 };
        figures.push({ name, value: rate, unit: '/s', ...(id === 'classic' ? { goal } : {}) });
        const note = before ? `${Math.round(rateBefore).toLocaleString('en')}/s` : `there is no commit ${BEFORE} here`;
        figures.push({ name: `${name} / classic of before`, value: ratio, unit: 'x', goal: { atLeast: 0.7 }, note });
      }
    // People come into teams one by one, each looked at beside all who are there: ten thousand take long to open.
    for (const seats of [10, 1_000])
      figures.push({
        name: `rules: answers taken, classic with six modifiers, ${seats.toLocaleString('en')} seats`,
        value: (await inTurn({ mode: 'classic', seats, modifiers: SIX_MODIFIERS }, null)).rate,
        unit: '/s',
        goal: { atLeast: 1_000_000 },
        note: SIX_MODIFIERS.join(', '),
      });
  } finally {
    await before?.close();
  }
  return figures;
}

/** The best rates of each, and the median of how they compare. NaN: there is nothing to compare with. */
async function inTurn(
  { mode, seats, modifiers = [] }: Room,
  before: BeforeTree | null,
): Promise<{ readonly rate: number; readonly rateBefore: number; readonly ratio: number }> {
  const script = join(import.meta.dirname, 'answer-runner.ts');
  const today = new RunnerProcess([script, mode, String(seats), ...modifiers], ROOT);
  const older = await before?.answers(seats);
  const pairs: { today: number; before: number }[] = [];
  try {
    for (let run = -WARM_UP_RUNS; run < RUNS; run++) {
      const pair = { today: await today.rate(), before: (await older?.rate()) ?? Number.NaN };
      if (run >= 0) pairs.push(pair);
    }
  } finally {
    await Promise.all([today.end(), older?.end()]);
  }
  return {
    rate: Math.max(...pairs.map((pair) => pair.today)),
    rateBefore: Math.max(...pairs.map((pair) => pair.before)),
    ratio: median(pairs.map((pair) => pair.today / pair.before)),
  };
}
