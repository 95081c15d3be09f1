import type { Question } from '#shared/questions/question.ts';
import type { AnswerKind } from './answer-kind.ts';

type OrderQuestion = Extract<Question, { kind: 'order' }>;

/** Options to be put in order (K4): the share of pairs that stand the right way round, from half of them on. */
export const order: AnswerKind<OrderQuestion> = {
  kind: 'order',
  read(question, raw) {
    if (typeof raw === 'string' || typeof raw === 'number') return undefined;
    const isPermutation =
      raw.length === question.right.length &&
      new Set(raw).size === raw.length &&
      raw.every((id) => question.right.includes(id));
    return isPermutation ? [...raw] : undefined;
  },
  judge(question, answer) {
    const given = Array.isArray(answer) ? (answer as readonly string[]) : [];
    if (given.length !== question.right.length) return 0;
    const place = new Map(given.map((id, i) => [id, i]));
    let pairs = 0;
    let kept = 0;
    question.right.forEach((first, i) => {
      for (const second of question.right.slice(i + 1)) {
        pairs++;
        if ((place.get(first) ?? 0) < (place.get(second) ?? 0)) kept++;
      }
    });
    // A shuffled guess keeps half of the pairs: that half is worth nothing.
    return Math.max(0, (2 * kept) / pairs - 1);
  },
  leansTo: () => [],
  guess(question, skill, luck) {
    const out = [...question.right];
    if (luck.chance(skill)) return out;
    // A neighbour swap or two: wrong the way people are wrong.
    for (let n = luck.int(1, out.length - 1); n > 0; n--) {
      const i = luck.int(0, out.length - 2);
      [out[i], out[i + 1]] = [out[i + 1] as string, out[i] as string];
    }
    return out;
  },
  reveal: (question) => ({
    optionIds: question.right,
    text: question.right.map((id) => question.options.find((option) => option.id === id)?.text ?? '').join(', '),
  }),
};
