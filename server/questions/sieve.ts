import { because, ourWords, type Reason } from '#shared/questions/formats/reason.ts';
import type { ReadFields, Row } from '#shared/questions/formats/row.ts';
import type { Question } from '#shared/questions/question.ts';
import type { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { hashText } from '#shared/rules/random.ts';

/** What a row is before the bank is asked. `again`: the file says the same twice. */
export type Sieved =
  | { readonly is: 'candidate'; readonly question: Question }
  | { readonly is: 'again' }
  | { readonly is: 'refused'; readonly why: readonly Reason[]; readonly read?: ReadFields | undefined };

/** Looks at the rows of one file, one after the other: can it be asked here, and does the file contradict itself. */
export class Sieve {
  private readonly kinds: AnswerKinds | undefined;
  /** What this file says under each id, as a hash. */
  private readonly seen = new Map<string, number>();

  constructor(kinds: AnswerKinds | undefined) {
    this.kinds = kinds;
  }

  take(row: Row): Sieved {
    if (!row.ok) return { is: 'refused', why: row.why, read: row.read };
    const { question } = row;
    const reason = this.kinds?.problemOf(question) ?? null;
    if (reason !== null) return { is: 'refused', why: [ourWords(reason)], read: { ...question } };
    const { id } = question;
    const hash = hashText(JSON.stringify(question));
    const before = this.seen.get(id);
    if (before === hash) return { is: 'again' };
    if (before !== undefined)
      return {
        is: 'refused',
        why: [because`Another question of this file has the id "${id}" already.`],
        read: { ...question },
      };
    this.seen.set(id, hash);
    return { is: 'candidate', question };
  }

  /** A row is mended, or left out: what it said does not stand in the file any more. */
  forget(id: string): void {
    this.seen.delete(id);
  }
}
