import { setImmediate } from 'node:timers/promises';
import type { AskedQuestion, QuestionStore } from '../storage/storage.ts';
import { asksTheSame, type Meaning, meaningOf, SAME_WORDS_SHARE } from './same-question.ts';

/** Questions that are read and looked at before everybody else's evening comes first. */
const PAGE_QUESTIONS = 50;

interface Candidate<Q> {
  readonly question: Q;
  readonly asked: Meaning['asked'];
}

/**
 * New questions, against which others are held. Whoever shares three quarters of its words with one shares at least one
 * of its rarest: a question lies under those few words, and only what meets it there is compared. What is right has no
 * part in it: whoever has questions made sees which of them the bank would not let in (V1).
 */
export class Candidates<Q extends AskedQuestion> {
  private readonly byWord = new Map<string, Candidate<Q>[]>();

  constructor(questions: readonly Q[]) {
    const all = questions.map((question) => ({ question, asked: meaningOf(question).asked }));
    const holding = new Map<string, number>();
    for (const { asked } of all) for (const word of asked) holding.set(word, (holding.get(word) ?? 0) + 1);
    for (const candidate of all) {
      const { asked } = candidate;
      const rarest = [...asked].sort((a, b) => (holding.get(a) ?? 0) - (holding.get(b) ?? 0));
      const enough = asked.size - Math.ceil(SAME_WORDS_SHARE * asked.size) + 1;
      for (const word of rarest.slice(0, enough)) put(this.byWord, word, candidate);
    }
  }

  /** Those that ask nearly the same as this one, in the same language. */
  like(other: AskedQuestion): Q[] {
    const meaning = meaningOf(other);
    const met = new Set<Candidate<Q>>();
    for (const word of meaning.asked) for (const candidate of this.byWord.get(word) ?? []) met.add(candidate);
    const like = ({ question, ...own }: Candidate<Q>): boolean =>
      question.lang === other.lang && question.id !== other.id && asksTheSame(own, meaning, sharedBy(own, meaning));
    return [...met].filter(like).map(({ question }) => question);
  }
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function sharedBy(one: Pick<Meaning, 'asked'>, other: Pick<Meaning, 'asked'>): number {
  let shared = 0;
  for (const word of one.asked) if (other.asked.has(word)) shared++;
  return shared;
}

/** Which of these the bank has already, by id, with the question that it has. Reads the bank once, in slices. */
export async function knownAlready(
  store: Pick<QuestionStore, 'scan'>,
  questions: readonly AskedQuestion[],
): Promise<ReadonlyMap<string, AskedQuestion>> {
  const candidates = new Candidates(questions);
  const known = new Map<string, AskedQuestion>();
  for (let after = ''; ; ) {
    const page = await store.scan({ after, limit: PAGE_QUESTIONS });
    for (const other of page) for (const { id } of candidates.like(other)) if (!known.has(id)) known.set(id, other);
    const last = page.at(-1);
    if (!last || page.length < PAGE_QUESTIONS) return known;
    after = last.id;
    await setImmediate();
  }
}
