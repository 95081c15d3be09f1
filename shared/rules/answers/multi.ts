import type { Question } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';

type MultiQuestion = Extract<Question, { kind: 'multi' }>;

/** Several right options (K2): each right pick counts, each wrong one takes one away. */
export const multi: AnswerKind<MultiQuestion> = {
  kind: 'multi',
  read(question, raw) {
    if (typeof raw === 'string' || typeof raw === 'number') return undefined;
    const picks = new Set(raw);
    const isKnown = [...picks].every((pick) => question.options.some((option) => option.id === pick));
    if (picks.size === 0 || picks.size !== raw.length || !isKnown) return undefined;
    return [...picks].sort();
  },
  judge(question, answer) {
    const picks = Array.isArray(answer) ? (answer as readonly string[]) : [];
    const right = picks.filter((pick) => question.right.includes(pick)).length;
    return Math.max(0, (right - (picks.length - right)) / question.right.length);
  },
  leansTo: (_question, answer) => (Array.isArray(answer) ? (answer as readonly string[]) : []),
  guess(question, skill, luck) {
    const picks = question.options
      .filter((option) => luck.chance(question.right.includes(option.id) ? skill : (1 - skill) / 2))
      .map((option) => option.id);
    return picks.length > 0 ? picks.sort() : [luck.pick(question.options).id];
  },
  reveal: (question) => ({
    optionIds: question.right,
    text: question.options
      .filter((option) => question.right.includes(option.id))
      .map((option) => option.text)
      .join(', '),
  }),
};
