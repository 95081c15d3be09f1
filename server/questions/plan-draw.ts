import { DIFFICULTIES, type Difficulty } from '#shared/questions/question.ts';
import { keyedLuck, type LuckKey } from '#shared/rules/keyed-luck.ts';

/** Of ten questions four are easy, four medium, two hard. */
const MIX: Readonly<Record<Difficulty, number>> = { easy: 0.4, medium: 0.4, hard: 0.2 };
/** Where a level runs out, these stand in, nearest first. */
const INSTEAD: Readonly<Record<Difficulty, readonly Difficulty[]>> = {
  easy: ['medium', 'hard'],
  medium: ['easy', 'hard'],
  hard: ['medium', 'easy'],
};
/** What is taken, best first: good ones nobody saw lately, then the others, and what was seen only in need. */
const PASSES = [
  { standing: 'good', mayRepeat: false },
  { standing: 'poor', mayRepeat: false },
  { standing: 'good', mayRepeat: true },
  { standing: 'poor', mayRepeat: true },
] as const;
/** Rows read beyond those needed, up to so many a question and in all: neighbours on the dice are not always drawn together. */
const SPARE = { each: 3, all: 12 } as const;
/** Rows that are read at first to pass over what was seen lately; more only where these were all of them. */
const SEEN_ROWS = 12;
const DICE_SIDES = 0x100000000;

export interface DrawPlan {
  readonly topics: readonly string[];
  readonly count: number;
  readonly key: LuckKey;
  readonly lang?: string;
  readonly kinds: readonly string[];
  readonly avoid?: readonly string[];
  /** Never taken, though nothing else is left. */
  readonly exclude?: readonly string[];
  /** Which cells of the bank hold questions: the others are not asked about. */
  readonly cells: ReadonlySet<string>;
}

/** The part of the bank that one query of a draw walks through, as a key of `cells`. */
export function cellKey(topic: string, lang: string, difficulty: string, kind: string): string {
  return `${topic}/${lang}/${difficulty}/${kind}`;
}

/** Up to `limit` questions of these, going round the bank upwards from the point `from` (0 to 2^32) on the dice. */
export interface DrawQuery {
  readonly topic: string;
  readonly lang: string;
  readonly difficulty: Difficulty;
  readonly kind: string;
  readonly standing: 'good' | 'poor';
  readonly from: number;
  readonly limit: number;
}

export interface DrawRow {
  readonly id: string;
  readonly dice: number;
}

/**
 * Which questions a match asks: easy ones first, topics evenly, good ones first, none seen lately unless nothing else
 * is left. The same key on the same bank gives the same list. It yields what it wants to know, several queries at
 * once, and is given their rows: so an engine may read them as it likes, at once or one after the other.
 */
export function* planDraw(plan: DrawPlan): Generator<readonly DrawQuery[], string[], readonly (readonly DrawRow[])[]> {
  const random = keyedLuck(plan.key, 'draw');
  const topics = random.shuffle([...new Set(plan.topics)]);
  const kinds = [...new Set(plan.kinds)];
  const lang = plan.lang ?? 'en';
  const seen = new Set(plan.avoid ?? []);
  const excluded = new Set(plan.exclude ?? []);
  const taken = new Set<string>();
  const takenOf = new Map<string, number>(); // by topic
  const chosen: { id: string; difficulty: Difficulty }[] = [];
  /** Which topic is next: it goes on where the last level ended, so that a mix is even over the whole match. */
  let turn = 0;

  /** One round over the topics, or with `wide` over all of them and past all that was seen; how many were found. */
  function* round(
    difficulty: Difficulty,
    missing: number,
    { standing, mayRepeat }: (typeof PASSES)[number],
    wide: boolean,
  ): Generator<readonly DrawQuery[], number, readonly (readonly DrawRow[])[]> {
    const visits = wide ? topics.length : Math.min(missing, topics.length);
    const passedOver = mayRepeat ? 0 : Math.min(seen.size, wide ? seen.size : SEEN_ROWS);
    const wants = Array.from({ length: visits }, (_, i) => ({
      topic: topics[(turn + i) % topics.length] ?? '',
      share: Math.floor(missing / visits) + (i < missing % visits ? 1 : 0) || 1,
      from: random.int(0, DICE_SIDES - 1),
    }));
    turn += missing;
    const queries = wants.map(({ topic, share, from }) =>
      kinds
        .filter((kind) => plan.cells.has(cellKey(topic, lang, difficulty, kind)))
        .map((kind) => ({
          ...{ topic, lang, difficulty, kind, standing, from },
          limit: poolOf(share) + passedOver + excluded.size + (takenOf.get(topic) ?? 0),
        })),
    );
    const answers = queries.some(({ length }) => length > 0) ? [...(yield queries.flat())] : [];
    let found = 0;
    wants.forEach(({ topic, share, from }, i) => {
      const rows = answers
        .splice(0, queries[i]?.length)
        .flat()
        .filter((row) => !taken.has(row.id) && !excluded.has(row.id) && (mayRepeat || !seen.has(row.id)))
        // Once round the dice from the same point: each kind is met as often as there are questions of it.
        .sort((a, b) => roundFrom(from, a.dice) - roundFrom(from, b.dice) || (a.id < b.id ? -1 : 1));
      const room = Math.min(share, missing - found);
      for (const { id } of random.shuffle(rows.slice(0, poolOf(share))).slice(0, room)) {
        taken.add(id);
        takenOf.set(topic, (takenOf.get(topic) ?? 0) + 1);
        chosen.push({ id, difficulty });
        found++;
      }
    });
    return found;
  }

  const wanted = shares(plan.count);
  for (const pass of PASSES) {
    for (const level of DIFFICULTIES) {
      for (const difficulty of [level, ...INSTEAD[level]]) {
        for (const wide of [false, true]) {
          for (let found = 1; found > 0 && wanted[level] > 0; wanted[level] -= found) {
            found = yield* round(difficulty, wanted[level], pass, wide);
          }
        }
      }
    }
  }
  return DIFFICULTIES.flatMap((level) => chosen.filter(({ difficulty }) => difficulty === level).map(({ id }) => id));
}

/** Of how many neighbours so many are drawn. */
function poolOf(share: number): number {
  return share + Math.min(SPARE.all, SPARE.each * share);
}

/** How many of each level. */
function shares(count: number): Record<Difficulty, number> {
  const easy = Math.round(MIX.easy * count);
  const hard = Math.round(MIX.hard * count);
  return { easy, medium: count - easy - hard, hard };
}

/** How far `dice` is from the point `from`, going up and round. */
function roundFrom(from: number, dice: number): number {
  return (dice - from + DICE_SIDES) % DICE_SIDES;
}
