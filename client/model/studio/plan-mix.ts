import type { PlannedPart } from '#shared/protocol/generate.ts';
import { DIFFICULTIES, type Difficulty, QUESTION_KINDS, type QuestionKind } from '#shared/questions/question.ts';

/** A plan as a whole: what of it there is, each once. */
export interface PlanMix {
  readonly count: number;
  /** The easiest first; those that there are. */
  readonly difficulties: readonly { readonly difficulty: Difficulty; readonly count: number }[];
  /** In the order of the plan. */
  readonly subtopics: readonly string[];
  readonly kinds: readonly QuestionKind[];
}

export function planMix(plan: readonly PlannedPart[]): PlanMix {
  const countOf = (parts: readonly PlannedPart[]): number => parts.reduce((sum, { count }) => sum + count, 0);
  return {
    count: countOf(plan),
    difficulties: DIFFICULTIES.map((difficulty) => ({
      difficulty,
      count: countOf(plan.filter((part) => part.difficulty === difficulty)),
    })).filter(({ count }) => count > 0),
    subtopics: [...new Set(plan.map(({ subtopic }) => subtopic))],
    kinds: QUESTION_KINDS.filter((kind) => plan.some((part) => part.kind === kind)),
  };
}
