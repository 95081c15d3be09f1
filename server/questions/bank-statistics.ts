import { type DIFFICULTIES, optionsOf, type Question } from '#shared/questions/question.ts';

type ByDifficulty = Record<(typeof DIFFICULTIES)[number], number>;

/** What a bank is made of, each in order of the alphabet or of time. */
export interface BankStatistics {
  readonly questions: number;
  readonly kinds: ReadonlyMap<string, number>;
  readonly topics: ReadonlyMap<string, ByDifficulty>;
  readonly difficulties: ByDifficulty;
  /** By the first year of each, such as 1990; the questions that name no year are not among them. */
  readonly decades: ReadonlyMap<number, number>;
  /** How many of each difficulty say where their fact comes from. */
  readonly sourced: ByDifficulty;
}

/** From the year 1000 on; with a unit behind it, it is a length or a weight. */
const YEAR = /(?<![\d.,])(?:1\d|20)\d\d(?![\d.,]*\d)(?!\s?(?:%|°|k?m\b|metres|kilo|years|people|miles|tonnes|litres))/g;

export function statisticsOfBank(questions: readonly Question[]): BankStatistics {
  const kinds = new Map<string, number>();
  const topics = new Map<string, ByDifficulty>();
  const decades = new Map<number, number>();
  const difficulties = none();
  const sourced = none();
  for (const question of questions) {
    const { kind, topic, difficulty, source } = question;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const row = topics.get(topic) ?? none();
    row[difficulty]++;
    topics.set(topic, row);
    difficulties[difficulty]++;
    if (source) sourced[difficulty]++;
    const decade = decadeOf(question);
    if (decade !== null) decades.set(decade, (decades.get(decade) ?? 0) + 1);
  }
  return {
    questions: questions.length,
    kinds: sorted(kinds),
    topics: sorted(topics),
    difficulties,
    decades: new Map([...decades].sort(([a], [b]) => a - b)),
    sourced,
  };
}

/** The decade a question is about, as far as years tell: those it asks by first, then its answer, then its explanation. */
export function decadeOf(question: Question): number | null {
  const right = optionsOf(question).filter(({ id }) => [question.right].flat().includes(id));
  const answers = right.length > 0 ? right.map(({ text }) => text) : [question.right].flat();
  for (const text of [question.stem, answers.join(' '), question.explanation ?? '']) {
    const years = (text.match(YEAR) ?? []).map(Number);
    if (years.length > 0) return Math.floor(Math.max(...years) / 10) * 10;
  }
  return null;
}

function none(): ByDifficulty {
  return { easy: 0, medium: 0, hard: 0 };
}

function sorted<T>(counts: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
