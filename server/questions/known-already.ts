import { setImmediate } from 'node:timers/promises';
import type { AskedQuestion, QuestionStore } from '../storage/storage.ts';
import { isSame, type Meaning, meaningOf, SAME_WORDS_SHARE } from './same-question.ts';

/** Questions that are read and looked at before everybody else's evening comes first. */
const PAGE_QUESTIONS = 50;

interface Candidate<Q> {
  readonly question: Q;
  readonly meaning: Meaning;
}

/**
 * New questions, against which others are held. Whoever shares three quarters of its words with one shares at least one
 * of its rarest: a question lies under those few words, and under its answer, and only what meets it there is compared.
 */
export class Candidates<Q extends AskedQuestion> {
  private readonly byWord = new Map<string, Candidate<Q>[]>();
  private readonly byAnswer = new Map<string, Candidate<Q>[]>();

  constructor(questions: readonly Q[]) {
    const all = questions.map((question) => ({ question, meaning: meaningOf(question) }));
    const holding = new Map<string, number>();
    for (const { meaning } of all) for (const word of meaning.asked) holding.set(word, (holding.get(word) ?? 0) + 1);
    for (const candidate of all) {
      const { asked, answer } = candidate.meaning;
      const rarest = [...asked].sort((a, b) => (holding.get(a) ?? 0) - (holding.get(b) ?? 0));
      const enough = asked.size - Math.ceil(SAME_WORDS_SHARE * asked.size) + 1;
      for (const word of rarest.slice(0, enough)) put(this.byWord, word, candidate);
      if (answer !== '') put(this.byAnswer, answer, candidate);
    }
  }

  /** Those that ask nearly the same as this one, in the same language. */
  like(other: AskedQuestion): Q[] {
    const meaning = meaningOf(other);
    const met = new Set(this.byAnswer.get(meaning.answer));
    for (const word of meaning.asked) for (const candidate of this.byWord.get(word) ?? []) met.add(candidate);
    const like = ({ question, meaning: own }: Candidate<Q>): boolean =>
      question.lang === other.lang && question.id !== other.id && isSame(own, meaning, sharedBy(own, meaning));
    return [...met].filter(like).map(({ question }) => question);
  }
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function sharedBy(one: Meaning, other: Meaning): number {
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
