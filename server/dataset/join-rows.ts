import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Question } from '#shared/questions/question.ts';
import type { LoggedVote } from '../storage/ports/feedback.ts';
import type { Storage } from '../storage/storage.ts';
import { type DatasetRow, type KnownOfQuestion, knownOf } from './row.ts';

export type JoinFrom = {
  readonly feedback: Pick<Storage['feedback'], 'log'>;
  readonly questions: Pick<Storage['questions'], 'revisions'>;
};

/** Votes read at once. */
const PAGE_VOTES = 500;
/** Questions remembered while their votes go by: what memory they may take has an end, however large the bank. */
const REMEMBERED_QUESTIONS = 4000;

interface AsRead {
  readonly question: Question | null;
  readonly statistics: KnownOfQuestion | null;
}

/** The votes after a number, each joined with its question as its player read it. At most `limit`, in order. */
export async function* joinRows(
  { feedback, questions }: JoinFrom,
  { after, limit, voterOf }: { after: number; limit: number; voterOf: (playerId: string) => string },
): AsyncGenerator<DatasetRow> {
  const remembered = new Map<string, AsRead>();

  async function asRead({ questionId, revision }: LoggedVote): Promise<AsRead> {
    const key = `${questionId}/${revision}`;
    const known = remembered.get(key);
    if (known) return known;
    const found = (await questions.revisions(questionId)).find((one) => one.question.revision === revision);
    const read = { question: found?.question ?? null, statistics: found ? knownOf(found.feedback) : null };
    const [oldest] = remembered.keys();
    if (remembered.size >= REMEMBERED_QUESTIONS && oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, read);
    await yieldToOthers(); // the embedded database answers at once, and matches may be under way
    return read;
  }

  let from = after;
  for (let left = limit; left > 0; ) {
    const page = await feedback.log({ after: from, limit: Math.min(left, PAGE_VOTES) });
    for (const vote of page) yield { ...rowOf(vote, voterOf), ...(await asRead(vote)) };
    from = page.at(-1)?.number ?? from;
    left -= page.length;
    if (page.length === 0) return;
    await yieldToOthers();
  }
}

function rowOf(
  { number, at, vote, weight, playerId, questionId, revision }: LoggedVote,
  voterOf: (playerId: string) => string,
): Omit<DatasetRow, keyof AsRead> {
  const day = new Date(at).toISOString().slice(0, 10);
  return { number, day, vote, weight, voter: voterOf(playerId), questionId, revision };
}
