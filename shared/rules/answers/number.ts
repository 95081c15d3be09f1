import type { Question } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';

type NumberQuestion = Extract<Question, { kind: 'number' }>;

/** Beyond this part of the scale an estimate is worth nothing (K3). */
const WORTH_NOTHING_SHARE = 0.25;

/** An estimate on a scale (K3): fully right within the tolerance, then less the farther off it is. */
export const number: AnswerKind<NumberQuestion> = {
  kind: 'number',
  problemOf(question) {
    const nearest = number.read(question, question.right);
    return nearest !== undefined && number.judge(question, nearest) === 1
      ? null
      : `Nobody could answer ${question.right}: the scale goes from ${question.min} in steps of ${question.step}. Make the step smaller, or the tolerance wider.`;
  },
  read(question, raw) {
    if (typeof raw !== 'number' || !Number.isFinite(raw) || raw < question.min || raw > question.max) return undefined;
    // The nearest step of the scale: a slider and a keyboard give the same answers.
    const steps = Math.round((raw - question.min) / question.step);
    return Math.min(question.max, Number((question.min + steps * question.step).toPrecision(12)));
  },
  judge(question, answer) {
    if (typeof answer !== 'number') return 0;
    const off = Math.abs(answer - question.right) - question.tolerance;
    if (off <= 0) return 1;
    // Never quite 1 outside the tolerance: a streak is for right answers.
    return Math.max(0, Math.min(0.99, 1 - off / (WORTH_NOTHING_SHARE * (question.max - question.min))));
  },
  leansTo: () => [],
  guess(question, skill, luck) {
    const span = question.max - question.min;
    const spread = luck.chance(skill) ? 0.04 : 0.35;
    const value = question.right + (luck.next() + luck.next() - 1) * spread * span;
    const inside = Math.max(question.min, Math.min(question.max, value));
    return (number.read(question, inside) as number | undefined) ?? question.right;
  },
  reveal: (question) => ({
    optionIds: [],
    text: `${question.right.toLocaleString('en', { useGrouping: 'min2' })}${question.unit ? ` ${question.unit}` : ''}`,
  }),
};
