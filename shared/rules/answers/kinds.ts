import type { Question } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';

/** The kinds of questions that one app can play: the built-in ones and those of mods, made once and never changed. */
export class AnswerKinds {
  readonly list: readonly AnswerKind[];
  private readonly byId: ReadonlyMap<string, AnswerKind>;

  /** Throws for two kinds of one id. */
  constructor(list: readonly AnswerKind[]) {
    const byId = new Map<string, AnswerKind>();
    for (const kind of list) {
      if (byId.has(kind.kind)) throw new Error(`answer kind "${kind.kind}" is registered twice`);
      byId.set(kind.kind, kind);
    }
    this.list = list;
    this.byId = byId;
  }

  /** The kind that judges this question; there is none only by a mistake of ours, so it throws. */
  of(question: Question): AnswerKind {
    const kind = this.byId.get(question.kind);
    if (!kind) throw new Error(`no answer kind "${question.kind}"; there are: ${[...this.byId.keys()].join(', ')}`);
    return kind;
  }

  /** Why a question cannot be asked here, in a sentence; null: it can. */
  problemOf(question: Question): string | null {
    const kind = this.byId.get(question.kind);
    if (!kind) return `Nothing here plays questions of the kind "${question.kind}"; a mod that does is not installed.`;
    return kind.problemOf?.(question) ?? null;
  }

  /** The kinds that can be played now. */
  get ids(): readonly Question['kind'][] {
    return this.list.map(({ kind }) => kind);
  }
}
