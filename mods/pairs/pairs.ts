import { type AnswerValue, defineAnswerKind, z } from '#shared/mod-api.ts';

const LONGEST_CHARS = 80;
const sides = z.array(z.string().min(1).max(LONGEST_CHARS)).min(2).max(6);
const data = z.strictObject({ left: sides });
type Data = z.output<typeof data>;

/**
 * Two columns to be matched: `data.left` one below the other, and for each of them the id of an option in `right`.
 * Options that belong to nothing lead astray. An answer lists option ids, one for each on the left.
 */
export const pairs = defineAnswerKind<Data>({
  kind: 'pairs:match',
  title: 'Pairs',
  asks: 'order',
  problemOf(question) {
    const read = data.safeParse(question.data);
    if (!read.success) return 'A question of pairs has 2 to 6 texts in data.left.';
    const { right, options } = question;
    if (right.length !== read.data.left.length || new Set(right).size !== right.length)
      return 'A question of pairs names another option in "right" for each text on the left.';
    return right.every((id) => options.some((option) => option.id === id))
      ? null
      : 'A right side is none of the options.';
  },
  read({ right, options }, raw) {
    if (!Array.isArray(raw)) return undefined;
    const given = raw.slice(0, right.length) as readonly string[]; // what is moved below the last is left over
    const isWhole =
      given.length === right.length &&
      new Set(given).size === given.length &&
      given.every((id) => options.some((option) => option.id === id));
    return isWhole ? given : undefined;
  },
  judge({ right }, answer) {
    const given = listOf(answer);
    return right.filter((id, i) => given[i] === id).length / right.length;
  },
  leansTo: () => [],
  guess({ right, options }, skill, luck) {
    if (luck.chance(skill)) return right;
    return luck.shuffle(options.map(({ id }) => id)).slice(0, right.length);
  },
  reveal: ({ right, options, data: { left } }) => ({
    optionIds: right,
    text: left.map((text, i) => `${text}: ${options.find(({ id }) => id === right[i])?.text ?? ''}`).join(', '),
  }),
  beside: ({ data: { left } }) => left,
  fromPairs(given, others) {
    const texts = [...given.map(({ right }) => right), ...others];
    if (given.length < 2 || texts.length > 6 || new Set(texts.map((text) => text.toLowerCase())).size < texts.length)
      return null;
    // In the order of the alphabet, so that no id says what belongs to it.
    const options = texts.sort((a, b) => (a < b ? -1 : 1)).map((text, i) => ({ id: `p${i + 1}`, text }));
    const idOf = (text: string): string => options.find((option) => option.text === text)?.id ?? '';
    return { options, right: given.map(({ right }) => idOf(right)), data: { left: given.map(({ left }) => left) } };
  },
});

function listOf(answer: AnswerValue): readonly string[] {
  return typeof answer === 'string' || typeof answer === 'number' ? [] : answer;
}
