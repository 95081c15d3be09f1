import { setImmediate } from 'node:timers/promises';
import type { Question } from '#shared/questions/question.ts';
import type { QuestionStore } from '../storage/storage.ts';
import { pages } from './export-file.ts';
import { isSame, type Meaning, meaningOf } from './same-question.ts';

/** After so many questions of the bank everybody else's evening comes first: a page is read and parsed in one go. */
const AT_ONCE_QUESTIONS = 25;

interface Candidate {
  readonly question: Question;
  readonly meaning: Meaning;
}

/** New questions, against which others are held: only those that share words with one are looked at closely. */
export class Candidates {
  private readonly byWord = new Map<string, Candidate[]>();

  constructor(questions: readonly Question[]) {
    for (const question of questions) {
      const candidate = { question, meaning: meaningOf(question) };
      for (const word of candidate.meaning.asked) {
        const known = this.byWord.get(word);
        if (known) known.push(candidate);
        else this.byWord.set(word, [candidate]);
      }
    }
  }

  /** Those that ask nearly the same as this one, in the same language. */
  like(other: Question): Question[] {
    const meaning = meaningOf(other);
    const shared = new Map<Candidate, number>();
    for (const word of meaning.asked)
      for (const candidate of this.byWord.get(word) ?? []) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    return [...shared]
      .filter(
        ([candidate, words]) =>
          candidate.question.lang === other.lang &&
          candidate.question.id !== other.id &&
          isSame(candidate.meaning, meaning, words),
      )
      .map(([{ question }]) => question);
  }
}

/** Which of these the bank has already, by id, with the question that it has. Reads the bank once, in slices. */
export async function knownAlready(
  store: QuestionStore,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, Question>> {
  const candidates = new Candidates(questions);
  const known = new Map<string, Question>();
  let count = 0;
  for await (const other of pages(store, undefined, AT_ONCE_QUESTIONS)) {
    if (++count % AT_ONCE_QUESTIONS === 0) await setImmediate();
    for (const { id } of candidates.like(other)) if (!known.has(id)) known.set(id, other);
  }
  return known;
}
