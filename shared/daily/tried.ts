/** What became of one question of a try. */
export const MARKS = ['right', 'part', 'wrong', 'none'] as const;
export type DailyMark = (typeof MARKS)[number];

/** DT4: what a question costs that was not fully right, ms. It is the length of the window, so that a guess is never dearer than silence. */
export const MISS_MS = 20 * 1000;

/** A try, question by question: how it went, and the time it cost, ms. */
export interface Tried {
  readonly marks: readonly DailyMark[];
  readonly costs: readonly number[];
}

/** An answer that was judged: its credit from 0 to 1, and its time, ms. */
export interface Judged {
  readonly round: number;
  readonly credit: number;
  readonly ms: number;
}

/** The try of somebody who gave these answers to so many questions; what was not answered is `none`. */
export function triedOf(questions: number, answers: readonly Judged[]): Tried {
  const byRound = new Map(answers.map((answer) => [answer.round, answer]));
  const all = Array.from({ length: questions }, (_, round) => byRound.get(round) ?? null);
  return { marks: all.map(markOf), costs: all.map(costOf) };
}

export function markOf(judged: Pick<Judged, 'credit'> | null): DailyMark {
  if (!judged) return 'none';
  if (judged.credit >= 1) return 'right';
  return judged.credit > 0 ? 'part' : 'wrong';
}

export function costOf(judged: Pick<Judged, 'credit' | 'ms'> | null): number {
  return judged && judged.credit >= 1 ? Math.min(judged.ms, MISS_MS) : MISS_MS;
}

/** The time of a try up to a question (all of it when absent), ms: less is better. */
export function timeOf({ costs }: Pick<Tried, 'costs'>, questions = costs.length): number {
  return costs.slice(0, questions).reduce((sum, cost) => sum + cost, 0);
}

export function rightOf({ marks }: Pick<Tried, 'marks'>): number {
  return marks.filter((mark) => mark === 'right').length;
}
