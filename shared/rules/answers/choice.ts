import type { ChoiceQuestion } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';

/** One right option out of two to six. */
export const choice: AnswerKind<ChoiceQuestion> = {
  kind: 'choice',
  read(question, raw) {
    if (typeof raw !== 'string') return undefined;
    for (const option of question.options) if (option.id === raw) return raw;
    return undefined;
  },
  judge: (question, answer) => (answer === question.right[0] ? 1 : 0),
  leansTo: (_question, answer) => (typeof answer === 'string' ? [answer] : []),
  guess(question, skill, luck) {
    const right = question.right[0] as string;
    const wrong = question.options.filter((option) => option.id !== right);
    return luck.chance(skill) || wrong.length === 0 ? right : luck.pick(wrong).id;
  },
  reveal(question) {
    const right = question.right[0] as string;
    return { optionIds: [right], text: question.options.find((option) => option.id === right)?.text ?? '' };
  },
};
