import type { Difficulty } from '#shared/questions/question.ts';
import { luck } from '#shared/rules/random.ts';

/** Of ten questions four are easy, four medium, two hard. */
const MIX: readonly [Difficulty, number][] = [
  ['easy', 0.4],
  ['medium', 0.4],
  ['hard', 0.2],
];
/** Where a level runs out, these stand in, nearest first. */
const INSTEAD: Readonly<Record<Difficulty, readonly Difficulty[]>> = {
  easy: ['medium', 'hard'],
  medium: ['easy', 'hard'],
  hard: ['medium', 'easy'],
};
/** Rows read beyond those needed, so that questions seen lately can be passed over. */
const SPARE = 12;

export interface DrawPlan {
  readonly topics: readonly string[];
  readonly count: number;
  readonly seed: string;
  readonly lang?: string;
  readonly kinds: readonly string[];
  readonly avoid?: readonly string[];
}

/** Reads up to `limit` questions of a kind, going round the bank from the point `dice` (0 to 2^32). */
export type PickRows<Row extends { dice: number }> = (
  where: { topic: string; lang: string; difficulty: Difficulty; kind: string },
  dice: number,
  limit: number,
) => Row[];

/**
 * Which questions a match asks: easy ones first, topics evenly, none seen lately unless nothing else is left.
 * The same seed on the same bank gives the same list. Every engine reads rows its own way.
 */
export function planDraw<Row extends { id: string; dice: number }>(plan: DrawPlan, pick: PickRows<Row>): Row[] {
  const random = luck(plan.seed, 'draw');
  const topics = random.shuffle(plan.topics);
  const seen = new Set(plan.avoid ?? []);
  const taken = new Set<string>();
  const out: Row[] = [];

  const take = (difficulty: Difficulty, count: number, mayRepeat: boolean): number => {
    let missing = count;
    // Round the topics one at a time, so that a mix is spread evenly.
    for (let turn = 0; missing > 0 && turn < topics.length; turn++) {
      const share = Math.ceil(missing / (topics.length - turn));
      const topic = topics[(turn + out.length) % topics.length] ?? '';
      const from = random.int(0, 0xffffffff);
      const limit = share + SPARE + Math.min(seen.size, 200);
      const rows = plan.kinds
        .flatMap((kind) => pick({ topic, lang: plan.lang ?? 'en', difficulty, kind }, from, limit))
        // Once round the bank from the same point: each kind is met as often as there are questions of it.
        .sort((a, b) => roundFrom(from, a.dice) - roundFrom(from, b.dice));
      const fresh = rows.filter((row) => !taken.has(row.id) && (mayRepeat || !seen.has(row.id))).slice(0, share);
      for (const row of fresh) taken.add(row.id);
      out.push(...fresh);
      missing -= fresh.length;
    }
    return missing;
  };

  const wanted = MIX.map(([difficulty, part]) => [difficulty, Math.round(part * plan.count)] as [Difficulty, number]);
  const medium = wanted[1];
  if (medium) medium[1] += plan.count - wanted.reduce((sum, [, n]) => sum + n, 0);
  for (const mayRepeat of [false, true]) {
    for (const want of wanted) {
      want[1] = take(want[0], want[1], mayRepeat);
      for (const other of INSTEAD[want[0]]) want[1] = take(other, want[1], mayRepeat);
    }
  }
  return out;
}

/** How far `dice` is from the point `from`, going up and round. */
function roundFrom(from: number, dice: number): number {
  return (dice - from + 0x100000000) % 0x100000000;
}
